#include "content/geometry.h"

#include <cmath>
#include <set>

#include "content/geometry_json.h"
#include "content/toml_file.h"
#include "pack/utf8.h"

namespace vitrina::content {
namespace {

// Looks at JSON without keeping it: is it well-formed, and how deep does it go? The parser itself
// does not recurse.
class DepthCheck : public nlohmann::json_sax<Json> {
  public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool key(string_t&) override { return true; }
    bool start_object(size_t) override { return deeper(); }
    bool end_object() override { return shallower(); }
    bool start_array(size_t) override { return deeper(); }
    bool end_array() override { return shallower(); }
    bool parse_error(size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        m_position = position > 0 ? position - 1 : 0;
        m_what = error.what();
        return false;
    }

    bool too_deep() const { return m_depth > deepest_nesting; }
    size_t position() const { return m_position; }
    // The parser's words without its own code and position.
    std::string what() const {
        size_t colon = m_what.find(": ");
        return colon == m_what.npos ? m_what : m_what.substr(colon + 2);
    }

  private:
    bool deeper() { return ++m_depth <= deepest_nesting; }
    bool shallower() {
        --m_depth;
        return true;
    }

    int m_depth = 0;
    size_t m_position = 0;
    std::string m_what;
};

// The characters of a text, for a parser that goes through them once: tells how many it has taken,
// and ends early when nobody waits any longer.
class WatchedText {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedText(std::string_view text, size_t at, const base::ProgressPart& progress)
        : m_text(text), m_at(at), m_progress(&progress) {}

    reference operator*() const { return m_text[m_at]; }
    WatchedText& operator++() {
        if (++m_at % often == 0) tell();
        return *this;
    }
    WatchedText operator++(int) {
        WatchedText before = *this;
        ++*this;
        return before;
    }
    bool operator==(const WatchedText& other) const { return m_at == other.m_at; }

  private:
    static constexpr size_t often = 1 << 16;
    void tell() {
        m_progress->reached(static_cast<double>(m_at) / static_cast<double>(m_text.size()));
        if (m_progress->cancelled()) m_at = m_text.size();
    }

    std::string_view m_text;
    size_t m_at;
    const base::ProgressPart* m_progress;
};

// A file is looked through, then parsed, then its points are taken out.
constexpr double looked_through = 0.3, parsed = 0.7;

// Two areas of one name: the table can mean only one of them. No name at all: the key is wrong.
void check_names(const geo::Topology& topology, GeometryFaults& faults) {
    std::set<std::string> seen;
    faults.now_reading({});
    for (const auto& area : topology.areas) {
        if (area.id.empty() || seen.insert(area.id).second) continue;
        faults.warning("there are two areas " + in_quotes(area.id),
                       "only the first one belongs to the region; join them");
    }
    if (!seen.empty() || topology.areas.empty()) return;
    faults.error("no area has a " + in_quotes(faults.request().key),
                 "look which property names the areas and give it as “key” in map.toml");
}

}  // namespace

std::optional<Json> read_json(Context& context, const std::string& file, uint64_t limit) {
    auto text = context.folder.read_text(file, limit);
    if (!text) {
        context.findings.error(text.error());
        return std::nullopt;
    }
    DepthCheck check;
    auto first = context.progress.part(0, looked_through);
    auto second = context.progress.part(looked_through, parsed);
    size_t end = text->size();
    if (Json::sax_parse(WatchedText(*text, 0, first), WatchedText(*text, end, first), &check)) {
        Json root = Json::parse(WatchedText(*text, 0, second), WatchedText(*text, end, second),
                                nullptr, false);
        if (!root.is_discarded()) return root;
    }
    if (context.progress.cancelled()) return std::nullopt;
    if (check.too_deep()) {
        context.findings.error({file}, "this is nested too deeply",
                               "at most " + std::to_string(deepest_nesting) + " levels are read");
    } else {
        pack::Position place = pack::position_of(*text, check.position());
        context.findings.error({file, place.line, place.column},
                               "this is not JSON: " + check.what(), "");
    }
    return std::nullopt;
}

const Json* member(const Json& value, const char* name) {
    if (!value.is_object()) return nullptr;
    auto found = value.find(name);
    return found == value.end() ? nullptr : &*found;
}

std::string string_member(const Json& value, const char* name) {
    const Json* found = member(value, name);
    return found && found->is_string() ? found->get<std::string>() : std::string();
}

std::string area_name(const Json& feature, const std::string& key) {
    const Json* properties = member(feature, "properties");
    const Json* name = properties ? member(*properties, key.c_str()) : nullptr;
    if (!name && key == "id") name = member(feature, "id");
    if (!name || name->is_null() || name->is_structured()) return {};
    return name->is_string() ? name->get<std::string>() : name->dump();
}

void GeometryFaults::error(const std::string& what, std::string remedy) {
    m_has_error = true;
    m_context.findings.error({m_request.file}, m_reading.empty() ? what : m_reading + ": " + what,
                             std::move(remedy));
}

void GeometryFaults::check_area(const geo::Topology::Area& area) {
    if (!area.polygons.empty() || m_has_error) return;
    warning("it has no area", "nothing is drawn for it; delete it if that is not meant");
}

void GeometryFaults::warning(const std::string& what, std::string remedy) {
    m_context.findings.warning({m_request.file}, m_reading.empty() ? what : m_reading + ": " + what,
                               std::move(remedy));
}

bool GeometryFaults::check_point(geo::LonLat point) {
    // Longitudes may run on past the date line, so that an area is not cut in two.
    bool fits = m_request.plain_coordinates
                    ? std::isfinite(point.lon) && std::isfinite(point.lat)
                    : std::abs(point.lon) <= 360 && std::abs(point.lat) <= 90.001;
    if (fits) return true;
    error("there is no such point: lon " + in_digits(point.lon) + ", lat " + in_digits(point.lat),
          "export longitude and latitude in degrees, or set the projection to “none” for a plan");
    return false;
}

std::optional<geo::Topology> read_geometry(Context& context, const GeometryRequest& request) {
    auto root = read_json(context, request.file, pack::geometry_file_limit);
    if (!root) return std::nullopt;
    geo::Topology topology;
    GeometryFaults faults(context, request);
    int errors = context.findings.errors();
    std::string type = string_member(*root, "type");
    if (type == "Topology") {
        read_topojson(*root, faults, topology);
    } else {
        read_geojson(*root, faults, topology);
    }
    context.progress.reached(1);
    check_names(topology, faults);
    if (topology.areas.empty() && context.findings.errors() == errors) {
        faults.error("there are no areas in this file", "export polygons as GeoJSON or TopoJSON");
    }
    if (topology.areas.empty()) return std::nullopt;
    return topology;
}

}  // namespace vitrina::content
