#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>

#include "kiosk/local_time.h"
#include "kiosk/opening_hours.h"

using namespace vitrina::kiosk;

namespace {

constexpr int64_t day = 24 * 60;
constexpr int64_t monday = 20'787 * day;  // 2026-11-30

OpeningHours::Spans spans(std::string_view text) {
    auto parsed = parse_spans(text);
    INFO(text);
    REQUIRE(parsed);
    return *parsed;
}

OpeningHours every_day(std::string_view text) {
    OpeningHours hours;
    hours.weekdays.fill(spans(text));
    return hours;
}

void except(OpeningHours& hours, std::string_view text) {
    auto parsed = parse_exception(text);
    REQUIRE(parsed);
    hours.exceptions[parsed->first] = parsed->second;
}

int64_t at(int64_t of_day, int hour, int minute = 0) {
    return of_day + hour * 60 + minute;
}

// A time zone for the length of a test.
struct Zone {
    explicit Zone(const char* name) {
        setenv("TZ", name, 1);
        tzset();
    }
    ~Zone() {
        unsetenv("TZ");
        tzset();
    }
};

std::string random_spans(std::mt19937& random) {
    int first = static_cast<int>(random() % 1200), length = 1 + static_cast<int>(random() % 1439);
    auto time = [](int minutes) {
        minutes %= static_cast<int>(day);
        return std::to_string(minutes / 60) + ":" + (minutes % 60 < 10 ? "0" : "") +
               std::to_string(minutes % 60);
    };
    return random() % 6 == 0 ? "closed" : time(first) + "-" + time(first + length);
}

}  // namespace

TEST_CASE("Opening hours are read in the forms that people write") {
    CHECK(spans("10:00-18:00") == OpeningHours::Spans{{600, 1080}});
    CHECK(spans(" 9:30 - 14:00 ,16:00-2:00 ") == OpeningHours::Spans{{570, 840}, {960, 1560}});
    CHECK(spans("00:00-24:00") == OpeningHours::Spans{{0, 1440}});
    CHECK(spans("closed").empty());
}

TEST_CASE("What is no opening hours is refused") {
    for (const char* text : {"", "open", "10", "10-18", "10:00", "10:00-10:00", "25:00-26:00",
                             "10:60-12:00", "24:00-02:00", "10:00-12:00,", "-1:00-2:00", "1:0-2:00",
                             "10:00-12:00-14:00", "+1:00-2:00", "10:00-12:00, 11:00-13:00"}) {
        INFO(text);
        CHECK(!parse_spans(text));
    }
}

TEST_CASE("What is no exception is refused") {
    CHECK(parse_exception("2026-12-25 closed")->first == 20'812);
    CHECK(parse_exception("2028-02-29 10:00-14:00"));
    for (const char* text : {"", "closed", "2026-02-29 closed", "2026-13-01 closed", "25.12.2026",
                             "2026-12-25", "2026-12-25 open"}) {
        INFO(text);
        CHECK(!parse_exception(text));
    }
}

TEST_CASE("Hours past midnight belong to the day on which they begin") {
    OpeningHours hours;
    hours.weekdays[0] = spans("18:00-02:00");
    CHECK(!hours.is_open(at(monday, 17, 59)));
    CHECK(hours.is_open(at(monday, 18)));
    CHECK(hours.is_open(at(monday, 25, 59)));
    CHECK(!hours.is_open(at(monday, 26)));
    CHECK(!hours.is_open(at(monday, 1)));
    CHECK(hours.next_change(at(monday, 12)) == at(monday, 18));
    CHECK(hours.next_change(at(monday, 20)) == at(monday, 26));
    CHECK(hours.next_change(at(monday, 26)) == at(monday + 7 * day, 18));
}

TEST_CASE("An exception takes the place of its day, not of the night before") {
    OpeningHours hours = every_day("18:00-02:00");
    except(hours, "2026-12-01 closed");
    int64_t tuesday = monday + day;
    CHECK(hours.is_open(at(tuesday, 1)));
    CHECK(!hours.is_open(at(tuesday, 20)));
    CHECK(!hours.is_open(at(tuesday, 25)));
    CHECK(hours.is_open(at(tuesday, 42)));
    CHECK(hours.next_change(at(tuesday, 1)) == at(tuesday, 2));
    CHECK(hours.next_change(at(tuesday, 3)) == at(tuesday, 42));
}

TEST_CASE("What never changes has no next change") {
    CHECK(!every_day("00:00-24:00").next_change(monday));
    CHECK(!every_day("closed").next_change(monday));
    OpeningHours touching = every_day("00:00-12:00, 12:00-24:00");
    CHECK(!touching.next_change(monday));
}

TEST_CASE("Times before 1970, as a clock without power shows them, are times") {
    OpeningHours hours = every_day("10:00-18:00");
    CHECK(hours.is_open(-day + 600));
    CHECK(!hours.is_open(-1));
    CHECK(hours.next_change(-1) == 600);
}

TEST_CASE("The next change is the first minute that differs, whatever the hours") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        OpeningHours hours;
        for (auto& weekday : hours.weekdays) weekday = spans(random_spans(random));
        hours.exceptions[monday / day + 2] = spans(random_spans(random));
        int64_t now = monday + static_cast<int64_t>(random() % (7 * day));
        int64_t found = now + 1;
        while (found < now + 15 * day && hours.is_open(found) == hours.is_open(now)) ++found;
        auto next = hours.next_change(now);
        if (found < now + 15 * day) {
            CHECK(next == found);
        } else {
            CHECK((!next || *next >= found));
        }
    }
}

TEST_CASE("On the days when the clocks change, the wall's clock counts") {
    Zone zone("CET-1CEST,M3.5.0,M10.5.0/3");
    OpeningHours hours = every_day("02:30-10:00");
    constexpr int64_t spring = 1'774'746'000;  // 2026-03-29 01:00 UTC: 02:00 becomes 03:00
    constexpr int64_t autumn = 1'792'890'000;  // 2026-10-25 01:00 UTC: 03:00 becomes 02:00
    CHECK(!hours.is_open(local_minute(spring - 60)));
    CHECK(hours.is_open(local_minute(spring)));  // 03:00: half past two never came
    CHECK(hours.is_open(local_minute(autumn - 60)));
    CHECK(!hours.is_open(local_minute(autumn)));  // two o'clock again
    CHECK(hours.is_open(local_minute(autumn + 30 * 60)));
}

TEST_CASE("Whoever sleeps until the next change misses none in a year with summer time") {
    for (const char* name :
         {"CET-1CEST,M3.5.0,M10.5.0/3", "<-03>3", "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45"}) {
        Zone zone(name);
        INFO(name);
        OpeningHours hours = every_day("10:00-14:00, 22:00-02:30");
        int64_t now = 1'767'225'600;  // 2026-01-01
        int64_t end = now + 366 * 86'400;
        int wakes = 0;
        while (now < end) {
            int64_t sleep = seconds_to_change(hours, now);
            REQUIRE(sleep > 0);
            for (int64_t second = 0; second < sleep; second += 60)
                REQUIRE(hours.is_open(local_minute(now + second)) ==
                        hours.is_open(local_minute(now)));
            now += sleep;
            ++wakes;
        }
        CHECK(wakes < 366 * 100);
    }
}
