#include "content/geometry_json.h"
#include "geo/share_borders.h"

// GeoJSON, RFC 7946: rings of their own; borders with the same points are found to be shared.
namespace vitrina::content {
namespace {

class GeoJsonReader {
  public:
    GeoJsonReader(GeometryFaults& faults, geo::Topology& topology)
        : m_faults(faults), m_topology(topology) {}

    void read(const Json& root) {
        std::string type = string_member(root, "type");
        const Json* features = member(root, "features");
        if (type == "FeatureCollection" && features && features->is_array()) {
            int number = 0;
            for (const Json& feature : *features) read_feature(feature, ++number);
        } else if (type == "Feature") {
            read_feature(root, 1);
        } else {
            m_faults.error("this is neither GeoJSON nor TopoJSON",
                           "export a FeatureCollection or a Topology");
        }
    }

  private:
    void read_feature(const Json& feature, int number) {
        geo::Topology::Area area;
        area.id = area_name(feature, m_faults.request().key);
        m_faults.now_reading("feature " + std::to_string(number) +
                             (area.id.empty() ? "" : " (" + in_quotes(area.id) + ")"));
        const Json* geometry = member(feature, "geometry");
        if (!geometry) return m_faults.error("it has no geometry", "export it again, or delete it");
        if (!geometry->is_null())
            for_each_polygon(*geometry, "coordinates",
                             [&](const Json& rings) { read_polygon(rings, area); });
        m_faults.check_area(area);
        m_topology.areas.push_back(std::move(area));
    }

    void read_polygon(const Json& rings, geo::Topology::Area& area) {
        if (!rings.is_array())
            return m_faults.error("a polygon is not a list of rings", "export it again");
        std::vector<geo::Topology::Ring> polygon;
        for (const Json& ring : rings) {
            auto points = read_ring(ring);
            if (points.empty()) return;
            m_topology.arcs.push_back(std::move(points));
            polygon.push_back({static_cast<int>(m_topology.arcs.size()) - 1});
        }
        if (!polygon.empty()) area.polygons.push_back(std::move(polygon));
    }

    // Empty, and reported, when it is no ring.
    std::vector<geo::LonLat> read_ring(const Json& ring) {
        std::vector<geo::LonLat> points;
        if (!ring.is_array()) {
            m_faults.error("a ring is not a list of points", "export it again");
            return {};
        }
        for (const Json& point : ring) {
            bool is_point = point.is_array() && point.size() >= 2 && point[0].is_number() &&
                            point[1].is_number();
            if (!is_point) {
                m_faults.error("a point is not a pair of numbers", "export it again");
                return {};
            }
            points.push_back({point[0].get<double>(), point[1].get<double>()});
            if (!m_faults.check_point(points.back())) return {};
        }
        if (points.size() < 4 || points.front() != points.back()) {
            m_faults.error("a ring is not closed, or has fewer than four points",
                           "export it again");
            return {};
        }
        return points;
    }

    GeometryFaults& m_faults;
    geo::Topology& m_topology;
};

}  // namespace

void read_geojson(const Json& root, GeometryFaults& faults, geo::Topology& topology) {
    geo::Topology apart;
    GeoJsonReader(faults, apart).read(root);
    topology = geo::share_borders(apart);
}

}  // namespace vitrina::content
