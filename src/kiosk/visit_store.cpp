#include "kiosk/visit_store.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include "kiosk/database.h"
#include "kiosk/visit_expiry.h"

namespace vitrina::kiosk {

namespace {

namespace fs = std::filesystem;

// What is erased is overwritten. A journal that is truncated, not deleted, and no more than normal
// syncing: a power cut loses an hour's counts at worst, never the file.
constexpr const char* set_up =
    "PRAGMA secure_delete = ON;"
    "PRAGMA journal_mode = TRUNCATE;"
    "PRAGMA synchronous = NORMAL;"
    "CREATE TABLE IF NOT EXISTS counts ("
    " hour TEXT NOT NULL CHECK (length(hour) = 13),"
    " event TEXT NOT NULL"
    "  CHECK (event IN ('visit', 'page', 'left', 'language', 'access', 'dead_tap')),"
    " subject TEXT NOT NULL,"
    " language TEXT NOT NULL,"
    " count INTEGER NOT NULL,"
    " seconds INTEGER NOT NULL,"
    " PRIMARY KEY (hour, event, subject, language)) WITHOUT ROWID;";

constexpr const char* add_count =
    "INSERT INTO counts (hour, event, subject, language, count, seconds)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE"
    " SET count = count + excluded.count, seconds = seconds + excluded.seconds";

base::Result<void> add_all(Database& database, const VisitCounts& counts) {
    auto statement = database.prepare(add_count);
    if (!statement) return statement.error();
    for (const auto& [key, one] : counts) {
        statement->bind(1, key.hour)
            .bind(2, std::string(visit_events[static_cast<size_t>(key.event)]))
            .bind(3, key.subject)
            .bind(4, key.language)
            .bind(5, one.count)
            .bind(6, static_cast<int64_t>(std::llround(one.seconds)));
        if (auto added = statement->step(); !added) return added.error();
    }
    return {};
}

// The newest hour before a text; "" = there is none. The index finds it at once.
base::Result<std::string> hour_before(Statement& statement, const std::string& text) {
    auto row = statement.bind(1, text).step();
    if (!row) return row.error();
    std::string hour = *row ? statement.text(0) : "";
    statement.reset();
    return hour;
}

base::Result<void> erase(Database& database, int keep_days) {
    auto question = database.prepare("SELECT max(hour) FROM counts WHERE hour < ?1");
    if (!question) return question.error();
    base::Result<void> asked;
    std::string trusted = trusted_day([&](const std::string& day) {
        auto hour = hour_before(*question, day);
        if (!hour) asked = hour.error();
        return hour ? hour->substr(0, 10) : "";
    });
    if (!asked || trusted.empty()) return asked;
    auto statement = database.prepare("DELETE FROM counts WHERE hour < ?1");
    if (!statement) return statement.error();
    auto erased = statement->bind(1, days_earlier(trusted, keep_days)).step();
    if (!erased) return erased.error();
    return {};
}

base::Result<void> write(Database& database, const VisitCounts& counts, int keep_days) {
    if (auto ready = database.run(set_up); !ready) return ready;
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = add_all(database, counts);
    if (done) done = erase(database, keep_days);
    if (done) done = database.run("COMMIT");
    return done;  // without a commit, closing takes everything back
}

void set_aside(const std::string& file) {
    std::error_code ignored;
    fs::rename(file, file + ".damaged", ignored);
    fs::remove(file + "-journal", ignored);
}

bool event_named(const std::string& name, VisitEvent& event) {
    auto found = std::find(visit_events.begin(), visit_events.end(), name);
    event = static_cast<VisitEvent>(found - visit_events.begin());
    return found != visit_events.end();
}

}  // namespace

base::Result<void> store(const std::string& file, const VisitCounts& counts, int keep_days,
                         std::string& damage) {
    std::error_code ignored;
    if (fs::path folder = fs::path(file).parent_path(); !folder.empty())
        fs::create_directories(folder, ignored);
    auto database = Database::open(file, Access::write);
    if (!database) return database.error();
    auto written = write(**database, counts, keep_days);
    if (written || !(*database)->is_damaged()) return written;

    damage = base::to_string(written.error());
    database->reset();
    set_aside(file);
    database = Database::open(file, Access::write);
    if (!database) return database.error();
    return write(**database, counts, keep_days);
}

base::Result<VisitCounts> read_counts(const std::string& file, const std::string& from,
                                      const std::string& to) {
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return base::Error{{file, 0, 0},
                           "there is no visit log yet",
                           "it begins with the first visit to vitrina run; --log names another"};
    auto database = Database::open(file, Access::read);
    if (!database) return database.error();
    auto statement = (*database)->prepare(
        "SELECT hour, event, subject, language, count, seconds FROM counts"
        " WHERE substr(hour, 1, 10) >= ?1 AND substr(hour, 1, 10) <= ?2 ORDER BY 1, 2, 3, 4");
    if (!statement) return statement.error();
    statement->bind(1, from).bind(2, to.empty() ? "9999" : to);
    VisitCounts counts;
    while (true) {
        auto row = statement->step();
        if (!row) return row.error();
        if (!*row) return counts;
        CountKey key{statement->text(0), {}, statement->text(2), statement->text(3)};
        if (!event_named(statement->text(1), key.event)) continue;
        VisitCount& count = counts[key];
        count.count += statement->number(4);
        count.seconds += static_cast<double>(statement->number(5));
    }
}

}  // namespace vitrina::kiosk
