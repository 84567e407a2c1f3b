#include "kiosk/swipe.h"

#include <cmath>

namespace vitrina::kiosk {

namespace {

constexpr base::Seconds longest_swipe = 0.8;
constexpr float steepest = 0.5f;  // millimetres up or down for each one aside

}  // namespace

Swipe swipe_of(const Stroke& stroke, const Hand& hand) {
    base::Point way = stroke.at - stroke.start;
    bool quick = stroke.ended - stroke.began <= longest_swipe;
    bool level = std::abs(way.y) <= steepest * std::abs(way.x);
    if (!quick || !level || std::abs(way.x) < hand.px(swipe_mm)) return Swipe::none;
    return way.x < 0 ? Swipe::to_left : Swipe::to_right;
}

}  // namespace vitrina::kiosk
