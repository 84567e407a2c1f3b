#pragma once

#include <memory>
#include <string>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

// Private to the module: SQLite with checked calls.
namespace vitrina::kiosk {

enum class Access { read, write };

// One statement, run row by row.
class Statement {
  public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int place, const std::string& text);
    Statement& bind(int place, int64_t number);
    // Whether there is a row; at the end the statement can be bound and run again.
    base::Result<bool> step();
    // Leaves the rows that have not been asked for.
    void reset();
    std::string text(int column) const;
    int64_t number(int column) const;

  private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* statement, std::string file);
    sqlite3* m_database;
    sqlite3_stmt* m_statement;
    std::string m_file;
};

class Database {
  public:
    // Errors name the file.
    static base::Result<std::unique_ptr<Database>> open(const std::string& file, Access access);
    ~Database();

    base::Result<void> run(const char* sql);
    base::Result<Statement> prepare(const char* sql);
    // Whether the last error means that the file is no database any more.
    bool is_damaged() const;

  private:
    Database(sqlite3* database, std::string file);
    base::Error error() const;
    sqlite3* m_database;
    std::string m_file;
};

}  // namespace vitrina::kiosk
