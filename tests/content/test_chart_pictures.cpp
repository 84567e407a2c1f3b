#include <catch2/catch.hpp>

#include "sandbox.h"

using namespace vitrina::content;

TEST_CASE("Two pictures make the states of a comparison: the first, the second and both") {
    Loaded loaded = Sandbox("other/charts").load();
    INFO(Sandbox::report(loaded));
    REQUIRE(loaded.exhibit);
    const Exhibit& charts = *loaded.exhibit;
    const Chart& pair =
        charts.stories[static_cast<size_t>(charts.find_story("picture_pair"))].chart;
    REQUIRE(pair.data.states.size() == 3);
    CHECK(pair.data.states[0].label.in(0) == "1900");
    CHECK(pair.data.states[1].label.in(0) == "1904");
    CHECK(pair.data.states[2].label.in(0) == "1900 | 1904");
    CHECK(pair.picture_size.width / pair.picture_size.height == Approx(1.5));
}

TEST_CASE("The pack of charts shows every kind, without a finding") {
    Loaded loaded = Sandbox("other/charts").load();
    CHECK(Sandbox::report(loaded).empty());
    REQUIRE(loaded.exhibit);
    for (int i = 1; !name(static_cast<ChartKind>(i)).empty(); ++i) {
        bool shown = false;
        for (const Story& story : loaded.exhibit->stories)
            shown = shown || story.chart.kind == static_cast<ChartKind>(i);
        INFO(name(static_cast<ChartKind>(i)));
        CHECK(shown);
    }
}
