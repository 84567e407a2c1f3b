#include <catch2/catch.hpp>
#include <future>
#include <thread>

#include "kiosk/opening.h"

using namespace vitrina;
using namespace vitrina::kiosk;

TEST_CASE("opening is waited for, and tells how far it has got") {
    std::promise<void> go_on;
    Opening opening([&](Preparation& known) -> base::Result<Show> {
        known.progress.reached(0.25);
        known.set_ground({1, 0, 0, 1});
        go_on.get_future().wait();
        return Show{};
    });
    while (opening.preparation().progress.share() < 0.25) std::this_thread::yield();
    CHECK_FALSE(opening.done_within(0));
    go_on.set_value();
    while (!opening.done_within(1)) {
    }
    CHECK(opening.preparation().ground() == base::Colour{1, 0, 0, 1});
    CHECK(opening.take());
}

TEST_CASE("an opening that fails says why") {
    Opening opening([](Preparation&) -> base::Result<Show> {
        return base::Error{{}, "there is no such pack", ""};
    });
    while (!opening.done_within(1)) {
    }
    auto show = opening.take();
    REQUIRE_FALSE(show);
    CHECK(show.error().what == "there is no such pack");
}

TEST_CASE("who gives up an opening cancels it and waits until it has noticed") {
    bool noticed = false;
    {
        Opening opening([&](Preparation& known) -> base::Result<Show> {
            while (!known.progress.cancelled()) std::this_thread::yield();
            noticed = true;
            return Show{};
        });
    }
    CHECK(noticed);
}
