#include "base/log.h"

#include <catch2/catch.hpp>

using namespace vitrina::base;

TEST_CASE("The last lines of the log are kept, and no more of them than asked for") {
    for (int i = 0; i < 300; ++i) log(Level::info, "line " + std::to_string(i));
    auto lines = recent_log(3);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].ends_with("line 297"));
    CHECK(lines[2].ends_with("line 299"));
    CHECK(recent_log(1000).size() == 200);
}
