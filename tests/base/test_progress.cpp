#include <catch2/catch.hpp>

#include "base/progress.h"

using namespace vitrina::base;

TEST_CASE("progress never goes back") {
    Progress progress;
    for (double share : {0.1, 0.4, 0.3, 0.4, 0.2}) progress.reached(share);
    CHECK(progress.share() == 0.4);
}

TEST_CASE("a part of a part tells its share of the whole") {
    Progress whole;
    ProgressPart part = ProgressPart(whole, 0.2, 0.6).part(0.5, 1);
    part.reached(0);
    CHECK(whole.share() == Approx(0.4));
    part.reached(0.5);
    CHECK(whole.share() == Approx(0.5));
    part.reached(1);
    CHECK(whole.share() == Approx(0.6));
    CHECK_FALSE(part.cancelled());
    whole.cancel();
    CHECK(part.cancelled());
}

TEST_CASE("work that nobody waits for tells nobody") {
    ProgressPart nobody;
    nobody.reached(0.5);
    CHECK_FALSE(nobody.part(0, 0.5).cancelled());
}
