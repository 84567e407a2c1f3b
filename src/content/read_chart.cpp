#include <limits>

#include "content/readers.h"

namespace vitrina::content {
namespace {

constexpr double most_symbols = 1000;  // more cannot be told apart, let alone counted
constexpr double huge = 1e15;

class ChartReader {
  public:
    ChartReader(Context& context, const Value& table, const Indexes& indexes,
                const Exhibit& exhibit, const Story& story, bool names_figure)
        : m_context(context),
          m_reader(context, table, "chart"),
          m_indexes(indexes),
          m_exhibit(exhibit),
          m_story(story),
          m_names_figure(names_figure) {}

    Chart read() {
        m_chart.kind = m_reader.choice("kind", Need::required, ChartKind::none,
                                       {{"count_up", ChartKind::count_up},
                                        {"pictogram", ChartKind::pictogram},
                                        {"share_ring", ChartKind::share_ring},
                                        {"regions", ChartKind::regions}});
        switch (m_chart.kind) {
            case ChartKind::none:
                return m_chart;  // other keys mean nothing without a kind
            case ChartKind::count_up:
                has_number("count_up");
                break;
            case ChartKind::pictogram:
                read_pictogram();
                break;
            case ChartKind::share_ring:
                read_share();
                break;
            case ChartKind::regions:
                read_regions();
                break;
        }
        m_reader.finish();
        return m_chart;
    }

  private:
    const Figure& figure(int index) const { return m_exhibit.figures[static_cast<size_t>(index)]; }

    void error(const std::string& key, std::string what, std::string remedy) {
        m_context.findings.error(m_reader.place(key), std::move(what), std::move(remedy));
    }

    // Whether the story has a figure with a value; reported when it has none, or a text.
    bool has_number(const std::string& kind) {
        if (m_story.figure < 0) {
            if (!m_names_figure) {
                error("kind", "a " + kind + " needs the story's figure",
                      "give the story a “figure”");
            }
            return false;
        }
        if (figure(m_story.figure).notation != Notation::text) return true;
        error("kind", "the figure of this story is a text, which a " + kind + " cannot show",
              "choose another figure, or leave the chart out");
        return false;
    }

    void read_pictogram() {
        double least = std::numeric_limits<double>::min();
        m_chart.unit = m_reader.number("unit", Need::required, 0, least, huge);
        m_chart.unit_label = m_reader.text("unit_label", Need::required, readable::label);
        m_chart.symbol = m_reader.symbol("symbol", Need::required);
        m_chart.columns = m_reader.whole_number("columns", Need::optional, 0, 1, 100);
        if (has_number("pictogram") && m_chart.unit > 0) check_symbols();
    }

    void check_symbols() {
        double symbols = figure(m_story.figure).value / m_chart.unit;
        if (symbols > most_symbols) {
            error("unit", "this makes " + in_digits(symbols) + " symbols",
                  "let one symbol stand for more: at most 1000 symbols can be shown");
        } else if (symbols < 1) {
            error("unit", "one symbol stands for more than the whole figure",
                  "let it stand for less");
        }
    }

    void read_share() {
        m_chart.part = m_reader.reference("part", m_indexes.figures, Need::required);
        m_chart.whole = m_reader.reference("whole", m_indexes.figures, Need::required);
        m_chart.centre_label = m_reader.text("centre_label", Need::optional, readable::title);
        bool part_counts = counts("part", m_chart.part),
             whole_counts = counts("whole", m_chart.whole);
        if (part_counts && whole_counts) check_share();
    }

    bool counts(const std::string& key, int index) {
        if (index < 0) return false;
        if (figure(index).notation != Notation::text) return true;
        error(key, "this figure is a text and has no share", "choose another figure");
        return false;
    }

    void check_share() {
        double part = figure(m_chart.part).value, whole = figure(m_chart.whole).value;
        if (whole <= 0) {
            error("whole", "the whole is " + in_digits(whole), "a whole must be more than 0");
        } else if (part < 0 || part > whole) {
            error("part",
                  "the part, " + in_digits(part) + ", is not within the whole, " + in_digits(whole),
                  "look whether they are swapped");
        }
    }

    void read_regions() {
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

    std::vector<int> read_group(const Value& group) {
        std::vector<int> regions;
        for (const Value& item : group.items) {
            int region = reference_of(m_context, item, m_indexes.regions);
            if (region >= 0) regions.push_back(region);
        }
        return regions;
    }

    Context& m_context;
    Reader m_reader;
    const Indexes& m_indexes;
    const Exhibit& m_exhibit;
    const Story& m_story;
    bool m_names_figure;
    Chart m_chart;
};

}  // namespace

Chart read_chart(Context& context, const Value& table, const Indexes& indexes,
                 const Exhibit& exhibit, const Story& story, bool names_figure) {
    return ChartReader(context, table, indexes, exhibit, story, names_figure).read();
}

}  // namespace vitrina::content
