#include "kiosk/health.h"

#include <catch2/catch.hpp>

#include "base/log.h"

using namespace vitrina;
using namespace vitrina::kiosk;

TEST_CASE("Troubles are listed while they last, and the log says when they begin and end") {
    Health health;
    CHECK(health.troubles().empty());
    health.well(Part::visit_log);
    health.tell(Part::visit_log, base::Error{{"visits.db"}, "disk full", ""});
    health.troubled(Part::clock, "1970 → 2026");
    auto troubles = health.troubles();
    REQUIRE(troubles.size() == 2);
    CHECK(troubles[0].part == Part::visit_log);
    CHECK(troubles[0].what == "visits.db: disk full");
    CHECK(base::recent_log(1).at(0).ends_with("clock: 1970 → 2026"));
    health.tell(Part::visit_log, {});
    CHECK(health.troubles().size() == 1);
    CHECK(base::recent_log(1).at(0).ends_with("visit log: all is well again"));
}
