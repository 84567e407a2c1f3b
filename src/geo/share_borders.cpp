#include "geo/share_borders.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <unordered_set>

namespace vitrina::geo {

namespace {

using Line = std::vector<LonLat>;

size_t mixed(size_t hash, double value) {
    value += 0.0;  // -0 is 0
    uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return (hash ^ bits) * 0x9e3779b97f4a7c15ull ^ hash >> 29;
}

struct HashPoint {
    size_t operator()(LonLat p) const { return mixed(mixed(17, p.lon), p.lat); }
};

bool before(LonLat a, LonLat b) {
    return a.lon != b.lon ? a.lon < b.lon : a.lat < b.lat;
}

// The two points beside one that a ring passes, whichever way it runs.
struct Passage {
    LonLat low, high;
    bool operator==(const Passage&) const = default;
};

// A ring without its closing point.
Line open_ring(const Line& ring) {
    Line points;
    for (LonLat p : ring) {
        if (points.empty() || points.back() != p) points.push_back(p);
    }
    while (points.size() > 1 && points.back() == points.front()) points.pop_back();
    return points;
}

// Where rings that pass the same point go on to different ones.
class Junctions {
  public:
    void add(const Line& ring) {
        for (size_t i = 0; i < ring.size(); ++i) {
            LonLat a = ring[(i + ring.size() - 1) % ring.size()], b = ring[(i + 1) % ring.size()];
            Passage passage = before(a, b) ? Passage{a, b} : Passage{b, a};
            auto [at, is_new] = m_passages.try_emplace(ring[i], passage);
            if (!is_new && !(at->second == passage)) m_junctions.insert(ring[i]);
        }
    }
    bool has(LonLat p) const { return m_junctions.contains(p); }

  private:
    std::unordered_map<LonLat, Passage, HashPoint> m_passages;
    std::unordered_set<LonLat, HashPoint> m_junctions;
};

// Keeps every line once.
class SharedArcs {
  public:
    explicit SharedArcs(std::vector<Line>& arcs) : m_arcs(arcs) {}

    // The arc's reference: complemented when it is kept the other way round.
    int add(Line line) {
        Line reversed(line.rbegin(), line.rend());
        bool turn = std::lexicographical_compare(reversed.begin(), reversed.end(), line.begin(),
                                                 line.end(), before);
        Line& kept = turn ? reversed : line;
        auto [first, last] = m_known.equal_range(hash_of(kept));
        for (auto at = first; at != last; ++at) {
            int known = at->second;
            if (m_arcs[static_cast<size_t>(known)] == kept) return turn ? ~known : known;
        }
        int index = static_cast<int>(m_arcs.size());
        m_known.emplace(hash_of(kept), index);
        m_arcs.push_back(std::move(kept));
        return turn ? ~index : index;
    }

  private:
    static size_t hash_of(const Line& line) {
        size_t hash = line.size();
        for (LonLat p : line) hash = mixed(mixed(hash, p.lon), p.lat);
        return hash;
    }

    std::vector<Line>& m_arcs;
    std::unordered_multimap<size_t, int> m_known;
};

// From a junction, or from its least point where it has none, so that equal rings begin alike.
Line begun_well(Line ring, const Junctions& junctions) {
    auto start = std::find_if(ring.begin(), ring.end(), [&](LonLat p) { return junctions.has(p); });
    if (start == ring.end()) start = std::min_element(ring.begin(), ring.end(), before);
    std::rotate(ring.begin(), start, ring.end());
    ring.push_back(ring.front());
    return ring;
}

Topology::Ring divided(const Line& ring, const Junctions& junctions, SharedArcs& arcs) {
    Topology::Ring references;
    Line part;
    for (size_t i = 0; i < ring.size(); ++i) {
        part.push_back(ring[i]);
        bool ends = i + 1 == ring.size() || (i > 0 && junctions.has(ring[i]));
        if (!ends) continue;
        references.push_back(arcs.add(std::move(part)));
        part = {ring[i]};
    }
    return references;
}

bool is_alone(const Topology::Ring& ring, size_t arcs) {
    return ring.size() == 1 && ring[0] >= 0 && static_cast<size_t>(ring[0]) < arcs;
}

}  // namespace

Topology share_borders(const Topology& topology) {
    std::vector<Line> rings;
    Junctions junctions;
    for (const Line& arc : topology.arcs) {
        rings.push_back(open_ring(arc));
        junctions.add(rings.back());
    }
    Topology result;
    SharedArcs arcs(result.arcs);
    for (const Topology::Area& area : topology.areas) {
        Topology::Area& copy = result.areas.emplace_back(Topology::Area{area.id, {}});
        for (const auto& polygon : area.polygons) {
            auto& target = copy.polygons.emplace_back();
            for (const Topology::Ring& ring : polygon) {
                if (!is_alone(ring, rings.size())) continue;
                const Line& points = rings[static_cast<size_t>(ring[0])];
                if (points.empty()) continue;
                target.push_back(divided(begun_well(points, junctions), junctions, arcs));
            }
        }
    }
    return result;
}

}  // namespace vitrina::geo
