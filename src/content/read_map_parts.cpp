#include "content/read_map_parts.h"

#include <algorithm>
#include <unordered_map>

#include "geo/centre.h"

namespace vitrina::content {
namespace {

std::vector<int> areas_of(const Map& map, const std::vector<int>& regions) {
    std::vector<int> areas;
    for (int region : regions) areas.push_back(map.regions[static_cast<size_t>(region)].area);
    return areas;
}

std::optional<geo::LonLat> read_point(Context& context, Reader& reader, const std::string& key,
                                      bool plain) {
    const Value* table = reader.table(key, Need::optional);
    if (!table) return {};
    Reader point(context, *table, "point");
    double most = plain ? 1e12 : 360;
    geo::LonLat result{
        point.number("lon", Need::required, 0, -most, most),
        point.number("lat", Need::required, 0, plain ? -1e12 : -90, plain ? 1e12 : 90)};
    point.finish();
    return result;
}

std::optional<GeoBox> read_box(Context& context, Reader& reader, bool plain) {
    const Value* table = reader.table("box", Need::optional);
    if (!table) return {};
    Reader box(context, *table, "box");
    double wide = plain ? 1e12 : 360, high = plain ? 1e12 : 90;
    GeoBox result{box.number("west", Need::required, 0, -wide, wide),
                  box.number("south", Need::required, 0, -high, high),
                  box.number("east", Need::required, 1, -wide, wide),
                  box.number("north", Need::required, 1, -high, high)};
    if (result.east <= result.west || result.north <= result.south) {
        context.findings.error(
            table->place, "this box is empty",
            "east lies east of west (add 360 past the date line), north of south");
    }
    box.finish();
    return result;
}

std::string default_projection(const Map& map, const MapInset& inset,
                               const std::optional<geo::LonLat>& centre) {
    if (map.projection == "none") return "none";
    if (centre) return geo::equal_area_at(*centre);
    if (inset.box) {
        return geo::equal_area_at(
            {(inset.box->west + inset.box->east) / 2, (inset.box->south + inset.box->north) / 2});
    }
    return geo::equal_area_at(geo::centre_of(map.topology, areas_of(map, inset.regions)));
}

void check_projection(Context& context, const std::string& definition, const base::Place& place) {
    auto projection = geo::Projection::create(definition);
    if (projection) return;
    context.findings.error(place, projection.error().what,
                           "write a PROJ definition, or leave it out");
}

MapInset read_inset(Context& context, Reader& reader, const Ids& regions, const Map& map) {
    using Corner = MapInset::Corner;
    MapInset inset;
    inset.id = reader.id("id", Need::required);
    inset.name = reader.text("name", Need::required, readable::title);
    inset.regions = reader.references("regions", regions, Need::optional);
    inset.box = read_box(context, reader, map.projection == "none");
    inset.corner = reader.choice("corner", Need::optional, Corner::bottom_left,
                                 {{"top-left", Corner::top_left},
                                  {"top-right", Corner::top_right},
                                  {"bottom-left", Corner::bottom_left},
                                  {"bottom-right", Corner::bottom_right}});
    inset.small = reader.boolean("small", false);
    auto centre = read_point(context, reader, "centre", map.projection == "none");
    inset.projection = reader.string("projection", Need::optional);
    if (!inset.projection.empty()) {
        check_projection(context, inset.projection, reader.place("projection"));
    } else {
        inset.projection = default_projection(map, inset, centre);
    }
    // Regions that could not be found are reported already.
    if (reader.items("regions", Need::optional).empty() && !inset.box) {
        context.findings.error(reader.place("id"), "this inset shows nothing",
                               "give it “regions” or a “box”");
    }
    return inset;
}

// The topology's arcs are used as they are; areas are only put in order.
class Matching {
  public:
    Matching(Map& map) : m_map(map) {
        for (size_t i = 0; i < map.topology.areas.size(); ++i) {
            const std::string& id = map.topology.areas[i].id;
            if (!id.empty()) m_named.try_emplace(id, i);
        }
        m_context_area = unnamed();
    }

    std::vector<geo::Topology::Area> ordered() {
        std::vector<geo::Topology::Area> areas(m_map.topology.areas.size());
        for (geo::Topology::Area& area : m_map.detail.areas) {
            auto found = m_named.find(area.id);
            geo::Topology::Area& target =
                areas[found == m_named.end() ? m_context_area : found->second];
            std::move(area.polygons.begin(), area.polygons.end(),
                      std::back_inserter(target.polygons));
        }
        return areas;
    }

  private:
    size_t unnamed() {
        auto& areas = m_map.topology.areas;
        auto found = std::find_if(areas.begin(), areas.end(),
                                  [](const auto& area) { return area.id.empty(); });
        if (found != areas.end()) return static_cast<size_t>(found - areas.begin());
        areas.emplace_back();
        return areas.size() - 1;
    }

    Map& m_map;
    std::unordered_map<std::string, size_t> m_named;
    size_t m_context_area = 0;
};

}  // namespace

void read_insets(Context& context, Reader& reader, const Ids& regions, Map& map) {
    Ids ids("inset");
    for (const Value* table : reader.items("inset", Need::optional)) {
        Reader inset(context, *table, "inset");
        map.insets.push_back(read_inset(context, inset, regions, map));
        ids.add(context, map.insets.back().id, inset.place("id"));
        inset.finish();
    }
}

void read_places(Context& context, Reader& reader, const Ids& regions, Map& map) {
    for (const Value* table : reader.items("place", Need::optional)) {
        Reader place(context, *table, "place");
        MapPlace& one = map.places.emplace_back();
        one.name = place.text("name", Need::required, readable::title);
        one.region = place.reference("region", regions, Need::optional);
        if (auto at = read_point(context, place, "at", map.projection == "none")) {
            one.at = *at;
        } else {
            context.findings.error(place.place("at"), "this place is nowhere",
                                   "write at = { lon = -109.4, lat = -27.1 }");
        }
        place.finish();
    }
}

void match_detail(Context& context, const base::Place& place, Map& map) {
    map.detail.areas = Matching(map).ordered();
    for (size_t i = 0; i < map.topology.areas.size(); ++i) {
        const geo::Topology::Area& area = map.topology.areas[i];
        map.detail.areas[i].id = area.id;
        if (area.id.empty() || area.polygons.empty() || !map.detail.areas[i].polygons.empty())
            continue;
        context.findings.error(place, "the detail has no area " + in_quotes(area.id),
                               "make both files from the same areas, named by the same “key”");
    }
}

}  // namespace vitrina::content
