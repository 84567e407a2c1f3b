#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "content/nearest.h"
#include "content/number_format.h"
#include "content/readers.h"
#include "content/table.h"

namespace vitrina::content {
namespace {

constexpr size_t most_regions = 5000;
constexpr double infinity = std::numeric_limits<double>::infinity();

class RegionReader {
  public:
    RegionReader(Context& context, Table& table, const std::vector<MapColumn>& columns,
                 Indexes& indexes, Map& map)
        : m_context(context), m_table(table), m_columns(columns), m_indexes(indexes), m_map(map) {
        for (const LanguageInfo& language : context.languages)
            m_formats.emplace_back(language.number_locale);
        for (size_t i = 0; i < map.topology.areas.size(); ++i) {
            const std::string& id = map.topology.areas[i].id;
            if (id.empty()) continue;
            m_areas.try_emplace(id, static_cast<int>(i));
            m_area_names.push_back(id);
        }
    }

    Region read(size_t row) {
        Region region;
        region.id = m_table.id(row, "id");
        m_indexes.regions.add(m_context, region.id, m_table.place(row, "id"));
        region.name = m_table.text(row, "name", Need::required, readable::title);
        region.group = m_table.reference(row, "group", m_indexes.groups, Need::optional);
        region.anchor = anchor(row);
        region.area = area(row);
        region.sign = sign(row);
        for (const MapColumn& column : m_columns) region.fields.push_back(field(row, column));
        return region;
    }

  private:
    geo::LonLat anchor(size_t row) {
        auto lon = m_table.number(row, "lon", Table::NumberStyle::coordinate);
        auto lat = m_table.number(row, "lat", Table::NumberStyle::coordinate);
        bool has_lon = !m_table.cell(row, "lon").empty();
        if (has_lon == m_table.cell(row, "lat").empty()) {
            m_context.findings.error(m_table.place(row, has_lon ? "lat" : "lon"),
                                     "a point needs both “lon” and “lat”",
                                     "fill in both, or neither");
        }
        if (!lon || !lat) return {infinity, infinity};
        bool fits = m_map.projection == "none" || (std::abs(*lon) <= 180 && std::abs(*lat) <= 90);
        if (!fits) {
            m_context.findings.error(
                m_table.place(row, "lon"),
                "there is no such point: lon " + in_digits(*lon) + ", lat " + in_digits(*lat),
                "lon lies between -180 and 180, lat between -90 and 90");
        }
        return {*lon, *lat};
    }

    // "yes", "no", or the side on which it should stand: "ne".
    RegionSign sign(size_t row) {
        const std::string& cell = m_table.cell(row, "sign");
        if (cell.empty()) return {};
        if (cell == "no") return {RegionSign::Wish::never, {}};
        if (cell == "yes") return {RegionSign::Wish::always, {}};
        static constexpr std::array sides{"n", "ne", "e", "se", "s", "sw", "w", "nw"};
        for (size_t i = 0; i < sides.size(); ++i) {
            if (cell == sides[i]) return {RegionSign::Wish::always, 45 * static_cast<float>(i)};
        }
        m_context.findings.error(m_table.place(row, "sign"), in_quotes(cell) + " is no side",
                                 "write n, ne, e, se, s, sw, w, nw, yes or no");
        return {};
    }

    bool has_point(size_t row) {
        return !m_table.cell(row, "lon").empty() || !m_table.cell(row, "lat").empty();
    }

    // The index of the region's area. Without the column, areas are named like regions.
    int area(size_t row) {
        std::string column = m_table.has_column("area") ? "area" : "id";
        const std::string& name = m_table.cell(row, column);
        auto found = m_areas.find(name);
        if (found != m_areas.end()) return found->second;
        if (name.empty() && !has_point(row)) {
            m_context.findings.error(m_table.place(row, column),
                                     "this region has neither an area nor a point",
                                     "fill in “area”, or “lon” and “lat”");
        } else if (!name.empty() && !m_areas.empty()) {
            std::string remedy;
            if (!m_context.findings.full()) {
                remedy = suggestion(name, m_area_names,
                                    "look which property of the areas “key” in map.toml names");
            }
            m_context.findings.error(m_table.place(row, column),
                                     "the geometry has no area " + in_quotes(name), remedy);
        }
        return -1;
    }

    Text field(size_t row, const MapColumn& column) {
        if (column.column.empty()) return {};
        if (column.field.kind == CardField::Kind::text) {
            return m_table.text(row, column.column, Need::optional, readable::bubble);
        }
        auto number = m_table.number(row, column.column, Table::NumberStyle::amount);
        Text text;
        if (!number) return text;
        for (const NumberFormats& format : m_formats) {
            bool compact = column.field.kind == CardField::Kind::compact;
            text.values.push_back(compact ? format.compact(*number) : format.decimal(*number));
        }
        return text;
    }

    Context& m_context;
    Table& m_table;
    const std::vector<MapColumn>& m_columns;
    Indexes& m_indexes;
    Map& m_map;
    std::vector<NumberFormats> m_formats;
    std::unordered_map<std::string, int> m_areas;
    std::vector<std::string> m_area_names;
};

// An area that no region refers to is context: it keeps no name.
void forget_unused_areas(Map& map) {
    std::vector<bool> used(map.topology.areas.size());
    for (const Region& region : map.regions) {
        if (region.area >= 0) used[static_cast<size_t>(region.area)] = true;
    }
    for (size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) map.topology.areas[i].id.clear();
    }
}

}  // namespace

void read_regions(Context& context, const std::string& file, const std::vector<MapColumn>& columns,
                  Indexes& indexes, Map& map) {
    auto table = Table::load(context, file, "region");
    if (!table) {
        indexes.regions.set_incomplete();
        return;
    }
    if (!table->need_column("id") || table->is_incomplete()) indexes.regions.set_incomplete();
    table->need_column("name");
    for (const MapColumn& column : columns) {
        if (!column.column.empty()) table->need_column(column.column);
    }
    RegionReader reader(context, *table, columns, indexes, map);
    for (size_t row = 0; row < table->rows(); ++row) {
        map.regions.push_back(reader.read(row));
        if (map.regions.size() <= most_regions) continue;
        context.findings.error(table->place(row, "id"), "there are more than 5000 regions",
                               "make two exhibits of them");
        break;
    }
    if (table->rows() == 0)
        context.findings.error({file}, "the table has no regions", "add one row a region");
    table->finish();
    forget_unused_areas(map);
}

}  // namespace vitrina::content
