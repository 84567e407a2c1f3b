#include <catch2/catch.hpp>

#include "kiosk/calibration.h"
#include "kiosk/touch_panel.h"

using namespace vitrina;
using kiosk::CornerTouch;

namespace {

constexpr base::Size display{1920, 1080};
constexpr base::Point marks[] = {{0.1f, 0.1f}, {0.9f, 0.1f}, {0.9f, 0.9f}, {0.1f, 0.9f}};

// What a panel reports that lies on the display like this.
std::array<CornerTouch, 4> touched(const base::Affine& to_panel) {
    std::array<CornerTouch, 4> corners;
    for (size_t i = 0; i < 4; ++i) corners[i] = {marks[i], to_panel * marks[i]};
    return corners;
}

void check_exact(const base::Affine& to_panel) {
    auto calibration = kiosk::calibrate(touched(to_panel), display);
    REQUIRE(calibration);
    CHECK(calibration->miss < 0.01f);
    for (base::Point point : {base::Point{0, 0}, base::Point{1, 1}, base::Point{0.3f, 0.8f}}) {
        base::Point found = calibration->to_display * (to_panel * point);
        CHECK(base::distance(found, point) < 1e-4f);
    }
}

}  // namespace

TEST_CASE("A panel mounted any way round is found exactly") {
    check_exact({});                                  // straight
    check_exact({-1, 0, 0, 1, 1, 0});                 // mirrored
    check_exact({-1, 0, 0, -1, 1, 1});                // upside down
    check_exact({0, 1, -1, 0, 1, 0});                 // a quarter turn
    check_exact({0, -1, 1, 0, 0, 1});                 // a quarter turn back
    check_exact({0, 1, 1, 0, 0, 0});                  // axes swapped
    check_exact({0.5f, 0, 0, 0.9f, 0.25f, 0.03f});    // on a part of a larger panel
    check_exact({0.9f, 0.1f, -0.1f, 0.9f, 0.1f, 0});  // a little askew
}

TEST_CASE("Unsteady fingers are averaged, and the miss is told in pixels") {
    auto corners = touched({0, 1, -1, 0, 1, 0});
    corners[0].reported.x += 0.01f;
    auto calibration = kiosk::calibrate(corners, display);
    REQUIRE(calibration);
    CHECK(calibration->miss > 1);
    CHECK(calibration->miss < 10);
}

TEST_CASE("A touch beside its mark is refused and so are four on a line") {
    auto corners = touched({});
    corners[2].reported = {0.6f, 0.6f};
    auto wrong = kiosk::calibrate(corners, display);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().what.find("pixels") != std::string::npos);
    for (auto& corner : corners) corner.reported.y = 0.5f;
    CHECK_FALSE(kiosk::calibrate(corners, display));
    for (auto& corner : corners) corner.reported = {0.5f, 0.5f};
    CHECK_FALSE(kiosk::calibrate(corners, display));
}

TEST_CASE("A device that belongs to another display is not heard on this one") {
    const kiosk::TouchPanel panels[] = {{"left panel", 0, {-1, 0, 0, 1, 1, 0}},
                                        {"right panel", 1, {}}};
    auto on = [&](const char* device, int on_display) {
        return kiosk::on_display(panels, device, on_display, {0.25f, 0.5f});
    };
    REQUIRE(on("left panel", 0));
    CHECK(on("left panel", 0)->x == Approx(0.75f));
    CHECK_FALSE(on("left panel", 1));
    CHECK(on("right panel", 1) == base::Point{0.25f, 0.5f});
    CHECK(on("a panel nobody assigned", 0) == base::Point{0.25f, 0.5f});
}
