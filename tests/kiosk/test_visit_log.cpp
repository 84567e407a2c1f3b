#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "kiosk/visit_log.h"
#include "kiosk/visit_store.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "vitrina-log-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    std::string file() const { return path / "state" / "visits.db"; }
};

VisitCounts one(const std::string& hour, VisitEvent event, const std::string& subject,
                double seconds) {
    return {{{hour, event, subject, "es"}, {1, seconds}}};
}

void save(const std::string& file, const VisitCounts& counts, int keep_days = 400) {
    std::string damage;
    auto stored = store(file, counts, keep_days, damage);
    if (!stored) FAIL(base::to_string(stored.error()));
    REQUIRE(damage.empty());
}

VisitCounts all(const std::string& file, const std::string& from = "", const std::string& to = "") {
    auto counts = read_counts(file, from, to);
    if (!counts) FAIL(base::to_string(counts.error()));
    return *counts;
}

}  // namespace

TEST_CASE("Counts of the same hour add up in the file") {
    Folder folder;
    save(folder.file(), one("2026-11-28 14", VisitEvent::page, "home", 10));
    save(folder.file(), one("2026-11-28 14", VisitEvent::page, "home", 20));
    save(folder.file(), one("2026-11-28 15", VisitEvent::page, "home", 5));
    VisitCounts counts = all(folder.file());
    REQUIRE(counts.size() == 2);
    CHECK(counts.begin()->second.count == 2);
    CHECK(counts.begin()->second.seconds == 30);
}

TEST_CASE("A report is asked for by days, both included") {
    Folder folder;
    for (const char* day : {"2026-11-27", "2026-11-28", "2026-11-29"})
        save(folder.file(), one(std::string(day) + " 23", VisitEvent::visit, "", 60));
    CHECK(all(folder.file()).size() == 3);
    CHECK(all(folder.file(), "2026-11-28").size() == 2);
    CHECK(all(folder.file(), "", "2026-11-28").size() == 2);
    CHECK(all(folder.file(), "2026-11-28", "2026-11-28").size() == 1);
}

TEST_CASE("What is older than it may be is erased, from the bytes of the file too") {
    Folder folder;
    save(folder.file(), one("2025-01-01 10", VisitEvent::page, "story:long-ago", 1));
    for (int day = 21; day <= 28; ++day)
        save(folder.file(),
             one("2026-11-" + std::to_string(day) + " 10", VisitEvent::page, "home", 1));
    CHECK(all(folder.file()).size() == 8);
    std::ifstream stream(folder.file(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    CHECK(bytes.find("long-ago") == bytes.npos);
}

TEST_CASE("Only counts by the hour can be stored") {
    Folder folder;
    std::string damage;
    CHECK_FALSE(
        store(folder.file(), one("2026-11-28 14:05", VisitEvent::page, "home", 1), 400, damage));
    CHECK(damage.empty());
}

TEST_CASE("A damaged file is set aside and a new one begun") {
    Folder folder;
    save(folder.file(), one("2026-11-28 14", VisitEvent::page, "home", 10));
    std::ofstream(folder.file(), std::ios::binary) << "this is no database at all, only some text";
    std::string damage;
    REQUIRE(store(folder.file(), one("2026-11-28 15", VisitEvent::page, "map", 1), 400, damage));
    CHECK_FALSE(damage.empty());
    CHECK(fs::exists(folder.file() + ".damaged"));
    CHECK(all(folder.file()).size() == 1);
}

TEST_CASE("Where nothing can be written the counts are kept and written later") {
    Folder folder;
    std::ofstream(folder.path / "state") << "a file where the folder should be";
    Health health;
    {
        VisitLog log({folder.file(), 400}, health);
        log.add(one("2126-11-28 14", VisitEvent::page, "home", 10));
        while (fs::is_regular_file(folder.path / "state")) {
            usleep(20000);  // the first try has come to nothing, or will after this
            fs::remove(folder.path / "state");
        }
        log.add(one("2126-11-28 15", VisitEvent::page, "home", 10));
    }
    CHECK(all(folder.file()).size() == 2);
}

TEST_CASE("A clock that jumps by years takes no counts with it") {
    Folder folder;
    for (int day = 10; day <= 28; ++day)
        save(folder.file(),
             one("2026-11-" + std::to_string(day) + " 10", VisitEvent::visit, "", 1));
    for (int day = 1; day <= 7; ++day)
        save(folder.file(),
             one("2040-05-0" + std::to_string(day) + " 10", VisitEvent::visit, "", 1));
    CHECK(all(folder.file(), "", "2027").size() == 19);
    save(folder.file(), one("2026-11-29 10", VisitEvent::visit, "", 1));
    CHECK(all(folder.file(), "", "2027").size() == 20);
    // Years later it is true.
    save(folder.file(), one("2040-05-08 10", VisitEvent::visit, "", 1));
    CHECK(all(folder.file(), "", "2027").empty());
}

TEST_CASE("On a full disk the file stays as it was, and takes the counts when there is room") {
    Folder folder;
    VisitCounts many;
    for (int i = 0; i < 2000; ++i)
        many[{"2026-11-28 14", VisitEvent::page, "story:" + std::to_string(i), "es"}].count = 1;
    save(folder.file(), one("2026-11-28 14", VisitEvent::page, "home", 10));
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit tight{20'000, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    std::string damage;
    auto stored = store(folder.file(), many, 400, damage);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK_FALSE(stored);
    CHECK(damage.empty());
    CHECK(all(folder.file()).size() == 1);
    save(folder.file(), many);
    CHECK(all(folder.file()).size() == 2001);
}

TEST_CASE("Counts that waited are written without another visit, and Health knows") {
    Folder folder;
    std::ofstream(folder.path / "state") << "a file where the folder should be";
    Health health;
    VisitLog log({folder.file(), 400}, health);
    log.add(one("2026-11-28 14", VisitEvent::page, "home", 10));
    while (health.troubles().empty()) usleep(1000);
    CHECK(health.troubles()[0].part == Part::visit_log);
    fs::remove(folder.path / "state");
    while (!health.troubles().empty()) usleep(1000);
    CHECK(all(folder.file()).size() == 1);
}

TEST_CASE("Without a file no log is kept") {
    Health health;
    VisitLog log({"", 400}, health);
    log.add(one("2026-11-28 14", VisitEvent::page, "home", 10));
}

TEST_CASE("There is a word for a log that is not there") {
    auto counts = read_counts("/nowhere/visits.db", "", "");
    REQUIRE_FALSE(counts);
    CHECK(base::to_string(counts.error()).starts_with("/nowhere/visits.db: there is no visit log"));
}
