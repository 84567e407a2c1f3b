#include <cmath>

#include "content/geometry_json.h"
#include "content/nearest.h"

// TopoJSON, "The TopoJSON Format Specification" (M. Bostock, C. Metcalf, 2013): arcs, perhaps
// quantised and delta-encoded, that geometries share.
namespace vitrina::content {
namespace {

struct Transform {
    double scale_x = 1, scale_y = 1, shift_x = 0, shift_y = 0;
};

bool is_pair(const Json& value) {
    return value.is_array() && value.size() >= 2 && value[0].is_number() && value[1].is_number();
}

class TopoJsonReader {
  public:
    TopoJsonReader(GeometryFaults& faults, geo::Topology& topology)
        : m_faults(faults), m_topology(topology) {}

    void read(const Json& root) {
        if (!read_transform(root) || !read_arcs(root)) return;
        const Json* objects = member(root, "objects");
        if (!objects || !objects->is_object()) {
            return m_faults.error("the topology has no “objects”", "export it again");
        }
        std::vector<std::string> names;
        bool found = false;
        for (const auto& [name, object] : objects->items()) {
            names.push_back(name);
            if (!m_faults.request().object.empty() && name != m_faults.request().object) continue;
            found = true;
            read_object(object);
        }
        m_faults.now_reading({});
        if (!found && !m_faults.request().object.empty()) {
            m_faults.error("the topology has no object " + in_quotes(m_faults.request().object),
                           suggestion(m_faults.request().object, names,
                                      "mend “object” in map.toml, or leave it out"));
        }
    }

  private:
    bool read_transform(const Json& root) {
        const Json* transform = member(root, "transform");
        if (!transform) return true;
        const Json* scale = member(*transform, "scale");
        const Json* shift = member(*transform, "translate");
        if (!scale || !shift || !is_pair(*scale) || !is_pair(*shift)) {
            m_faults.error("the “transform” is not two pairs of numbers", "export it again");
            return false;
        }
        m_is_quantised = true;
        m_transform = {(*scale)[0].get<double>(), (*scale)[1].get<double>(),
                       (*shift)[0].get<double>(), (*shift)[1].get<double>()};
        return true;
    }

    bool read_arcs(const Json& root) {
        const Json* arcs = member(root, "arcs");
        if (!arcs || !arcs->is_array()) {
            m_faults.error("the topology has no “arcs”", "export it again");
            return false;
        }
        for (const Json& arc : *arcs) {
            m_faults.now_reading("arc " + std::to_string(m_topology.arcs.size() + 1));
            if (!read_arc(arc)) return false;
        }
        m_faults.now_reading({});
        return true;
    }

    bool read_arc(const Json& arc) {
        std::vector<geo::LonLat> points;
        double x = 0, y = 0;
        bool good = arc.is_array() && arc.size() >= 2;
        for (size_t i = 0; good && i < arc.size(); ++i) {
            good = is_pair(arc[i]);
            if (!good) break;
            x = (m_is_quantised ? x : 0) + arc[i][0].get<double>();
            y = (m_is_quantised ? y : 0) + arc[i][1].get<double>();
            points.push_back({x * m_transform.scale_x + m_transform.shift_x,
                              y * m_transform.scale_y + m_transform.shift_y});
            if (!m_faults.check_point(points.back())) return false;
        }
        if (!good) m_faults.error("it is not a list of at least two points", "export it again");
        m_topology.arcs.push_back(std::move(points));
        return good;
    }

    void read_object(const Json& object) {
        const Json* geometries = member(object, "geometries");
        if (string_member(object, "type") == "GeometryCollection" && geometries &&
            geometries->is_array()) {
            for (const Json& geometry : *geometries) read_area(geometry);
        } else {
            read_area(object);
        }
    }

    void read_area(const Json& geometry) {
        geo::Topology::Area area;
        area.id = area_name(geometry, m_faults.request().key);
        m_faults.now_reading("geometry " + std::to_string(++m_count) +
                             (area.id.empty() ? "" : " (" + in_quotes(area.id) + ")"));
        for_each_polygon(geometry, "arcs", [&](const Json& rings) { read_polygon(rings, area); });
        m_faults.check_area(area);
        m_topology.areas.push_back(std::move(area));
    }

    void read_polygon(const Json& rings, geo::Topology::Area& area) {
        if (!rings.is_array())
            return m_faults.error("a polygon is not a list of rings", "export it again");
        std::vector<geo::Topology::Ring> polygon;
        for (const Json& json : rings) {
            geo::Topology::Ring ring;
            if (!read_ring(json, ring)) return;
            polygon.push_back(std::move(ring));
        }
        if (!polygon.empty()) area.polygons.push_back(std::move(polygon));
    }

    bool read_ring(const Json& json, geo::Topology::Ring& ring) {
        auto count = static_cast<int64_t>(m_topology.arcs.size());
        for (const Json& index : json) {
            int64_t arc = index.is_number_integer() ? index.get<int64_t>() : count;
            if (arc >= count || arc < -count) {
                m_faults.error("it refers to an arc that is not there: " + index.dump(),
                               "export it again");
                return false;
            }
            ring.push_back(static_cast<int>(arc));
        }
        if (is_closed(ring)) return true;
        m_faults.error("the arcs of a ring do not meet", "export it again");
        return false;
    }

    const geo::LonLat& end(int arc, bool last) const {
        const auto& points = m_topology.arcs[static_cast<size_t>(arc < 0 ? ~arc : arc)];
        return (arc < 0) == last ? points.front() : points.back();
    }

    bool is_closed(const geo::Topology::Ring& ring) const {
        if (ring.empty()) return false;
        for (size_t i = 0; i < ring.size(); ++i) {
            if (end(ring[i], true) != end(ring[(i + 1) % ring.size()], false)) return false;
        }
        return true;
    }

    GeometryFaults& m_faults;
    geo::Topology& m_topology;
    Transform m_transform;
    bool m_is_quantised = false;
    int m_count = 0;
};

}  // namespace

void read_topojson(const Json& root, GeometryFaults& faults, geo::Topology& topology) {
    TopoJsonReader(faults, topology).read(root);
}

}  // namespace vitrina::content
