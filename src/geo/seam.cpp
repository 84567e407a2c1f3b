#include "geo/seam.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "geo/arcs.h"

namespace vitrina::geo {

namespace {

constexpr double aside = 1e-7;  // degrees: a centimetre from the seam, so that its side is certain
constexpr double fineness = 1;  // degrees between the points of a cut, which bends on the plane

// Longitudes between the two sides of the seam.
class Opening {
  public:
    explicit Opening(double seam) : m_east(seam), m_west(seam - 360) {}

    double west() const { return m_west + aside; }
    double east() const { return m_east - aside; }

    double within(double lon) const {
        if (lon < m_west) lon += 360 * std::ceil((m_west - lon) / 360);
        if (lon > m_east) lon -= 360 * std::ceil((lon - m_east) / 360);
        return std::clamp(lon, west(), east());
    }
    // Whether the short way between two points leads over the seam.
    static bool crosses(LonLat a, LonLat b) { return std::abs(a.lon - b.lon) > 180; }
    // The latitude where it does.
    double crossing(LonLat a, LonLat b) const {
        if (a.lon > b.lon) std::swap(a, b);  // a beside the west, b beside the east
        double from_a = a.lon - m_west, from_b = m_east - b.lon;
        double whole = from_a + from_b;
        return whole > 0 ? a.lat + (b.lat - a.lat) * from_a / whole : (a.lat + b.lat) / 2;
    }

  private:
    double m_east, m_west;
};

// A stretch of a ring between two crossings; its ends lie on the seam.
struct Piece {
    Topology::Ring arcs;
};

// An end of a piece on one side of the seam.
struct End {
    size_t piece = 0;
    bool last = false;  // the piece's end, not its start
    double lat = 0;
    bool east = false;
};

// The arcs of a topology in pieces that do not cross the seam.
class CutArcs {
  public:
    CutArcs(const Topology& topology, const Opening& opening) : m_opening(opening) {
        for (const auto& arc : topology.arcs) {
            m_first.push_back(static_cast<int>(arcs.size()));
            add(arc);
        }
        m_first.push_back(static_cast<int>(arcs.size()));
    }

    std::vector<std::vector<LonLat>> arcs;

    // The pieces of an arc in the order in which the reference walks them.
    Topology::Ring pieces(int reference) const {
        size_t index = arc_index(reference);
        if (index + 1 >= m_first.size()) return {};
        Topology::Ring result;
        for (int i = m_first[index]; i < m_first[index + 1]; ++i) result.push_back(i);
        if (reference >= 0) return result;
        std::reverse(result.begin(), result.end());
        for (int& i : result) i = ~i;
        return result;
    }

    LonLat end(int reference, bool last) const {
        const auto& points = arcs[arc_index(reference)];
        return (reference < 0) == last ? points.front() : points.back();
    }

  private:
    void add(const std::vector<LonLat>& arc) {
        std::vector<LonLat> part;
        for (LonLat p : arc) {
            p.lon = m_opening.within(p.lon);
            if (!part.empty() && Opening::crosses(part.back(), p)) {
                double lat = m_opening.crossing(part.back(), p);
                bool from_west = part.back().lon < p.lon;
                part.push_back({from_west ? m_opening.west() : m_opening.east(), lat});
                arcs.push_back(std::move(part));
                part = {{from_west ? m_opening.east() : m_opening.west(), lat}};
            }
            part.push_back(p);
        }
        arcs.push_back(std::move(part));
    }

    const Opening& m_opening;
    std::vector<int> m_first;  // piece of each arc, and one beyond
};

// One polygon: its rings that cross the seam become pieces, and pieces become rings along the seam.
class PolygonCut {
  public:
    PolygonCut(const Opening& opening, CutArcs& cut) : m_opening(opening), m_cut(cut) {}

    std::vector<std::vector<Topology::Ring>> run(const std::vector<Topology::Ring>& polygon) {
        std::vector<Topology::Ring> whole;
        for (const Topology::Ring& ring : polygon) take(ring, whole);
        if (m_pieces.empty()) return {whole};
        std::vector<std::vector<Topology::Ring>> result;
        for (Topology::Ring& ring : joined()) result.push_back({std::move(ring)});
        for (Topology::Ring& hole : whole)
            result[index_around(result, hole)].push_back(std::move(hole));
        return result;
    }

  private:
    PointRing in_degrees(const Topology::Ring& ring) const {
        PointRing points;
        for (int reference : ring) {
            for (LonLat p : m_cut.arcs[arc_index(reference)])
                points.push_back({static_cast<float>(p.lon), static_cast<float>(p.lat)});
            if (reference < 0) {
                auto count = static_cast<std::ptrdiff_t>(m_cut.arcs[arc_index(reference)].size());
                std::reverse(points.end() - count, points.end());
            }
        }
        return points;
    }

    // The polygon that a hole lies in.
    size_t index_around(const std::vector<std::vector<Topology::Ring>>& polygons,
                        const Topology::Ring& hole) const {
        PointRing points = in_degrees(hole);
        for (size_t i = 0; i < polygons.size() && !points.empty(); ++i) {
            if (contains({in_degrees(polygons[i].front())}, points.front())) return i;
        }
        return 0;
    }

    void take(const Topology::Ring& ring, std::vector<Topology::Ring>& whole) {
        Topology::Ring arcs;
        for (int reference : ring) {
            for (int piece : m_cut.pieces(reference)) arcs.push_back(piece);
        }
        auto breaks = [&](size_t i) {
            LonLat from = m_cut.end(arcs[i], true);
            return Opening::crosses(from, m_cut.end(arcs[(i + 1) % arcs.size()], false));
        };
        size_t first = 0;
        while (first < arcs.size() && !breaks(first)) ++first;
        if (first == arcs.size()) return whole.push_back(std::move(arcs));
        std::rotate(arcs.begin(), arcs.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                    arcs.end());
        Piece piece;
        for (size_t i = 0; i < arcs.size(); ++i) {
            piece.arcs.push_back(arcs[i]);
            if (breaks(i)) m_pieces.push_back(std::exchange(piece, {}));
        }
    }

    std::vector<Topology::Ring> joined() {
        std::vector<End> east, west;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            for (bool last : {false, true}) {
                int reference = last ? m_pieces[i].arcs.back() : m_pieces[i].arcs.front();
                LonLat at = m_cut.end(reference, last);
                bool is_east = std::abs(at.lon - m_opening.east()) < 180;
                (is_east ? east : west).push_back({i, last, at.lat, is_east});
            }
        }
        link(east, west);
        return traced();
    }

    static void sort(std::vector<End>& ends, bool from_north) {
        std::sort(ends.begin(), ends.end(), [from_north](const End& a, const End& b) {
            return from_north ? a.lat > b.lat : a.lat < b.lat;
        });
    }

    // Along the seam from one end to the next; when a pole lies within, around it first.
    void link(std::vector<End>& east, std::vector<End>& west) {
        bool pole = east.size() % 2 == 1 && west.size() == east.size();
        bool north = pole && mean_latitude() > 0;
        sort(east, north);
        sort(west, north);
        if (pole) join(east.front(), west.front(), around_pole(east[0], west[0], north));
        for (auto* side : {&east, &west}) {
            for (size_t i = pole ? 1 : 0; i + 1 < side->size(); i += 2)
                join((*side)[i], (*side)[i + 1], along((*side)[i], (*side)[i + 1].lat));
        }
    }

    double mean_latitude() const {
        double sum = 0;
        for (const Piece& piece : m_pieces) {
            for (int reference : piece.arcs) sum += m_cut.end(reference, false).lat;
        }
        return sum;
    }

    std::vector<LonLat> along(const End& from, double to) const {
        double lon = from.east ? m_opening.east() : m_opening.west();
        std::vector<LonLat> line;
        int steps = 1 + static_cast<int>(std::abs(to - from.lat) / fineness);
        for (int i = 0; i <= steps; ++i)
            line.push_back({lon, from.lat + (to - from.lat) * i / steps});
        return line;
    }

    std::vector<LonLat> around_pole(const End& east, const End& west, bool north) const {
        double pole = north ? 90 : -90;
        std::vector<LonLat> line = along(east, pole), up = along(west, pole);
        int steps = static_cast<int>(360 / fineness);
        for (int i = 1; i < steps; ++i) {
            double t = static_cast<double>(i) / steps;
            line.push_back({m_opening.east() + (m_opening.west() - m_opening.east()) * t, pole});
        }
        line.insert(line.end(), up.rbegin(), up.rend());
        return line;
    }

    // What follows an end of a piece: the cut, and the end that it leads to.
    struct Link {
        int arc = 0;
        size_t piece = 0;
        bool last = false;
    };

    void join(const End& a, const End& b, std::vector<LonLat> line) {
        m_links.resize(2 * m_pieces.size());
        int arc = static_cast<int>(m_cut.arcs.size());
        m_cut.arcs.push_back(std::move(line));
        m_links[2 * a.piece + a.last] = {arc, b.piece, b.last};
        m_links[2 * b.piece + b.last] = {~arc, a.piece, a.last};
    }

    // Piece, cut, piece... until a ring is closed.
    std::vector<Topology::Ring> traced() {
        std::vector<Topology::Ring> rings;
        std::vector<bool> used(m_pieces.size());
        m_links.resize(2 * m_pieces.size());
        for (size_t start = 0; start < m_pieces.size(); ++start) {
            Topology::Ring ring;
            bool forwards = true;
            for (size_t at = start; !used[at];) {
                used[at] = true;
                append(m_pieces[at].arcs, forwards, ring);
                const Link& next = m_links[2 * at + forwards];
                ring.push_back(next.arc);
                at = next.piece;
                forwards = !next.last;
            }
            if (!ring.empty()) rings.push_back(std::move(ring));
        }
        return rings;
    }

    static void append(const Topology::Ring& arcs, bool forwards, Topology::Ring& ring) {
        if (forwards) {
            ring.insert(ring.end(), arcs.begin(), arcs.end());
        } else {
            for (size_t i = arcs.size(); i-- > 0;) ring.push_back(~arcs[i]);
        }
    }

    const Opening& m_opening;
    CutArcs& m_cut;
    std::vector<Piece> m_pieces;
    std::vector<Link> m_links;  // by piece: its start, its end
};

// How far apart the two sides of a meridian are on the plane, at the latitude where that is most;
// 0 when the projection does not show it.
double gap(const Projection& projection, double lon, double between) {
    double most = 0;
    for (double lat : {-60., -30., 0., 30., 60.}) {
        PlanePoint a = projection.forward({lon - between, lat});
        PlanePoint b = projection.forward({lon + between, lat});
        double distance = std::hypot(a.x - b.x, a.y - b.y);
        if (std::isfinite(distance)) most = std::max(most, distance);
    }
    return most;
}

// +lon_0 of a PROJ definition, 0 when it has none.
double middle_of(const std::string& definition) {
    size_t at = definition.find("lon_0=");
    return at == definition.npos ? 0 : std::strtod(definition.c_str() + at + 6, nullptr);
}

}  // namespace

std::optional<double> seam_of(const Projection& projection, const std::string& definition) {
    if (definition == "none") return {};
    for (double seam : {middle_of(definition) + 180, 180.}) {
        // Where the plane is whole, the gap shrinks as the points near each other.
        double near = gap(projection, seam, 1e-4), nearer = gap(projection, seam, 1e-5);
        if (nearer > 0.5 * near && nearer > 0) return seam;
    }
    return {};
}

Topology cut_open(const Topology& topology, double seam) {
    Opening opening(seam);
    CutArcs cut(topology, opening);
    Topology result;
    result.first_cut = cut.arcs.size();
    for (const Topology::Area& area : topology.areas) {
        Topology::Area& copy = result.areas.emplace_back(Topology::Area{area.id, {}});
        for (const auto& polygon : area.polygons) {
            for (auto& part : PolygonCut(opening, cut).run(polygon))
                copy.polygons.push_back(std::move(part));
        }
    }
    result.arcs = std::move(cut.arcs);
    return result;
}

}  // namespace vitrina::geo
