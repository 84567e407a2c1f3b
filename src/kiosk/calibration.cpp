#include "kiosk/calibration.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrina::kiosk {

namespace {

constexpr double least_spread = 0.01;  // of the determinant: below, the touches are on one line
constexpr float largest_miss = 0.03f;  // of the display's short side

// Sums over the four touches, about their mean, of what is reported.
struct Spread {
    double x = 0, y = 0;  // the mean
    double xx = 0, xy = 0, yy = 0;

    explicit Spread(const std::array<CornerTouch, 4>& corners) {
        for (const CornerTouch& corner : corners) {
            x += static_cast<double>(corner.reported.x) / 4;
            y += static_cast<double>(corner.reported.y) / 4;
        }
        for (const CornerTouch& corner : corners) {
            double dx = static_cast<double>(corner.reported.x) - x;
            double dy = static_cast<double>(corner.reported.y) - y;
            xx += dx * dx, xy += dx * dy, yy += dy * dy;
        }
    }
    double determinant() const { return xx * yy - xy * xy; }
};

struct Row {
    double x = 0, y = 0, shift = 0;  // shown = x * reported.x + y * reported.y + shift
};

// The normal equations for one coordinate of what is shown.
Row fit(const std::array<CornerTouch, 4>& corners, const Spread& spread,
        float base::Point::*shown) {
    double mean = 0, sx = 0, sy = 0;
    for (const CornerTouch& corner : corners) {
        auto value = static_cast<double>(corner.shown.*shown);
        mean += value / 4;
        sx += value * (static_cast<double>(corner.reported.x) - spread.x);
        sy += value * (static_cast<double>(corner.reported.y) - spread.y);
    }
    double determinant = spread.determinant();
    Row row;
    row.x = (sx * spread.yy - sy * spread.xy) / determinant;
    row.y = (sy * spread.xx - sx * spread.xy) / determinant;
    row.shift = mean - row.x * spread.x - row.y * spread.y;
    return row;
}

}  // namespace

base::Result<Calibration> calibrate(const std::array<CornerTouch, 4>& corners, base::Size display) {
    Spread spread(corners);
    if (!(spread.determinant() > least_spread))
        return base::Error{
            {}, "the four touches lie on a line or on a point", "touch every mark once"};
    Row x = fit(corners, spread, &base::Point::x), y = fit(corners, spread, &base::Point::y);
    auto to = [](double value) { return static_cast<float>(value); };
    Calibration result;
    result.to_display = {to(x.x), to(y.x), to(x.y), to(y.y), to(x.shift), to(y.shift)};
    for (const CornerTouch& corner : corners) {
        base::Point off = result.to_display * corner.reported - corner.shown;
        result.miss =
            std::max(result.miss, std::hypot(off.x * display.width, off.y * display.height));
    }
    if (!(result.miss <= largest_miss * std::min(display.width, display.height)))
        return base::Error{{},
                           "the touches miss their marks by " +
                               std::to_string(std::lround(result.miss)) + " pixels",
                           "touch the middle of every mark"};
    return result;
}

}  // namespace vitrina::kiosk
