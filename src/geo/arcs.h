#pragma once

#include "base/progress.h"
#include "geo/ring.h"
#include "geo/topology.h"

namespace vitrina::geo {

// The arcs of a topology on the plane (y down), each projected once, so that both sides of a border
// share its points.
class Arcs {
  public:
    Arcs(const std::vector<std::vector<LonLat>>& arcs, const Projection& projection);

    // The same arcs without bends smaller than `least` (see thinned). Quick after `weigh`, which
    // measures all bends once, unless it is cancelled; what it finds goes with no thinned copy.
    Arcs thinned(double least) const;
    void weigh(const base::ProgressPart& progress = {});

    // The arcs one after the other as one ring, points that cannot be shown left out. Indices
    // beyond the arcs are ignored.
    PointRing stitch(const Topology::Ring& ring) const;

    // The stretches of one arc between points that cannot be shown; of two points or more.
    std::vector<std::vector<base::Point>> stretches(size_t arc) const;

    size_t size() const { return m_arcs.size(); }
    size_t points() const;  // of all arcs

  private:
    Arcs() = default;

    std::vector<std::vector<base::Point>> m_arcs;  // with infinite points
    std::vector<std::vector<double>> m_bends;      // by arc, empty unless weighed
};

// The arc's index, whichever way it is walked.
inline size_t arc_index(int reference) {
    return static_cast<size_t>(reference < 0 ? ~reference : reference);
}

// A point as the region map keeps it: infinite when the projection cannot show it.
base::Point to_plane(const Projection& projection, LonLat point);

bool is_shown(base::Point point);

}  // namespace vitrina::geo
