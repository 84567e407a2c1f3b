#include "geo/centre.h"

#include <cmath>
#include <cstdio>
#include <numbers>

#include "geo/arcs.h"

namespace vitrina::geo {

namespace {

constexpr double radian = std::numbers::pi / 180;

// Towards a place, from the middle of the globe.
struct Direction {
    double x = 0, y = 0, z = 0;

    void add(LonLat p) {
        x += std::cos(p.lat * radian) * std::cos(p.lon * radian);
        y += std::cos(p.lat * radian) * std::sin(p.lon * radian);
        z += std::sin(p.lat * radian);
    }
    void add(const Direction& o) {
        double length = std::sqrt(o.x * o.x + o.y * o.y + o.z * o.z);
        if (!(length > 1e-9)) return;
        x += o.x / length, y += o.y / length, z += o.z / length;
    }
    LonLat place() const {
        if (!(std::hypot(x, y, z) > 1e-6)) return {};
        return {std::round(std::atan2(y, x) / radian),
                std::round(std::atan2(z, std::hypot(x, y)) / radian)};
    }
};

Direction direction_of(const Topology& topology, const Topology::Area& area) {
    Direction direction;
    for (const auto& polygon : area.polygons) {
        if (polygon.empty()) continue;
        for (int reference : polygon.front()) {
            if (arc_index(reference) >= topology.arcs.size()) continue;
            for (LonLat point : topology.arcs[arc_index(reference)]) direction.add(point);
        }
    }
    return direction;
}

}  // namespace

LonLat centre_of(const Topology& topology, const std::vector<int>& areas) {
    Direction whole;
    for (int area : areas) {
        if (area < 0 || static_cast<size_t>(area) >= topology.areas.size()) continue;
        whole.add(direction_of(topology, topology.areas[static_cast<size_t>(area)]));
    }
    return whole.place();
}

std::string equal_area_at(LonLat centre) {
    char text[96];
    std::snprintf(text, sizeof text, "+proj=laea +lat_0=%.6g +lon_0=%.6g +R=1", centre.lat,
                  centre.lon);
    return text;
}

}  // namespace vitrina::geo
