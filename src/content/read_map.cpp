#include "content/geometry.h"
#include "content/read_map_parts.h"
#include "content/readers.h"
#include "geo/centre.h"
#include "geo/projection.h"

namespace vitrina::content {
namespace {

void read_groups(Context& context, Reader& reader, Ids& ids, Map& map) {
    for (const Value* table : reader.items("group", Need::optional)) {
        Reader group(context, *table, "group");
        RegionGroup& one = map.groups.emplace_back();
        one.id = group.id("id", Need::required);
        ids.add(context, one.id, group.place("id"));
        one.name = group.text("name", Need::required, readable::title);
        one.colour = group.colour("colour", Need::required);
        group.finish();
    }
}

std::vector<MapColumn> read_columns(Context& context, Reader& reader, const Ids& sources) {
    std::vector<MapColumn> columns;
    for (const Value* table : reader.items("field", Need::optional)) {
        Reader field(context, *table, "field");
        MapColumn& one = columns.emplace_back();
        one.column = field.string("column", Need::required);
        one.field.label = field.text("label", Need::required, readable::title);
        one.field.kind = field.choice("kind", Need::optional, CardField::Kind::text,
                                      {{"text", CardField::Kind::text},
                                       {"number", CardField::Kind::number},
                                       {"compact", CardField::Kind::compact}});
        one.field.source = field.reference("source", sources, Need::optional);
        field.finish();
    }
    return columns;
}

void read_projection(Context& context, Reader& reader, Map& map) {
    map.projection = reader.string("projection", Need::optional);
    if (map.projection.empty()) return;
    auto projection = geo::Projection::create(map.projection);
    if (projection) return;
    context.findings.error(reader.place("projection"), projection.error().what,
                           "write a PROJ definition, or “none” for plain coordinates");
}

void read_geometry_keys(Context& context, Reader& reader, Map& map) {
    GeometryRequest request;
    request.file = reader.file("geometry", Need::required, pack::geometry_file_limit);
    request.key = reader.string("key", Need::required);
    request.object = reader.string("object", Need::optional);
    request.plain_coordinates = map.projection == "none";
    if (request.file.empty() || request.key.empty()) return;
    base::ProgressPart both = context.progress;
    context.progress = both.part(0, reader.has("detail") ? 0.5 : 1);
    if (auto topology = read_geometry(context, request)) map.topology = std::move(*topology);
    context.progress = both;
    request.file = reader.file("detail", Need::optional, pack::geometry_file_limit);
    if (request.file.empty() || map.topology.areas.empty()) return;
    context.progress = both.part(0.5, 1);
    if (auto detail = read_geometry(context, request)) {
        map.detail = std::move(*detail);
        match_detail(context, reader.place("detail"), map);
    }
    context.progress = both;
}

// What map.toml leaves out follows from its regions.
void complete(Map& map) {
    if (!map.projection.empty()) return;
    std::vector<int> areas;
    for (const Region& region : map.regions) areas.push_back(region.area);
    map.projection = geo::equal_area_at(geo::centre_of(map.topology, areas));
}

constexpr double usual_graticule = 15;

void read_tables(Context& context, Reader& reader, Indexes& indexes, Exhibit& exhibit,
                 const std::vector<MapColumn>& columns) {
    std::string regions = reader.file("regions", Need::required, pack::text_file_limit);
    std::string programmes = reader.file("programmes", Need::optional, pack::text_file_limit);
    std::string participation = reader.file("participation", Need::optional, pack::text_file_limit);
    if (regions.empty()) indexes.regions.set_incomplete();
    if (!regions.empty()) read_regions(context, regions, columns, indexes, *exhibit.map);
    if (programmes.empty() && reader.has("programmes")) indexes.programmes.set_incomplete();
    if (!programmes.empty()) read_programmes(context, programmes, indexes, exhibit);
    if (!participation.empty()) read_participation(context, participation, indexes, exhibit);
}

}  // namespace

void read_map(Context& context, Indexes& indexes, Exhibit& exhibit) {
    if (!context.folder.contains("map.toml")) return;
    Map& map = exhibit.map.emplace();
    auto file = read_toml(context, "map.toml");
    if (!file) {
        indexes.regions.set_incomplete();
        indexes.programmes.set_incomplete();
        return;
    }
    Reader reader(context, *file, "map");
    map.title = reader.text("title", Need::required, readable::title);
    map.note = reader.text("note", Need::optional, readable::line);
    map.participation_note = reader.text("participation_note", Need::optional, readable::line);
    read_projection(context, reader, map);
    read_geometry_keys(context, reader, map);
    read_groups(context, reader, indexes.groups, map);
    std::vector<MapColumn> columns = read_columns(context, reader, indexes.sources);
    for (const MapColumn& column : columns) map.fields.push_back(column.field);
    read_tables(context, reader, indexes, exhibit, columns);
    complete(map);
    map.graticule = reader.number("graticule", Need::optional,
                                  map.projection == "none" ? 0 : usual_graticule, 0, 90);
    map.frame = reader.references("frame", indexes.regions, Need::optional);
    read_insets(context, reader, indexes.regions, map);
    read_places(context, reader, indexes.regions, map);
    reader.finish();
}

}  // namespace vitrina::content
