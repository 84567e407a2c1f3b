#include "geo/graticule.h"

#include <cmath>

#include "geo/arcs.h"
#include "geo/clip.h"

namespace vitrina::geo {

namespace {

constexpr double fineness = 2;  // degrees between the points of a line
constexpr double last_parallel = 80;

using Line = std::vector<base::Point>;

// Goes on while neighbours are near to each other: a line that leaves the plane on one side and
// comes back on the other is two.
void add(std::vector<Line>& lines, const Line& line, const base::Rect& window) {
    float far = std::max(window.width, window.height) / 3;
    Line part;
    auto flush = [&] {
        for (Line& inside : stretches_in(part, window)) lines.push_back(std::move(inside));
        part.clear();
    };
    for (base::Point p : line) {
        bool follows = is_shown(p) && (part.empty() || base::distance(part.back(), p) < far);
        if (!follows) flush();
        if (is_shown(p)) part.push_back(p);
    }
    flush();
}

}  // namespace

std::vector<Line> graticule(const Projection& projection, double step, const base::Rect& window) {
    std::vector<Line> lines;
    if (!(step > 0)) return lines;
    for (double lon = -180; lon < 180; lon += step) {
        Line meridian;
        for (double lat = -last_parallel; lat <= last_parallel; lat += fineness)
            meridian.push_back(to_plane(projection, {lon, lat}));
        add(lines, meridian, window);
    }
    double highest = std::floor(last_parallel / step) * step;
    for (double lat = -highest; lat <= highest; lat += step) {
        Line parallel;
        for (double lon = -180; lon <= 180; lon += fineness)
            parallel.push_back(to_plane(projection, {lon, lat}));
        add(lines, parallel, window);
    }
    return lines;
}

}  // namespace vitrina::geo
