#include "content/chart_reader.h"

#include <limits>

namespace vitrina::content {
namespace {

constexpr double most_symbols = 1000;  // more cannot be told apart, let alone counted
constexpr double huge = 1e15;

struct Kind {
    const char* name;
    ChartKind kind;
    void (ChartReader::*read)();
};

// One line a kind.
constexpr Kind kinds[] = {
    {"count_up", ChartKind::count_up, &ChartReader::read_nothing_more},
    {"pictogram", ChartKind::pictogram, &ChartReader::read_pictogram},
    {"share_ring", ChartKind::share_ring, &ChartReader::read_share},
    {"one_in", ChartKind::one_in, &ChartReader::read_one_in},
    {"waffle", ChartKind::waffle, &ChartReader::read_waffle},
    {"areas", ChartKind::areas, &ChartReader::read_areas},
    {"bars", ChartKind::bars, &ChartReader::read_bars},
    {"lines", ChartKind::lines, &ChartReader::read_lines},
    {"ranking", ChartKind::ranking, &ChartReader::read_ranking},
    {"timeline", ChartKind::timeline, &ChartReader::read_timeline},
    {"swarm", ChartKind::swarm, &ChartReader::read_swarm},
    {"steps", ChartKind::steps, &ChartReader::read_steps},
    {"matrix", ChartKind::matrix, &ChartReader::read_matrix},
    {"multiples", ChartKind::multiples, &ChartReader::read_multiples},
    {"flow", ChartKind::flow, &ChartReader::read_flow},
    {"quote", ChartKind::quote, &ChartReader::read_quote},
    {"picture", ChartKind::picture, &ChartReader::read_picture},
    {"film", ChartKind::film, &ChartReader::read_film},
    {"sound", ChartKind::sound, &ChartReader::read_sound},
    {"before_after", ChartKind::before_after, &ChartReader::read_before_after},
    {"regions", ChartKind::regions, &ChartReader::read_regions},
    {"choropleth", ChartKind::choropleth, &ChartReader::read_choropleth},
    {"bubbles", ChartKind::bubbles, &ChartReader::read_bubbles},
    {"dots", ChartKind::dots, &ChartReader::read_dots},
};

}  // namespace

std::string_view name(ChartKind kind) {
    for (const Kind& one : kinds) {
        if (one.kind == kind) return one.name;
    }
    return "";
}

ChartReader::ChartReader(Context& context, const Value& table, const Indexes& indexes,
                         const Exhibit& exhibit, const Story& story, bool names_figure)
    : m_context(context),
      m_reader(context, table, "chart"),
      m_indexes(indexes),
      m_exhibit(exhibit),
      m_story(story),
      m_names_figure(names_figure) {}

Chart ChartReader::read() {
    std::vector<std::pair<const char*, const Kind*>> choices;
    for (const Kind& kind : kinds) choices.emplace_back(kind.name, &kind);
    const Kind* kind = m_reader.choice<const Kind*>("kind", Need::required, nullptr, choices);
    if (!kind) return m_chart;  // other keys mean nothing without a kind
    m_chart.kind = kind->kind;
    (this->*kind->read)();
    m_reader.finish();
    return m_chart;
}

void ChartReader::error(const std::string& key, std::string what, std::string remedy) {
    m_context.findings.error(m_reader.place(key), std::move(what), std::move(remedy));
}

// Whether the story has a figure with a value; reported when it has none, or a text.
bool ChartReader::has_number(const std::string& kind) {
    if (m_story.figure < 0) {
        if (!m_names_figure) {
            error("kind", "a " + kind + " needs the story's figure", "give the story a “figure”");
        }
        return false;
    }
    if (figure(m_story.figure).notation != Notation::text) return true;
    error("kind", "the figure of this story is a text, which a " + kind + " cannot show",
          "choose another figure, or leave the chart out");
    return false;
}

void ChartReader::read_pictogram() {
    double least = std::numeric_limits<double>::min();
    m_chart.unit = m_reader.number("unit", Need::required, 0, least, huge);
    m_chart.unit_label = m_reader.text("unit_label", Need::required, readable::label);
    m_chart.symbol = m_reader.symbol("symbol", Need::required);
    m_chart.columns = m_reader.whole_number("columns", Need::optional, 0, 1, 100);
    if (has_number("pictogram") && m_chart.unit > 0) check_symbols();
}

void ChartReader::check_symbols() {
    double symbols = figure(m_story.figure).value / m_chart.unit;
    if (symbols > most_symbols) {
        error("unit", "this makes " + in_digits(symbols) + " symbols",
              "let one symbol stand for more: at most 1000 symbols can be shown");
    } else if (symbols < 1) {
        error("unit", "one symbol stands for more than the whole figure", "let it stand for less");
    }
}

void ChartReader::read_share() {
    m_chart.part = m_reader.reference("part", m_indexes.figures, Need::required);
    m_chart.whole = m_reader.reference("whole", m_indexes.figures, Need::required);
    m_chart.centre_label = m_reader.text("centre_label", Need::optional, readable::title);
    bool part_counts = counts("part", m_chart.part), whole_counts = counts("whole", m_chart.whole);
    if (part_counts && whole_counts) check_share();
}

bool ChartReader::counts(const std::string& key, int index) {
    if (index < 0) return false;
    if (figure(index).notation != Notation::text) return true;
    error(key, "this figure is a text and has no share", "choose another figure");
    return false;
}

void ChartReader::check_share() {
    double part = figure(m_chart.part).value, whole = figure(m_chart.whole).value;
    if (whole <= 0) {
        error("whole", "the whole is " + in_digits(whole), "a whole must be more than 0");
    } else if (part < 0 || part > whole) {
        error("part",
              "the part, " + in_digits(part) + ", is not within the whole, " + in_digits(whole),
              "look whether they are swapped");
    }
}

void ChartReader::read_regions() {
    auto groups = m_reader.items("highlight", Need::optional);
    if (!m_exhibit.map) return error("kind", "this pack has no map", "write a map.toml");
    for (const Value* group : groups) {
        if (group->kind == Value::Kind::array) {
            m_chart.highlight.push_back(read_group(*group));
        } else {
            m_context.findings.error(group->place, "a group of regions must be a list",
                                     "write [[\"ONE\", \"TWO\"], [\"THREE\"]]");
        }
    }
}

std::vector<int> ChartReader::read_group(const Value& group) {
    std::vector<int> regions;
    for (const Value& item : group.items) {
        int region = reference_of(m_context, item, m_indexes.regions);
        if (region >= 0) regions.push_back(region);
    }
    return regions;
}

Chart read_chart(Context& context, const Value& table, const Indexes& indexes,
                 const Exhibit& exhibit, const Story& story, bool names_figure) {
    return ChartReader(context, table, indexes, exhibit, story, names_figure).read();
}

}  // namespace vitrina::content
