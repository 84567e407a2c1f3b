#include <catch2/catch.hpp>

#include "kiosk/mounting.h"
#include "kiosk/panel_numbers.h"
#include "kiosk/torn_touches.h"
#include "kiosk/touch_input.h"

using namespace vitrina;
using kiosk::Touch;

namespace {

constexpr base::Size picture{2000, 1000}, window{1000, 500};

// SDL's events as they come, without a window.
struct Events {
    bool panel_is_there = true;
    kiosk::TouchInput input;
    std::vector<Touch> touches;

    explicit Events(std::vector<kiosk::TouchPanel> panels = {}, int display = 0)
        : input(std::move(panels), display,
                [this](SDL_TouchID, SDL_FingerID) { return panel_is_there; }) {}

    bool finger(Uint32 type, float x, float y, SDL_TouchID device = 1) {
        SDL_Event event{};
        event.type = type;
        event.tfinger.touchId = device;
        event.tfinger.x = x;
        event.tfinger.y = y;
        return give(event);
    }
    bool mouse(Uint32 type, int x, int y, Uint32 which = 0, Uint8 button = SDL_BUTTON_LEFT) {
        SDL_Event event{};
        event.type = type;
        event.button.which = which;
        event.button.button = button;
        event.button.x = x;
        event.button.y = y;
        return give(event);
    }
    bool give(const SDL_Event& event) {
        bool taken = input.take(event, picture, window, 0);
        input.tell(picture, {4}, 0, touches);
        return taken;
    }
};

}  // namespace

TEST_CASE("Fingers and the mouse are told where they are on the picture") {
    Events events;
    CHECK(events.finger(SDL_FINGERDOWN, 0.5f, 0.25f));
    REQUIRE(events.touches.size() == 1);
    CHECK(events.touches[0].at == base::Point{1000, 250});
    CHECK(events.mouse(SDL_MOUSEBUTTONDOWN, 100, 400));
    REQUIRE(events.touches.size() == 2);
    CHECK(events.touches[1].at == base::Point{200, 800});
}

TEST_CASE("On a turned picture with margins a touch is where the finger is") {
    kiosk::Settings::Display display;
    display.rotation = "90";
    display.margin_top = 100;  // of the picture: on the window, to the right
    gpu::Placement placement = kiosk::placement_of(display, {2000, 1000});
    CHECK(placement.picture() == base::Size{1000, 1800});
    kiosk::TouchInput input({}, 0, [](SDL_TouchID, SDL_FingerID) { return true; });
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = 1;
    event.tfinger.x = 0.7f;
    event.tfinger.y = 0.25f;
    input.take(event, placement, window, 0);
    std::vector<Touch> touches;
    input.tell(placement.picture(), {4}, 0, touches);
    REQUIRE(touches.size() == 1);
    CHECK(touches[0].at.x == Approx(250));
    CHECK(touches[0].at.y == Approx(400));
}

TEST_CASE("Mice made of touches, touches made of mice and other buttons do not count") {
    Events events;
    CHECK(events.mouse(SDL_MOUSEBUTTONDOWN, 100, 400, SDL_TOUCH_MOUSEID));
    CHECK(events.finger(SDL_FINGERDOWN, 0.5f, 0.5f, SDL_MOUSE_TOUCHID));
    CHECK(events.mouse(SDL_MOUSEBUTTONDOWN, 100, 400, 0, SDL_BUTTON_RIGHT));
    CHECK(events.touches.empty());
}

TEST_CASE("Other events are none of a finger") {
    Events events;
    SDL_Event key{};
    key.type = SDL_KEYDOWN;
    CHECK_FALSE(events.give(key));
}

TEST_CASE("A finger that lifts because its panel has gone is cancelled") {
    Events events;
    events.finger(SDL_FINGERDOWN, 0.5f, 0.5f);
    events.panel_is_there = false;
    events.finger(SDL_FINGERUP, 0.5f, 0.5f);
    REQUIRE(events.touches.size() == 2);
    CHECK(events.touches[1].kind == Touch::Kind::cancel);
    CHECK_FALSE(events.input.busy());
}

TEST_CASE("Positions go through the calibration of the panel, and other displays' are not heard") {
    // Without SDL's devices the panel has no name.
    std::vector<kiosk::TouchPanel> mirrored{{"", 0, {-1, 0, 0, 1, 1, 0}}};
    Events here(mirrored, 0);
    here.finger(SDL_FINGERDOWN, 0.25f, 0.5f);
    REQUIRE(here.touches.size() == 1);
    CHECK(here.touches[0].at == base::Point{1500, 500});
    Events elsewhere(mirrored, 1);
    CHECK(elsewhere.finger(SDL_FINGERDOWN, 0.25f, 0.5f));
    CHECK(elsewhere.touches.empty());
}

TEST_CASE("A panel that is pulled out a thousand times in mid-press leaves nothing pressed") {
    Events events;
    size_t begun = 0, ended = 0;
    for (int i = 0; i < 1000; ++i) {
        auto device = static_cast<SDL_TouchID>(i % 7 + 1);  // back under another number
        events.panel_is_there = true;
        float at = 0.1f + 0.0008f * static_cast<float>(i);
        events.finger(SDL_FINGERDOWN, at, 0.5f, device);
        REQUIRE(events.input.busy());
        events.panel_is_there = false;
        events.finger(SDL_FINGERUP, at, 0.5f, device);
        CHECK_FALSE(events.input.busy());
        for (const Touch& touch : events.touches) {
            begun += touch.kind == Touch::Kind::down ? 1 : 0;
            ended += touch.kind == Touch::Kind::cancel ? 1 : 0;
        }
        events.touches.clear();
    }
    CHECK(begun == 1000);
    CHECK(ended == 1000);
}

using kiosk::NumberedPanel;
using kiosk::PanelNumbers;

TEST_CASE("A panel keeps its first number however often it comes back with another one") {
    PanelNumbers numbers({{6, "panel"}, {7, "other"}});
    for (int now = 8; now < 1008; ++now) {
        CHECK(numbers.look({{7, "other"}}).empty());
        CHECK_FALSE(numbers.is_on(6));
        CHECK(numbers.look({{7, "other"}, {now, "panel"}}).empty());
        CHECK(numbers.first_number(now) == 6);
        CHECK(numbers.first_number(now - 1) == now - 1);
        CHECK(numbers.is_on(6));
    }
    CHECK(numbers.look({{6, "panel"}, {7, "other", false}}).empty());
    CHECK(numbers.first_number(6) == 6);
    CHECK(numbers.is_on(6));
    CHECK_FALSE(numbers.is_on(7));
}

TEST_CASE("Two panels alike that come back are two, and a stranger is named") {
    PanelNumbers numbers({{6, "panel"}, {7, "panel"}});
    CHECK(numbers.look({}).empty());
    CHECK(numbers.look({{9, "panel"}, {10, "panel"}}).empty());
    CHECK(numbers.first_number(9) == 6);
    CHECK(numbers.first_number(10) == 7);
    CHECK(numbers.look({{9, "panel"}, {10, "panel"}, {11, "panel"}}) ==
          std::vector<std::string>{"panel"});
    CHECK(numbers.first_number(11) == 11);
    CHECK(numbers.look({{9, "panel"}, {12, "a new one"}}) == std::vector<std::string>{"a new one"});
}

TEST_CASE("A touch is torn when nothing comes between its end and that of its panel") {
    kiosk::TornTouches torn;
    torn.ended(6, 1);
    torn.ended(6, 2);
    torn.ended(7, 3);
    torn.gone(6);
    CHECK(torn.is_torn(1));
    CHECK(torn.is_torn(2));
    CHECK_FALSE(torn.is_torn(3));
    torn.goes_on(7);  // the next touch of that panel
    torn.gone(7);
    CHECK_FALSE(torn.is_torn(3));
    for (int i = 10; i < 1010; ++i) {
        torn.goes_on(6);
        torn.ended(6, i);
        torn.gone(6);
        CHECK(torn.is_torn(i));
    }
}
