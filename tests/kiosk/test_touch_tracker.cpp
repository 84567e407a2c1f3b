#include <catch2/catch.hpp>
#include <limits>
#include <map>
#include <random>

#include "kiosk/touch_tracker.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

// A panel of 1000 x 1000 pixels, four to a millimetre.
struct Panel {
    TouchTracker tracker;
    std::vector<Touch> touches;
    base::Seconds now = 0;
    std::vector<LiveFinger> listed;

    void report(std::vector<Contact> batch) {
        for (Contact& contact : batch) contact.time = now;
        tracker.follow(batch, {1000, 1000}, {4}, touches);
    }
    void down(int64_t finger, float x, float y, int64_t device = 1) {
        report({{Contact::Kind::down, device, finger, {x, y}}});
    }
    void move(int64_t finger, float x, float y, int64_t device = 1) {
        report({{Contact::Kind::move, device, finger, {x, y}}});
    }
    void up(int64_t finger, float x, float y, int64_t device = 1) {
        report({{Contact::Kind::up, device, finger, {x, y}}});
    }
    void look_after() { tracker.look_after(listed, now, touches); }

    // "down up": what was told since the last question.
    std::string told() {
        std::string words;
        for (const Touch& touch : touches) {
            constexpr const char* names[] = {"down", "move", "up", "cancel"};
            words += (words.empty() ? "" : " ") + std::string(names[static_cast<int>(touch.kind)]);
        }
        touches.clear();
        return words;
    }
};

}  // namespace

TEST_CASE("A finger is followed from down to up under one number of its own") {
    Panel panel;
    panel.down(7, 500, 500);
    panel.move(7, 510, 500);
    panel.up(7, 510, 500);
    REQUIRE(panel.touches.size() == 3);
    CHECK(panel.touches[2].pointer == panel.touches[0].pointer);
    CHECK(panel.touches[1].at == base::Point{510, 500});
    CHECK(panel.told() == "down move up");
    CHECK_FALSE(panel.tracker.busy());
    panel.down(7, 500, 500);
    CHECK(panel.touches[0].pointer != 0);
}

TEST_CASE("Ten fingers at once are told apart, an eleventh waits in vain") {
    Panel panel;
    for (int64_t i = 0; i < 11; ++i) panel.down(i, 50 + 90 * static_cast<float>(i), 500);
    CHECK(panel.touches.size() == 10);
    panel.touches.clear();
    panel.up(10, 950, 500);
    CHECK(panel.told().empty());
    for (int64_t i = 0; i < 10; ++i) panel.up(i, 50 + 90 * static_cast<float>(i), 500);
    CHECK(panel.touches.size() == 10);
    CHECK_FALSE(panel.tracker.busy());
}

TEST_CASE("The same finger of two panels is two fingers") {
    Panel panel;
    panel.down(1, 200, 500, 1);
    panel.down(1, 800, 500, 2);
    CHECK(panel.told() == "down down");
    panel.up(1, 800, 500, 2);
    panel.up(1, 200, 500, 1);
    CHECK(panel.told() == "up up");
}

TEST_CASE("A report that comes twice counts once") {
    Panel panel;
    panel.down(1, 500, 500);
    panel.down(1, 500, 500);
    panel.move(1, 500, 500);
    CHECK(panel.told() == "down");
    panel.up(1, 500, 500);
    panel.up(1, 500, 500);
    CHECK(panel.told() == "up");
}

TEST_CASE("A finger that comes down again without an up has been lost, not lifted") {
    Panel panel;
    panel.down(1, 500, 500);
    panel.now = 0.3;
    panel.down(1, 500, 500);
    CHECK(panel.told() == "down cancel down");
    panel.up(1, 500, 500);
    CHECK(panel.told() == "up");
}

TEST_CASE("An up that the library makes up before a second down is no tap") {
    Panel panel;
    panel.down(1, 500, 500);
    panel.told();
    panel.now = 0.3;
    panel.report({{Contact::Kind::up, 1, 1, {500, 500}}, {Contact::Kind::down, 1, 1, {700, 500}}});
    CHECK(panel.told() == "cancel down");
}

TEST_CASE("Two quick taps stay two taps") {
    Panel panel;
    for (int i = 0; i < 2; ++i) {
        panel.down(1, 500, 500);
        panel.now += 0.06;
        panel.up(1, 500, 500);
        panel.now += 0.06;
    }
    CHECK(panel.told() == "down up down up");
}

TEST_CASE("Movements and ups of unknown fingers count for nothing") {
    Panel panel;
    panel.move(3, 500, 500);
    panel.up(3, 500, 500);
    CHECK(panel.told().empty());
}

TEST_CASE("A lost up is noticed when the device lists the finger no longer") {
    Panel panel;
    panel.down(1, 200, 500);
    panel.listed = {{1, 1}};
    panel.now = 5;
    panel.look_after();
    CHECK(panel.told() == "down");
    panel.listed.clear();
    panel.look_after();
    CHECK(panel.told() == "cancel");
    CHECK_FALSE(panel.tracker.busy());
}

TEST_CASE("A finger just heard of is not lost yet") {
    Panel panel;
    panel.down(1, 200, 500);
    panel.now = TouchTracker::lost_after - 0.1;
    panel.look_after();
    CHECK(panel.told() == "down");
}

TEST_CASE("A finger that never lifts is let go, heard no more and takes nothing from the others") {
    Panel panel;
    panel.down(1, 200, 500);
    panel.listed = {{1, 1}};
    for (panel.now = 1; panel.now < TouchTracker::stuck_after + 1.5; panel.now += 1) {
        panel.move(1, 200 + (static_cast<int>(panel.now) % 2 ? 2.f : 0.f), 500);  // it trembles
        panel.look_after();
        std::string told = panel.told();
        if (panel.now > TouchTracker::stuck_after) CHECK(told.ends_with("cancel"));
    }
    panel.move(1, 600, 600);
    CHECK(panel.told().empty());
    panel.down(2, 800, 500);
    panel.up(2, 800, 500);
    CHECK(panel.told() == "down up");
    panel.up(1, 600, 600);
    CHECK(panel.told().empty());
    panel.down(1, 200, 500);
    CHECK(panel.told() == "down");
}

TEST_CASE("Ten fingers that never lift leave room for the next visitor") {
    Panel panel;
    for (int64_t i = 0; i < 10; ++i) {
        panel.down(i, 50 + 90 * static_cast<float>(i), 500);
        panel.listed.push_back({1, i});
    }
    panel.told();
    panel.now = 3;
    panel.look_after();
    panel.down(20, 500, 200);
    CHECK(panel.told() == "cancel down");
}

TEST_CASE("A device that is pulled out takes all its fingers with it, and no others") {
    Panel panel;
    panel.down(1, 200, 500, 1);
    panel.down(2, 400, 500, 1);
    panel.down(1, 800, 500, 2);
    panel.told();
    panel.tracker.remove(1, panel.now, panel.touches);
    CHECK(panel.told() == "cancel cancel");
    panel.up(1, 200, 500, 1);
    CHECK(panel.told().empty());
    panel.up(1, 800, 500, 2);
    CHECK(panel.told() == "up");
}

TEST_CASE("A mouse that repeats a finger counts for nothing, one elsewhere does") {
    Panel panel;
    SECTION("after the finger came down") {
        panel.down(1, 500, 500);
        panel.down(0, 503, 498, mouse_device);
        panel.up(1, 500, 500);
        panel.up(0, 503, 498, mouse_device);
        CHECK(panel.told() == "down up");
    }
    SECTION("after the finger lifted") {
        panel.down(1, 500, 500);
        panel.up(1, 500, 500);
        panel.now = 0.4;
        panel.down(0, 500, 500, mouse_device);
        panel.up(0, 500, 500, mouse_device);
        CHECK(panel.told() == "down up");
    }
    SECTION("before the finger came down") {
        panel.down(0, 500, 500, mouse_device);
        panel.now = 0.02;
        panel.down(1, 500, 500);
        panel.up(1, 500, 500);
        panel.up(0, 500, 500, mouse_device);
        CHECK(panel.told() == "down cancel down up");
    }
    SECTION("elsewhere") {
        panel.down(1, 500, 500);
        panel.down(0, 900, 500, mouse_device);
        CHECK(panel.told() == "down down");
    }
    SECTION("later") {
        panel.down(1, 500, 500);
        panel.up(1, 500, 500);
        panel.now = 1;
        panel.down(0, 500, 500, mouse_device);
        CHECK(panel.told() == "down up down");
    }
}

TEST_CASE("A palm is let go and does nothing until it lifts, as is what lands beside it") {
    Panel panel;
    panel.down(1, 500, 500);
    panel.down(2, 530, 540);
    panel.now = 0.05;
    panel.down(3, 470, 520);
    panel.down(4, 510, 560);
    CHECK(panel.told() == "down down down cancel cancel cancel");
    panel.now = 2;
    panel.down(5, 540, 500);
    panel.move(1, 600, 600);
    CHECK(panel.told().empty());
    panel.down(6, 900, 100);
    CHECK(panel.told() == "down");
    for (int64_t i = 1; i <= 5; ++i) panel.up(i, 500, 500);
    CHECK(panel.told().empty());
    panel.down(7, 500, 500);
    CHECK(panel.told() == "down");
}

TEST_CASE("The fingers of a hand on targets of 20 mm are no palm") {
    Panel panel;
    for (int64_t i = 0; i < 8; ++i)  // two columns of four buttons
        panel.down(i, 300 + 84 * static_cast<float>(i % 2), 300 + 84 * static_cast<float>(i / 2));
    CHECK(panel.touches.size() == 8);
}

TEST_CASE("A sleeve at the very edge is not told on, a tap and a stroke from there are") {
    Panel panel;
    panel.down(1, 2, 500);
    panel.now = 3;
    panel.up(1, 2, 500);
    CHECK(panel.told().empty());
    panel.down(1, 999, 999);
    panel.now += 0.1;
    panel.up(1, 999, 999);
    CHECK(panel.told() == "down up");
    panel.down(1, 500, 999);
    panel.move(1, 500, 900);
    CHECK(panel.told() == "down move");
}

TEST_CASE("Positions that are no numbers are dropped, those outside are brought in") {
    Panel panel;
    panel.down(1, not_a_number, 500);
    CHECK(panel.told().empty());
    panel.down(1, 500, 500);
    panel.move(1, not_a_number, not_a_number);
    panel.move(1, 1e9f, -1e9f);
    REQUIRE(panel.touches.size() == 2);
    CHECK(panel.touches[1].at == base::Point{999, 0});
    panel.up(1, std::numeric_limits<float>::infinity(), 500);
    CHECK(panel.touches.back().at == base::Point{999, 0});
    CHECK(panel.told() == "down move up");
}

TEST_CASE("In any storm of reports every touch begins once and ends once") {
    std::mt19937 random(7);
    Panel panel;
    std::map<int64_t, bool> down;
    auto number = [&](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    for (int i = 0; i < 50000; ++i) {
        panel.now += 0.003 * number(4);
        float x = number(200) == 0 ? not_a_number : static_cast<float>(number(1200)) - 100;
        Contact contact{static_cast<Contact::Kind>(number(3)),
                        number(3) - 1,
                        number(20),
                        {x, static_cast<float>(number(1000))}};
        panel.report({contact});
        if (number(100) == 0) panel.look_after();
        if (number(1000) == 0) panel.tracker.remove(number(2), panel.now, panel.touches);
        for (const Touch& touch : panel.touches) {
            bool begins = touch.kind == Touch::Kind::down;
            REQUIRE(down.contains(touch.pointer) != begins);
            REQUIRE(base::Rect{0, 0, 1000, 1000}.contains(touch.at));
            if (begins) down[touch.pointer] = true;
            if (touch.kind == Touch::Kind::up || touch.kind == Touch::Kind::cancel)
                down.erase(touch.pointer);
        }
        panel.touches.clear();
        REQUIRE(down.size() <= TouchTracker::most_fingers);
    }
}
