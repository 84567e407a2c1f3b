#include <catch2/catch.hpp>

#include "kiosk/staff_gate.h"

using namespace vitrina;
using kiosk::StaffGate;
using kiosk::Touch;

namespace {

constexpr base::Point corner{40, 40};

// Somebody before a screen of 1920 x 1080 pixels, four to a millimetre.
struct Staff {
    StaffGate gate;
    base::Seconds now = 100;
    int64_t finger = 0;
    bool opened = false;

    void touch(Touch::Kind kind, base::Point at) {
        gate.follow({kind, finger, at, now}, {1920, 1080}, {4});
    }
    void wait(base::Seconds time) {
        now += time;
        opened = opened || gate.opens(now);
    }
    void tap(base::Point at, base::Seconds held = 0.08, base::Seconds pause = 0.15) {
        ++finger;
        touch(Touch::Kind::down, at);
        wait(held);
        touch(Touch::Kind::up, at);
        wait(pause);
    }
    void taps(int count, base::Point at = corner) {
        for (int i = 0; i < count; ++i) tap(at);
    }
};

}  // namespace

TEST_CASE("five taps in a corner, the last one held for a second, open the gate once") {
    for (base::Point at : {corner, base::Point{1900, 20}, {1880, 1060}, {10, 1079}}) {
        Staff staff;
        staff.taps(4, at);
        staff.touch(Touch::Kind::down, at);
        CHECK(staff.gate.due() == Approx(staff.now + 1));
        staff.wait(0.9);
        CHECK_FALSE(staff.opened);
        staff.wait(0.2);
        CHECK(staff.opened);
        CHECK_FALSE(staff.gate.opens(staff.now + 1));
        CHECK(staff.gate.due() == base::never);
    }
}

TEST_CASE("fast taps never open the gate, however many") {
    Staff staff;
    staff.taps(100);
    CHECK_FALSE(staff.opened);
    for (int i = 0; i < 100; ++i) staff.tap(corner, 0.02, 0.03);
    staff.wait(5);
    CHECK_FALSE(staff.opened);
}

TEST_CASE("a long hold alone, or after too few taps, does not open the gate") {
    for (int before : {0, 1, 3}) {
        Staff staff;
        staff.taps(before);
        staff.tap(corner, 3);
        CHECK_FALSE(staff.opened);
    }
}

TEST_CASE("a tap elsewhere, a pause and a slow tap begin anew") {
    Staff staff;
    staff.taps(4);
    SECTION("in another corner") {
        staff.tap({1900, 20});
    }
    SECTION("in the middle") {
        staff.tap({900, 500});
    }
    SECTION("a pause") {
        staff.wait(1);
    }
    SECTION("a second finger") {
        staff.touch(Touch::Kind::down, corner);
        ++staff.finger;
        staff.touch(Touch::Kind::down, {900, 500});
        staff.wait(2);
    }
    staff.tap(corner, 2);
    CHECK_FALSE(staff.opened);
}

TEST_CASE("a finger that slides away or is lost does not open the gate") {
    Staff staff;
    staff.taps(4);
    ++staff.finger;
    staff.touch(Touch::Kind::down, corner);
    SECTION("slides") {
        staff.touch(Touch::Kind::move, {300, 40});
    }
    SECTION("lost") {
        staff.touch(Touch::Kind::cancel, corner);
    }
    staff.wait(3);
    CHECK_FALSE(staff.opened);
}
