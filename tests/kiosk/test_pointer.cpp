#include <catch2/catch.hpp>
#include <random>

#include "kiosk/pointer.h"

using namespace vitrina::kiosk;
using Kind = Touch::Kind;
using Step = Pointer::Step;

TEST_CASE("One finger is followed from down to up") {
    Pointer pointer;
    CHECK(pointer.follow({Kind::down, 1, {}}, 0) == Step::pressed);
    CHECK(pointer.follow({Kind::move, 1, {}}, 0.1) == Step::moved);
    CHECK(pointer.follow({Kind::up, 1, {}}, 0.2) == Step::released);
    CHECK_FALSE(pointer.is_down());
}

TEST_CASE("Further fingers are not heard while one is down") {
    Pointer pointer;
    REQUIRE(pointer.follow({Kind::down, 1, {}}, 0) == Step::pressed);
    CHECK(pointer.follow({Kind::down, 2, {}}, 0.1) == Step::none);
    CHECK(pointer.follow({Kind::up, 2, {}}, 0.2) == Step::none);
    CHECK(pointer.follow({Kind::up, 1, {}}, 0.3) == Step::released);
}

TEST_CASE("A finger that comes down twice begins anew") {
    Pointer pointer;
    REQUIRE(pointer.follow({Kind::down, 1, {}}, 0) == Step::pressed);
    CHECK(pointer.follow({Kind::down, 1, {}}, 0.1) == Step::pressed);
    CHECK(pointer.follow({Kind::up, 1, {}}, 0.2) == Step::released);
    CHECK(pointer.follow({Kind::up, 1, {}}, 0.2) == Step::none);
}

TEST_CASE("A finger whose up got lost gives way after a while") {
    Pointer pointer;
    REQUIRE(pointer.follow({Kind::down, 1, {}}, 0) == Step::pressed);
    CHECK(pointer.follow({Kind::down, 2, {}}, Pointer::lost_after - 0.1) == Step::none);
    CHECK(pointer.follow({Kind::down, 3, {}}, Pointer::lost_after + 0.1) == Step::pressed);
    CHECK(pointer.follow({Kind::up, 1, {}}, Pointer::lost_after + 0.2) == Step::none);
    CHECK(pointer.follow({Kind::up, 3, {}}, Pointer::lost_after + 0.3) == Step::released);
}

TEST_CASE("A cancelled touch is over without a release") {
    Pointer pointer;
    REQUIRE(pointer.follow({Kind::down, 1, {}}, 0) == Step::pressed);
    CHECK(pointer.follow({Kind::cancel, 1, {}}, 0.1) == Step::cancelled);
    CHECK(pointer.follow({Kind::up, 1, {}}, 0.2) == Step::none);
}

TEST_CASE("In any storm of fingers every release follows a press") {
    std::mt19937 random(7);
    Pointer pointer;
    bool pressed = false;
    for (int i = 0; i < 20000; ++i) {
        Touch touch{static_cast<Kind>(random() % 4), static_cast<int64_t>(random() % 10), {}};
        Step step = pointer.follow(touch, i * 0.01);
        if (step == Step::moved || step == Step::released || step == Step::cancelled)
            REQUIRE(pressed);
        if (step == Step::pressed) pressed = true;
        if (step == Step::released || step == Step::cancelled) pressed = false;
        REQUIRE(pointer.is_down() == pressed);
    }
}
