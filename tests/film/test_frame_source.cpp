#include "film/frame_source.h"

#include <catch2/catch.hpp>

#include "support/default_exhibit.h"

using namespace vitrina;
using namespace vitrina::film;

TEST_CASE("a frame that is not drawn again is the one that would have been drawn") {
    test::DefaultStage show;
    test::DefaultStage other;
    const base::Size size{640, 360};
    auto storyboard = make_storyboard(show.exhibit, {100, 5, 0});
    REQUIRE(storyboard);
    FrameSource source(*show.stage, *storyboard, size);
    scene::Frame expected;
    int64_t repeated = 0;
    for (int64_t n = 0; n < storyboard->frames; ++n) {
        bool changed = source.advance(n);
        REQUIRE((changed || n > 0));
        repeated += !changed;
        base::Seconds time = time_of(*storyboard, n);
        other.stage->build(view_at(other.exhibit, *storyboard, time), time, size, expected);
        INFO("frame " << n);
        REQUIRE(dump(source.frame().list) == dump(expected.list));
    }
    CHECK(repeated > 0);
    CHECK(repeated < storyboard->frames);
}
