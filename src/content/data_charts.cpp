#include <algorithm>
#include <cmath>
#include <limits>

#include "content/chart_reader.h"
#include "content/picture_size.h"

// The other charts that show a table of values, and what all of them read.
namespace vitrina::content {
namespace {

constexpr double most_dots = 2000;
constexpr double huge = 1e15;
constexpr double least = std::numeric_limits<double>::min();

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

void ChartReader::read_waffle() {
    read_data({});
    m_chart.total = m_reader.number("total", Need::optional, missing, least, huge);
    m_chart.caption = m_reader.text("rest_label", Need::optional, readable::label);
    none_negative("a part of a whole cannot be negative");
    exact_values("cells that are shared out say exactly how many");
    parts_within_total();
}

void ChartReader::read_areas() {
    read_data({});
    no_false_zero();
    none_negative("an area cannot be negative");
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
    exact_values("a place is one place");
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

void ChartReader::read_multiples() {
    read_data({.times = true});
    rising_times();
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
    m_chart.slopes =
        m_reader.choice("form", Need::optional, false, {{"marks", false}, {"slopes", true}});
    if (m_chart.data.series.size() != 2)
        error("kind", "before and after are two series", "give it two series");
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
