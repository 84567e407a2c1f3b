#include <limits>

#include "content/readers.h"

namespace vitrina::content {
namespace {

constexpr double most_symbols = 1000;  // more cannot be told apart, let alone counted
constexpr double huge = 1e15;

bool is_number(const Exhibit& exhibit, int figure) {
    return figure >= 0 && exhibit.figures[static_cast<size_t>(figure)].notation != Notation::text;
}

// A chart of the story's own figure needs one, and one with a value.
bool check_figure(Context& context, const base::Place& place, const Exhibit& exhibit,
                  const Story& story, std::string_view kind) {
    if (is_number(exhibit, story.figure)) return true;
    if (story.figure >= 0) {
        context.findings.error(
            place,
            "the figure of this story is a text, which a " + std::string(kind) + " cannot show",
            "choose another figure, or leave the chart out");
    } else {
        context.findings.error(place, "a " + std::string(kind) + " needs the story's figure",
                               "give the story a “figure”");
    }
    return false;
}

void read_pictogram(Context& context, Reader& reader, const Exhibit& exhibit, const Story& story,
                    Chart& chart) {
    chart.unit = reader.number("unit", Need::required, 0, std::numeric_limits<double>::min(), huge);
    chart.unit_label = reader.text("unit_label", Need::required, readable::label);
    chart.symbol = reader.symbol("symbol", Need::required);
    chart.columns = reader.whole_number("columns", Need::optional, 0, 1, 100);
    if (!check_figure(context, reader.place("kind"), exhibit, story, "pictogram") ||
        chart.unit <= 0)
        return;
    double symbols = exhibit.figures[static_cast<size_t>(story.figure)].value / chart.unit;
    if (symbols > most_symbols) {
        context.findings.error(reader.place("unit"),
                               "this makes " + in_digits(symbols) + " symbols",
                               "let one symbol stand for more: at most 1000 symbols can be shown");
    } else if (symbols < 1) {
        context.findings.error(reader.place("unit"),
                               "one symbol stands for more than the whole figure",
                               "let it stand for less");
    }
}

void read_share(Context& context, Reader& reader, const Indexes& indexes, const Exhibit& exhibit,
                Chart& chart) {
    chart.part = reader.reference("part", indexes.figures, Need::required);
    chart.whole = reader.reference("whole", indexes.figures, Need::required);
    chart.centre_label = reader.text("centre_label", Need::optional, readable::title);
    if (chart.part < 0 || chart.whole < 0) return;
    for (int figure : {chart.part, chart.whole}) {
        if (is_number(exhibit, figure)) continue;
        context.findings.error(reader.place(figure == chart.part ? "part" : "whole"),
                               "this figure is a text and has no share", "choose another figure");
    }
    double part = exhibit.figures[static_cast<size_t>(chart.part)].value;
    double whole = exhibit.figures[static_cast<size_t>(chart.whole)].value;
    if (whole <= 0) {
        context.findings.error(reader.place("whole"), "the whole is " + in_digits(whole),
                               "a whole must be more than 0");
    } else if (part < 0 || part > whole) {
        context.findings.error(
            reader.place("part"),
            "the part, " + in_digits(part) + ", is not within the whole, " + in_digits(whole),
            "look whether they are swapped");
    }
}

void read_highlight(Context& context, Reader& reader, const Indexes& indexes, Chart& chart) {
    for (const Value* group : reader.items("highlight", Need::optional)) {
        std::vector<int> regions;
        if (group->kind != Value::Kind::array) {
            context.findings.error(group->place, "a group of regions must be a list",
                                   "write [[\"ONE\", \"TWO\"], [\"THREE\"]]");
        }
        for (const Value& item : group->items) {
            if (item.kind != Value::Kind::text) {
                context.findings.error(
                    item.place, "here is " + std::string(name(item.kind)) + " where an id belongs",
                    "write the id of a region in quotes");
                continue;
            }
            int region = indexes.regions.find(context, item.text, item.place);
            if (region >= 0) regions.push_back(region);
        }
        chart.highlight.push_back(std::move(regions));
    }
}

}  // namespace

Chart read_chart(Context& context, const Value& table, const Indexes& indexes,
                 const Exhibit& exhibit, const Story& story) {
    Reader reader(context, table, "chart");
    Chart chart;
    chart.kind = reader.choice("kind", Need::required, ChartKind::none,
                               {{"count_up", ChartKind::count_up},
                                {"pictogram", ChartKind::pictogram},
                                {"share_ring", ChartKind::share_ring},
                                {"regions", ChartKind::regions}});
    switch (chart.kind) {
        case ChartKind::none:
            return chart;
        case ChartKind::count_up:
            check_figure(context, reader.place("kind"), exhibit, story, "count_up");
            break;
        case ChartKind::pictogram:
            read_pictogram(context, reader, exhibit, story, chart);
            break;
        case ChartKind::share_ring:
            read_share(context, reader, indexes, exhibit, chart);
            break;
        case ChartKind::regions:
            if (!exhibit.map)
                context.findings.error(reader.place("kind"), "this pack has no map",
                                       "write a map.toml");
            read_highlight(context, reader, indexes, chart);
            break;
    }
    reader.finish();
    return chart;
}

}  // namespace vitrina::content
