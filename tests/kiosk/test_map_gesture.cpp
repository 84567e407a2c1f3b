#include <catch2/catch.hpp>
#include <cmath>

#include "kiosk/map_gesture.h"

using namespace vitrina;
using kiosk::MapGesture;
using kiosk::Touch;
using scene::Camera;
using scene::MapMotion;

namespace {

constexpr base::Size screen{1000, 1000};
constexpr float pixels_per_mm = 4;

// A map one unit wide on a screen of 1000 pixels, with a hand on it.
struct Hand {
    MapGesture gesture;
    Camera now{0, 0, 1}, goal{0, 0, 1};
    base::Seconds time = 0;
    std::optional<scene::Action> last;

    scene::MapSituation map() const {
        return {{now, goal}, {0.05, 2, {-1, -1, 2, 2}, {500, 500}, screen}, {0, 0, 1000, 1000}};
    }
    void touch(Touch::Kind kind, float x, float y, int64_t finger = 0) {
        Touch touch{kind, finger, {x, y}, time};
        MapGesture::Moment moment{map(), time, {pixels_per_mm}};
        auto action = kind == Touch::Kind::down   ? gesture.down(touch, moment)
                      : kind == Touch::Kind::move ? gesture.move(touch, moment)
                                                  : gesture.up(touch, moment);
        if (!action) return;
        last = action;
        now = goal = *action->motion.to;
    }
    base::Point on_map(float x, float y) const {
        return {static_cast<float>(now.x + (x - 500) / 1000 * now.span),
                static_cast<float>(now.y + (y - 500) / 1000 * now.span)};
    }
};

}  // namespace

TEST_CASE("a finger that hardly moves does not move the map") {
    Hand hand;
    hand.touch(Touch::Kind::down, 300, 300);
    hand.touch(Touch::Kind::move, 308, 304);  // 2.2 mm
    CHECK_FALSE(hand.gesture.is_moving());
    hand.touch(Touch::Kind::up, 308, 304);
    CHECK_FALSE(hand.last);
}

TEST_CASE("what lies under a finger stays under it, from where it began to drag") {
    Hand hand;
    hand.touch(Touch::Kind::down, 300, 300);
    hand.touch(Touch::Kind::move, 330, 300);
    base::Point under = hand.on_map(330, 300);
    REQUIRE(hand.gesture.is_moving());
    hand.touch(Touch::Kind::move, 450, 380);
    base::Point then = hand.on_map(450, 380);
    CHECK(then.x == Approx(under.x).margin(1e-5));
    CHECK(then.y == Approx(under.y).margin(1e-5));
    CHECK(hand.last->motion.kind == MapMotion::Kind::held);
}

TEST_CASE("two fingers keep what lies under both and bring it nearer") {
    Hand hand;
    hand.touch(Touch::Kind::down, 450, 500, 1);
    hand.touch(Touch::Kind::down, 550, 500, 2);
    base::Point left = hand.on_map(450, 500), right = hand.on_map(550, 500);
    hand.touch(Touch::Kind::move, 400, 520, 1);
    hand.touch(Touch::Kind::move, 600, 520, 2);
    CHECK(hand.now.span == Approx(0.5));
    CHECK(base::distance(hand.on_map(400, 520), left) < 1e-4f);
    CHECK(base::distance(hand.on_map(600, 520), right) < 1e-4f);
}

TEST_CASE("a second finger, and one that leaves, make no jump") {
    Hand hand;
    hand.touch(Touch::Kind::down, 400, 400, 1);
    hand.touch(Touch::Kind::move, 440, 400, 1);
    Camera before = hand.now;
    hand.touch(Touch::Kind::down, 700, 700, 2);
    CHECK(hand.now == before);
    hand.touch(Touch::Kind::move, 760, 760, 2);
    before = hand.now;
    hand.touch(Touch::Kind::up, 760, 760, 2);
    hand.touch(Touch::Kind::move, 440, 400, 1);
    CHECK(hand.now.x == Approx(before.x).margin(1e-9));
    CHECK(hand.now.span == Approx(before.span));
}

TEST_CASE("a map let go in motion runs on the same way, one let go at rest stays") {
    Hand hand;
    hand.touch(Touch::Kind::down, 500, 500);
    for (int i = 1; i <= 6; ++i) {
        hand.time = i * 0.016;
        hand.touch(Touch::Kind::move, 500 - static_cast<float>(i) * 20, 500);
    }
    Camera released = hand.now;
    SECTION("at once") {
        hand.time += 0.004;
        hand.touch(Touch::Kind::up, 380, 500);
        REQUIRE(hand.last->motion.kind == MapMotion::Kind::spring);
        CHECK(hand.last->motion.speed_x > 0.3);
        CHECK(hand.now.x > released.x);
    }
    SECTION("by a panel that has lost the finger") {
        hand.time += 0.004;
        hand.touch(Touch::Kind::cancel, 380, 500);
        CHECK(hand.last->motion.speed_x == 0);
        CHECK(hand.now.x == Approx(released.x));
    }
    SECTION("after a while") {
        hand.time += 0.5;
        hand.touch(Touch::Kind::move, 380, 500);
        hand.touch(Touch::Kind::up, 380, 500);
        CHECK(hand.last->motion.speed_x == 0);
        CHECK(hand.now.x == Approx(released.x));
    }
}

TEST_CASE("a map pulled beyond its limits gives way a little and comes back") {
    Hand hand;
    hand.now = hand.goal = {0, 0, 2};
    hand.touch(Touch::Kind::down, 500, 500);
    hand.touch(Touch::Kind::move, 520, 500);
    hand.touch(Touch::Kind::move, 820, 500);
    CHECK(hand.now.x < -0.1);
    CHECK(hand.now.x > -0.4);
    hand.time = 2;
    hand.touch(Touch::Kind::move, 820, 500);
    hand.touch(Touch::Kind::up, 820, 500);
    CHECK(hand.now.x == Approx(0).margin(1e-9));
}

TEST_CASE("a finger stops a map under way where it is") {
    Hand hand;
    hand.now = {0.2, 0.1, 0.6};
    hand.touch(Touch::Kind::down, 500, 500);
    REQUIRE(hand.last);
    CHECK(hand.last->motion.to == Camera{0.2, 0.1, 0.6});
    CHECK(hand.last->motion.kind == MapMotion::Kind::held);
}

TEST_CASE("a step of zoom keeps the place it is about") {
    Hand hand;
    scene::Action action = kiosk::zoom_about({700, 300}, 2, hand.map());
    base::Point before = hand.on_map(700, 300);
    hand.now = *action.motion.to;
    CHECK(hand.now.span == Approx(0.5));
    CHECK(base::distance(hand.on_map(700, 300), before) < 1e-5f);
}

TEST_CASE("the same finger on a coarser screen has moved farther") {
    Hand hand;
    hand.touch(Touch::Kind::down, 300, 300);
    Touch touch{Touch::Kind::move, 0, {308, 304}};
    hand.gesture.move(touch, {hand.map(), 0, {1}});
    CHECK(hand.gesture.is_moving());
}

TEST_CASE("two taps at once do not move the map") {
    Hand hand;
    hand.touch(Touch::Kind::down, 450, 500, 1);
    hand.touch(Touch::Kind::down, 550, 500, 2);
    hand.touch(Touch::Kind::move, 452, 500, 1);
    hand.touch(Touch::Kind::up, 450, 500, 1);
    hand.touch(Touch::Kind::up, 550, 500, 2);
    CHECK_FALSE(hand.last);
}

TEST_CASE("fingers farther apart than two arms are no pinch") {
    Hand hand;
    hand.touch(Touch::Kind::down, 100, 500, 1);
    hand.touch(Touch::Kind::down, 900, 500, 2);  // 200 mm away
    hand.touch(Touch::Kind::move, 60, 500, 1);
    hand.touch(Touch::Kind::move, 960, 500, 2);
    CHECK(hand.now.span == 1);
    CHECK(hand.gesture.is_moved_by(1));
    CHECK_FALSE(hand.gesture.is_moved_by(2));
    Camera mine = hand.now;
    hand.touch(Touch::Kind::move, 900, 700, 2);
    CHECK(hand.now == mine);
}

TEST_CASE("a visitor who waited takes the map over when the other one has gone") {
    Hand hand;
    hand.touch(Touch::Kind::down, 100, 500, 1);
    hand.touch(Touch::Kind::down, 900, 500, 2);
    hand.touch(Touch::Kind::move, 200, 500, 1);
    hand.time = 1;
    hand.touch(Touch::Kind::up, 200, 500, 1);
    Camera before = hand.now;
    hand.touch(Touch::Kind::move, 905, 500, 2);
    CHECK(hand.now == before);
    hand.touch(Touch::Kind::move, 880, 500, 2);
    hand.touch(Touch::Kind::move, 780, 500, 2);
    CHECK(hand.now.x > before.x);
    CHECK(hand.gesture.is_moved_by(2));
}

TEST_CASE("a third finger changes nothing") {
    Hand hand;
    hand.touch(Touch::Kind::down, 450, 500, 1);
    hand.touch(Touch::Kind::down, 550, 500, 2);
    hand.touch(Touch::Kind::move, 400, 500, 1);
    Camera before = hand.now;
    hand.touch(Touch::Kind::down, 500, 600, 3);
    hand.touch(Touch::Kind::move, 500, 800, 3);
    CHECK(hand.now == before);
    hand.touch(Touch::Kind::up, 500, 800, 3);
    CHECK(hand.now == before);
}
