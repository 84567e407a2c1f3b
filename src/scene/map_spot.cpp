#include "scene/map_spot.h"

#include <cmath>
#include <numbers>

namespace vitrina::scene {

namespace {

constexpr int bearings = 24;

base::Rect to_plane(const base::Rect& rect, const base::Affine& t) {
    return {(rect.x - t.e) / t.a, (rect.y - t.f) / t.d, rect.width / t.a, rect.height / t.d};
}

bool holds(const base::Rect& outer, const base::Rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

// How far the box's middle is from the place in a direction, so that its edge is `distance` away.
float reach(base::Size box, base::Point direction, float distance) {
    float across = std::abs(direction.x) > 1e-4f ? box.width / 2 / std::abs(direction.x) : 1e9f;
    float along = std::abs(direction.y) > 1e-4f ? box.height / 2 / std::abs(direction.y) : 1e9f;
    return std::min(across, along) + distance;
}

}  // namespace

std::optional<base::Point> find_spot(const SpotWish& wish, const LandMask& mask,
                                     const base::Affine& transform, const Occupied& occupied) {
    std::optional<base::Point> best;
    float least = 1e9f;
    for (int d = 0; d < wish.steps; ++d) {
        for (int b = 0; b < bearings; ++b) {
            float degrees = 360.f * static_cast<float>(b) / bearings;
            float turn =
                wish.bearing ? std::abs(std::remainder(degrees - *wish.bearing, 360.f)) : 0;
            float distance = wish.nearest + wish.step * static_cast<float>(d);
            float cost = distance + wish.step * turn / 22.f;
            if (cost >= least || turn > 100) continue;
            float angle = degrees * std::numbers::pi_v<float> / 180;
            base::Point direction{std::sin(angle), -std::cos(angle)};
            base::Point middle = wish.place + direction * reach(wish.box, direction, distance);
            base::Rect box{middle.x - wish.box.width / 2, middle.y - wish.box.height / 2,
                           wish.box.width, wish.box.height};
            if (!holds(wish.free, box) || occupied.meets(box)) continue;
            if (mask.land(to_plane(box, transform)) > 0) continue;
            least = cost;
            best = middle;
        }
    }
    return best;
}

std::optional<base::Point> find_spot_anywhere(const SpotWish& wish, const LandMask& mask,
                                              const base::Affine& transform,
                                              const Occupied& occupied) {
    std::optional<base::Point> best;
    float least = 1e9f, step = wish.step / 4;
    const base::Rect& free = wish.free;
    base::Rect box{0, 0, wish.box.width, wish.box.height};
    for (box.y = free.y; box.bottom() <= free.bottom(); box.y += step) {
        for (box.x = free.x; box.right() <= free.right(); box.x += step) {
            float away = base::distance(box.centre(), wish.place);
            if (away >= least || occupied.meets(box)) continue;
            if (mask.land(to_plane(box, transform)) > 0) continue;
            least = away;
            best = box.centre();
        }
    }
    return best;
}

}  // namespace vitrina::scene
