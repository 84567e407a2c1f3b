#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "content/chart_reader.h"
#include "content/picture_size.h"

// The charts that show a table of values: their keys and what keeps them honest.
namespace vitrina::content {
namespace {

constexpr size_t most_colours = 6;
constexpr double most_dots = 2000;
constexpr double huge = 1e15, least = std::numeric_limits<double>::min();
constexpr size_t most_breaks = 6;  // seven tones are as many as can be told apart

}  // namespace

void ChartReader::read_measure() {
    m_chart.measure = m_reader.text("measure", Need::required, readable::label);
    m_chart.notation = m_reader.choice("notation", Need::optional, Notation::integer,
                                       {{"number", Notation::integer},
                                        {"compact", Notation::compact},
                                        {"percent", Notation::percent}});
}

void ChartReader::needs_source() {
    if (m_story.figure >= 0 || m_story.source >= 0 || m_names_figure) return;
    error("kind", "nobody says where these data come from", "give the story a “source”");
}

void ChartReader::read_data(DataNeeds needs) {
    m_data.emplace(m_context, m_reader, m_indexes, map(), needs);
    if (needs.values) read_measure();
    m_chart.data = m_data->read();
    needs_source();
}

bool ChartReader::needs_map() {
    if (m_exhibit.map) return true;
    error("kind", "this pack has no map", "write a map.toml");
    return false;
}

void ChartReader::read_unit(double most) {
    m_chart.unit = m_reader.number("unit", Need::required, 0, least, huge);
    m_chart.unit_label = m_reader.text("unit_label", Need::required, readable::label);
    if (m_chart.unit <= 0) return;
    for (const auto& state : m_chart.data.states) {
        double count = 0;
        for (double value : state.values) count += value > 0 ? value / m_chart.unit : 0;
        if (count <= most) continue;
        return error("unit", "this makes " + in_digits(std::round(count)) + " dots",
                     "let one stand for more: at most " + in_digits(most) + " can be shown");
    }
}

void ChartReader::no_false_zero() {
    if (!m_reader.has("from")) return;
    m_reader.find("from", Need::optional);
    error("from", "lengths and areas that do not begin at zero show false proportions",
          "delete “from”; for small changes of large values use lines");
}

void ChartReader::none_negative(const std::string& why, const std::string& remedy) {
    const ChartData& data = m_chart.data;
    for (size_t state = 0; state < data.states.size(); ++state) {
        for (size_t i = 0; i < data.states[state].values.size(); ++i) {
            double value = data.states[state].values[i];
            if (!(value < 0)) continue;
            m_context.findings.error(
                m_data->place(state, i / data.series.size(), i % data.series.size()),
                "here is " + in_digits(value) + ", and " + why, remedy);
            return;
        }
    }
}

void ChartReader::whole_values(const std::string& why) {
    const ChartData& data = m_chart.data;
    for (size_t i = 0; i < data.states[0].values.size(); ++i) {
        double value = data.states[0].values[i];
        if (std::isnan(value) || (value == std::floor(value) && value >= 1)) continue;
        m_context.findings.error(m_data->place(0, i / data.series.size(), i % data.series.size()),
                                 "here is " + in_digits(value) + ", and " + why,
                                 "write 1, 2, 3 ...");
        return;
    }
}

void ChartReader::parts_within_total() {
    for (const auto& state : m_chart.data.states) {
        double sum = 0;
        for (double value : state.values) sum += value > 0 ? value : 0;
        double total = std::isnan(m_chart.total) ? sum : m_chart.total;
        bool over_hundred =
            m_chart.notation == Notation::percent && std::isnan(m_chart.total) && sum > 100.05;
        if (sum <= total * (1 + 1e-9) && !over_hundred) continue;
        return error(m_reader.has("total") ? "total" : "kind",
                     "the parts add up to " + in_digits(sum) + ", more than the whole, " +
                         in_digits(over_hundred ? 100 : total),
                     "parts that overlap are no parts of one whole: use bars");
    }
}

void ChartReader::rising_times() {
    const auto& items = m_chart.data.items;
    for (size_t i = 1; i < items.size(); ++i) {
        if (!(items[i].at <= items[i - 1].at)) continue;
        m_context.findings.error(m_data->place_of_time(i),
                                 items[i].at == items[i - 1].at
                                     ? "this row is of the same time as the one before"
                                     : "this row is of an earlier time than the one before",
                                 "write the rows in the order of time, one for each");
        return;
    }
}

void ChartReader::places_once() {
    const ChartData& data = m_chart.data;
    for (size_t item = 0; item < data.items.size(); ++item) {
        std::set<double> seen;
        for (size_t series = 0; series < data.series.size(); ++series) {
            double place = data.value(0, item, series);
            if (std::isnan(place) || seen.insert(place).second) continue;
            m_context.findings.error(m_data->place(0, item, series),
                                     "two hold place " + in_digits(place) + " at the same time",
                                     "give each a place of its own, or use lines");
            return;
        }
    }
}

void ChartReader::rates_only() {
    bool rates = m_reader.boolean("rate", false);
    if (rates || m_chart.notation == Notation::percent || m_chart.scale == ColourScale::categories)
        return;
    error("kind", "colouring regions by totals shows how large they are, not what is measured",
          "use bubbles; or give rates (a share, an amount for each person) and say rate = true");
}

void ChartReader::read_classes() {
    m_chart.scale = m_reader.choice("scale", Need::optional, ColourScale::sequential,
                                    {{"sequential", ColourScale::sequential},
                                     {"diverging", ColourScale::diverging},
                                     {"categories", ColourScale::categories}});
    if (m_chart.scale == ColourScale::categories) return read_categories();
    read_breaks();
    if (m_chart.scale != ColourScale::diverging) return;
    m_chart.midpoint = m_reader.number("midpoint", Need::optional, missing, -huge, huge);
    if (std::isnan(m_chart.midpoint)) {
        error("scale", "a diverging scale needs the value in its middle",
              "write midpoint = 0, or the average that values are held against");
    }
}

void ChartReader::read_breaks() {
    for (const Value* item : m_reader.items("breaks", Need::optional)) {
        bool number = item->kind == Value::Kind::integer || item->kind == Value::Kind::real;
        if (!number || !std::isfinite(item->number)) {
            m_context.findings.error(item->place, "a break must be a number",
                                     "write breaks = [10, 20, 50]");
            return;
        }
        m_chart.breaks.push_back(item->number);
    }
    if (m_chart.breaks.size() > most_breaks)
        error("breaks", "these are more classes than tones can be told apart",
              "write at most 6 breaks, which make 7 classes");
    auto unordered =
        std::adjacent_find(m_chart.breaks.begin(), m_chart.breaks.end(), std::greater_equal<>());
    if (unordered != m_chart.breaks.end())
        error("breaks", "the breaks do not rise", "write them from the smallest to the largest");
}

void ChartReader::read_categories() {
    for (const Value* item : m_reader.items("categories", Need::required))
        m_chart.categories.push_back(text_of(m_context, *item, "category", readable::label));
    if (m_chart.categories.size() > most_breaks + 1)
        error("categories", "these are more categories than tones can be told apart",
              "put the small ones together: at most 7 can be shown");
    whole_values("categories are counted 1, 2, 3 ...");
    const ChartData& data = m_chart.data;
    for (size_t i = 0; i < data.items.size(); ++i) {
        double value = data.value(0, i);
        if (!(value > static_cast<double>(m_chart.categories.size()))) continue;
        m_context.findings.error(m_data->place(0, i), "there is no category " + in_digits(value),
                                 "add it to “categories”, or mend the number");
        return;
    }
}

void ChartReader::read_waffle() {
    read_data({});
    m_chart.total = m_reader.number("total", Need::optional, missing, least, huge);
    m_chart.caption = m_reader.text("rest_label", Need::optional, readable::label);
    none_negative("a part of a whole cannot be negative");
    parts_within_total();
}

void ChartReader::read_areas() {
    read_data({});
    no_false_zero();
    none_negative("an area cannot be negative");
}

void ChartReader::few_colours() {
    size_t count = m_chart.data.series.size();
    if (count <= most_colours) return;
    error("series",
          "these are " + in_digits(static_cast<double>(count)) +
              " series, more than colours can be told apart",
          "show at most 6 of them, or use multiples");
}

void ChartReader::none_below_the_axis() {
    const ChartData& data = m_chart.data;
    for (size_t state = 0; state < data.states.size(); ++state) {
        for (size_t i = 0; i < data.states[state].values.size(); ++i) {
            if (!(data.states[state].values[i] < m_chart.from)) continue;
            error("from",
                  "the axis begins at " + in_digits(m_chart.from) + ", above the value " +
                      in_digits(data.states[state].values[i]),
                  "let it begin below the smallest value");
            return;
        }
    }
}

void ChartReader::read_bars() {
    read_data({});
    few_colours();
    no_false_zero();
    m_chart.upright =
        m_reader.choice("direction", Need::optional, false, {{"rows", false}, {"columns", true}});
    m_chart.arrangement = m_reader.choice("arrangement", Need::optional, Arrangement::grouped,
                                          {{"grouped", Arrangement::grouped},
                                           {"stacked", Arrangement::stacked},
                                           {"diverging", Arrangement::diverging}});
    if (m_chart.arrangement == Arrangement::stacked)
        none_negative("a part of a stack cannot be negative",
                      "group the bars instead of stacking them");
    if (m_chart.arrangement != Arrangement::diverging) return;
    none_negative("each side of a diverging chart counts from zero outwards",
                  "write it as a positive number on the other side");
    if (m_chart.data.series.size() != 2)
        error("arrangement", "a diverging chart has two sides", "give it two series");
}

void ChartReader::read_lines() {
    read_data({.times = true});
    m_chart.filled = m_reader.boolean("filled", false);
    few_colours();
    rising_times();
    if (m_chart.filled) {
        no_false_zero();
    } else {
        m_chart.from = m_reader.number("from", Need::optional, 0, -huge, huge);
        if (m_chart.from != 0) none_below_the_axis();
    }
    if (m_chart.filled) none_negative("an area under a line counts from zero upwards");
    if (m_chart.filled && m_chart.data.series.size() > 1)
        error("filled", "filled areas hide each other", "fill only a chart of one series");
}

void ChartReader::read_ranking() {
    read_data({.times = true});
    rising_times();
    whole_values("places are whole numbers from 1");
    places_once();
}

void ChartReader::read_timeline() {
    read_data({.values = false, .times = true});
}

void ChartReader::read_swarm() {
    read_data({});
    read_unit(most_dots);
    none_negative("a number of dots cannot be negative");
}

void ChartReader::read_steps() {
    read_data({});
    if (m_chart.data.series.size() > 1)
        error("series", "a step has one number", "use bars for several");
}

// Rows are regions, columns programmes, as far as the lists of participation say.
void ChartReader::participation_matrix() {
    std::map<int, size_t> rows, columns;
    auto is_known = [](const Participation& one) { return one.region >= 0 && one.programme >= 0; };
    for (const auto& one : m_exhibit.participation) {
        if (!is_known(one)) continue;
        rows.emplace(one.region, 0);
        columns.emplace(one.programme, 0);
    }
    ChartData& data = m_chart.data;
    for (auto& [region, row] : rows) {
        row = data.items.size();
        ChartData::Item& item = data.items.emplace_back();
        item.region = region;
        item.label = m_exhibit.map->regions[static_cast<size_t>(region)].name;
    }
    for (auto& [programme, column] : columns) {
        column = data.series.size();
        data.series.push_back(m_exhibit.programmes[static_cast<size_t>(programme)].short_name);
    }
    data.states.emplace_back();
    data.states[0].values.assign(data.items.size() * data.series.size(), missing);
    for (const auto& one : m_exhibit.participation) {
        if (is_known(one))
            data.states[0].values[rows[one.region] * data.series.size() + columns[one.programme]] =
                1;
    }
}

void ChartReader::read_matrix() {
    if (!m_reader.boolean("participation", false)) return read_data({});
    m_chart.measure = m_reader.text("measure", Need::required, readable::label);
    if (needs_map()) participation_matrix();
}

void ChartReader::read_multiples() {
    read_data({.times = true});
    rising_times();
}

void ChartReader::read_flow() {
    if (!needs_map()) return;
    m_chart.decorative = m_reader.boolean("decorative", false);
    if (m_chart.decorative) {
        m_data.emplace(m_context, m_reader, m_indexes, map(),
                       DataNeeds{.values = false, .regions = true, .targets = true});
        m_chart.data = m_data->read();
        return;
    }
    if (m_reader.has("measure")) {
        read_data({.regions = true, .targets = true});
        none_negative("a flow cannot be negative");
        return;
    }
    m_reader.find("items", Need::optional);
    m_reader.find("data", Need::optional);
    error("kind", "arcs between regions say how much goes from where to where",
          "give the numbers and their “measure”, or say decorative = true");
}

void ChartReader::read_quote() {
    m_chart.caption = m_reader.text("caption", Need::required, readable::label);
    needs_source();
}

void ChartReader::read_picture() {
    read_picture_file("picture", m_chart.picture, m_chart.picture_size);
    m_chart.caption = m_reader.text("caption", Need::required, readable::line);
}

void ChartReader::read_picture_file(const std::string& key, std::string& file, base::Size& size) {
    int before = m_context.findings.errors();
    file = m_reader.picture(key, Need::required);
    if (m_context.findings.errors() > before) return;
    if (auto found = picture_size(m_context.folder, file)) {
        size = *found;
    } else {
        error(key, in_quotes(file) + " does not say how large it is",
              "save it again; an SVG needs a viewBox");
    }
}

// The states of two pictures are the first, the second and both, divided in the middle.
void ChartReader::read_picture_pair() {
    Text before = m_reader.text("before", Need::required, readable::title);
    Text after = m_reader.text("after", Need::required, readable::title), both = before;
    for (size_t i = 0; i < std::min(both.values.size(), after.values.size()); ++i)
        both.values[i] += " | " + after.values[i];
    m_chart.data.series.emplace_back();
    for (const Text& label : {before, after, both}) m_chart.data.states.push_back({label, {}});
    const base::Size &one = m_chart.picture_size, &other = m_chart.second_picture_size;
    if (!(one.height > 0 && other.height > 0)) return;
    float shape = one.width / one.height, second = other.width / other.height;
    if (std::abs(shape / second - 1) > 0.01f)
        error("second_picture", "the pictures differ in shape, so that they cannot be compared",
              "cut both to the same part of the place");
}

void ChartReader::read_before_after() {
    if (m_reader.has("picture")) {
        read_picture_file("picture", m_chart.picture, m_chart.picture_size);
        read_picture_file("second_picture", m_chart.second_picture, m_chart.second_picture_size);
        m_chart.caption = m_reader.text("caption", Need::required, readable::line);
        return read_picture_pair();
    }
    read_data({});
    if (m_chart.data.series.size() != 2)
        error("kind", "before and after are two series", "give it two series");
}

void ChartReader::read_choropleth() {
    if (!needs_map()) return;
    read_data({.regions = true});
    read_classes();
    rates_only();
}

void ChartReader::read_bubbles() {
    if (!needs_map()) return;
    read_data({.regions = true});
    no_false_zero();
    none_negative("an area cannot be negative");
}

void ChartReader::read_dots() {
    if (!needs_map()) return;
    read_data({.regions = true});
    read_unit(most_dots);
    none_negative("a number of dots cannot be negative");
}

void ChartReader::read_one_in() {
    read_share();
    m_chart.symbol = m_reader.symbol("symbol", Need::required);
    if (m_chart.part < 0 || m_chart.whole < 0) return;
    double part = figure(m_chart.part).value, whole = figure(m_chart.whole).value;
    if (whole > 100) {
        error("whole", "nobody counts one in " + in_digits(whole), "use a share_ring");
    } else if (part != std::floor(part) || whole != std::floor(whole)) {
        error("kind", "symbols are counted, and these figures are no whole numbers",
              "use a share_ring");
    }
}

}  // namespace vitrina::content
