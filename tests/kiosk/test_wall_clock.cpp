#include "kiosk/wall_clock.h"

#include <catch2/catch.hpp>

#include "kiosk/visit_expiry.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

constexpr int64_t today = earliest_time + 330 * 86400, years = 14LL * 365 * 86400;

// The log's days, oldest first.
std::string trusted_of(const std::vector<std::string>& days) {
    return trusted_day([&](const std::string& day) -> std::string {
        for (auto one = days.rbegin(); one != days.rend(); ++one) {
            if (*one < day) return *one;
        }
        return "";
    });
}

}  // namespace

TEST_CASE("A clock that goes as it should is no alarm") {
    ClockWatch watch;
    CHECK_FALSE(watch.look(5, today));
    CHECK_FALSE(watch.look(10, today + 5));
    CHECK_FALSE(watch.look(3610, today + 3605));
    CHECK_FALSE(watch.look(3611, today + 3650));  // the network sets it right
}

TEST_CASE("A clock that jumps is noted once, whichever way") {
    ClockWatch watch;
    watch.look(0, today);
    auto jump = watch.look(10, today + years);
    REQUIRE(jump);
    CHECK(jump->from == today + 10);
    CHECK(jump->to == today + years);
    CHECK_FALSE(watch.look(11, today + years + 1));
    REQUIRE(watch.look(12, -years));
    REQUIRE(watch.look(13, today));
    CHECK_FALSE(watch.look(14, today + 1));
}

TEST_CASE("Every time has a text") {
    CHECK(wall_text(today).size() == std::string("2026-11-28 14:05").size());
    for (int64_t wall : {int64_t{-1} << 62, int64_t{1} << 62, int64_t{0}})
        CHECK_FALSE(wall_text(wall).empty());
}

TEST_CASE("Counts age by the last day on which the clock can be trusted") {
    CHECK(trusted_of({}).empty());
    CHECK(trusted_of({"2026-11-28"}) == "2026-11-28");
    CHECK(trusted_of({"2026-11-20", "2026-11-28"}) == "2026-11-28");
    // Few days far from all others: the clock is wrong.
    CHECK(trusted_of({"2026-11-27", "2026-11-28", "2040-01-01"}) == "2026-11-28");
    CHECK(trusted_of({"2026-11-28", "2033-01-01", "2040-01-01", "2040-01-02"}) == "2026-11-28");
    // Many days: the exhibit has been away.
    std::vector<std::string> back = {"2026-11-28"};
    for (int day = 1; day <= 8; ++day) back.push_back("2028-03-0" + std::to_string(day));
    CHECK(trusted_of(back) == "2028-03-08");
    back.pop_back();
    CHECK(trusted_of(back) == "2026-11-28");
}

TEST_CASE("Days are counted back over months and years") {
    CHECK(days_earlier("2026-03-01", 1) == "2026-02-28");
    CHECK(days_earlier("2028-03-01", 1) == "2028-02-29");
    CHECK(days_earlier("2026-11-28", 400) == "2025-10-24");
}
