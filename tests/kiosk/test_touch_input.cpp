#include <catch2/catch.hpp>

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
        : input(std::move(panels), display, [this](SDL_TouchID) { return panel_is_there; }) {}

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
