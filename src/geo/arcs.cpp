#include "geo/arcs.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/simplify.h"

namespace vitrina::geo {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

base::Point to_plane(const Projection& projection, LonLat point) {
    PlanePoint plane = projection.forward(point);
    return {static_cast<float>(plane.x), static_cast<float>(-plane.y)};
}

bool is_shown(base::Point point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

Arcs::Arcs(const std::vector<std::vector<LonLat>>& arcs, const Projection& projection) {
    m_arcs.reserve(arcs.size());
    for (const auto& arc : arcs) {
        auto& points = m_arcs.emplace_back();
        points.reserve(arc.size());
        for (LonLat point : arc) points.push_back(to_plane(projection, point));
    }
}

void Arcs::weigh(const base::ProgressPart& progress) {
    m_bends.clear();
    m_bends.reserve(m_arcs.size());
    for (const auto& arc : m_arcs) {
        progress.reached(static_cast<double>(m_bends.size()) / static_cast<double>(m_arcs.size()));
        if (progress.cancelled()) return;
        bool whole = std::all_of(arc.begin(), arc.end(), is_shown);
        m_bends.push_back(whole ? bends(arc) : std::vector<double>(arc.size(), infinite));
    }
}

Arcs Arcs::thinned(double least) const {
    if (m_bends.size() < m_arcs.size()) {
        Arcs weighed = *this;
        weighed.weigh();
        return weighed.thinned(least);
    }
    Arcs result;
    result.m_arcs.reserve(m_arcs.size());
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        auto& points = result.m_arcs.emplace_back();
        for (size_t k = 0; k < m_arcs[i].size(); ++k) {
            if (m_bends[i][k] >= least) points.push_back(m_arcs[i][k]);
        }
    }
    return result;
}

size_t Arcs::points() const {
    size_t count = 0;
    for (const auto& arc : m_arcs) count += arc.size();
    return count;
}

PointRing Arcs::stitch(const Topology::Ring& ring) const {
    PointRing points;
    auto append = [&](base::Point p) {
        // The end of one arc is the start of the next; equal neighbours add nothing either.
        if (is_shown(p) && (points.empty() || points.back() != p)) points.push_back(p);
    };
    for (int reference : ring) {
        if (arc_index(reference) >= m_arcs.size()) continue;
        const auto& arc = m_arcs[arc_index(reference)];
        if (reference < 0) {
            std::for_each(arc.rbegin(), arc.rend(), append);
        } else {
            std::for_each(arc.begin(), arc.end(), append);
        }
    }
    while (points.size() > 1 && points.back() == points.front()) points.pop_back();
    return points;
}

std::vector<std::vector<base::Point>> Arcs::stretches(size_t arc) const {
    std::vector<std::vector<base::Point>> result(1);
    for (base::Point p : m_arcs[arc]) {
        if (is_shown(p)) {
            if (result.back().empty() || result.back().back() != p) result.back().push_back(p);
        } else if (!result.back().empty()) {
            result.emplace_back();
        }
    }
    std::erase_if(result, [](const auto& stretch) { return stretch.size() < 2; });
    return result;
}

}  // namespace vitrina::geo
