#include "kiosk/database.h"

#include <sqlite3.h>

#include <utility>

#include "kiosk/bytes.h"

namespace vitrina::kiosk {

namespace {

constexpr int patience_ms = 250;  // with a lock; whoever writes waits on no visitor

base::Error error_of(sqlite3* database, const std::string& file) {
    return {{file, 0, 0}, database ? sqlite3_errmsg(database) : "there is no memory", ""};
}

}  // namespace

Statement::Statement(sqlite3* database, sqlite3_stmt* statement, std::string file)
    : m_database(database), m_statement(statement), m_file(std::move(file)) {}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_file(std::move(other.m_file)) {}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int place, const std::string& text) {
    sqlite3_bind_text(m_statement, place, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int place, int64_t number) {
    sqlite3_bind_int64(m_statement, place, number);
    return *this;
}

base::Result<bool> Statement::step() {
    int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    base::Error error = error_of(m_database, m_file);
    sqlite3_reset(m_statement);
    return error;
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

std::string Statement::text(int column) const {
    const auto* bytes = sqlite3_column_text(m_statement, column);
    return bytes ? text_of(bytes) : "";
}

int64_t Statement::number(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

Database::Database(sqlite3* database, std::string file)
    : m_database(database), m_file(std::move(file)) {}

Database::~Database() {
    sqlite3_close(m_database);
}

base::Result<std::unique_ptr<Database>> Database::open(const std::string& file, Access access) {
    sqlite3* database = nullptr;
    int flags =
        access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    int code = sqlite3_open_v2(file.c_str(), &database, flags, nullptr);
    std::unique_ptr<Database> opened(new Database(database, file));
    if (code != SQLITE_OK) return opened->error();
    sqlite3_busy_timeout(database, patience_ms);
    return opened;
}

base::Error Database::error() const {
    return error_of(m_database, m_file);
}

base::Result<void> Database::run(const char* sql) {
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return error();
    return {};
}

base::Result<Statement> Database::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK) return error();
    return Statement(m_database, statement, m_file);
}

bool Database::is_damaged() const {
    int code = sqlite3_errcode(m_database) & 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

}  // namespace vitrina::kiosk
