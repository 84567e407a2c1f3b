#include <cmath>
#include <limits>

#include "content/readers.h"

namespace vitrina::content {
namespace {

// Of a figure whose value is at fault: it compares with nothing, so that charts do not report the
// fault again.
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double largest_value = 1e15;  // whole numbers up to here are exact

Source read_source(Context& context, const Value& table, Ids& ids) {
    Reader reader(context, table, "source");
    Source source;
    source.id = reader.id("id", Need::required);
    ids.add(context, source.id, reader.place("id"));
    source.name = reader.text("name", Need::required, readable::source);
    source.url = reader.string("url", Need::optional);
    source.licence = reader.string("licence", Need::optional);
    reader.finish();
    return source;
}

void read_value(Context& context, Reader& reader, Figure& figure) {
    bool is_text = figure.notation == Notation::text;
    figure.value = reader.number("value", is_text ? Need::optional : Need::required,
                                 is_text ? 0 : unknown, -largest_value, largest_value);
    if (is_text) figure.text = reader.text("text", Need::required, readable::title);
    if (figure.notation == Notation::integer && std::isfinite(figure.value) &&
        figure.value != std::floor(figure.value)) {
        context.findings.error(reader.place("value"),
                               "the value has decimals, which the notation “integer” does not show",
                               "round the value, or choose another notation");
    }
}

Figure read_figure(Context& context, const Value& table, Indexes& indexes) {
    Reader reader(context, table, "figure");
    Figure figure;
    figure.id = reader.id("id", Need::required);
    indexes.figures.add(context, figure.id, reader.place("id"));
    figure.comparator =
        reader.choice("comparator", Need::optional, Comparator::exactly, comparators());
    figure.notation = reader.choice("notation", Need::optional, Notation::integer,
                                    {{"integer", Notation::integer},
                                     {"compact", Notation::compact},
                                     {"percent", Notation::percent},
                                     {"text", Notation::text}});
    read_value(context, reader, figure);
    figure.unit = reader.text("unit", Need::optional, readable::title);
    figure.label = reader.text("label", Need::optional, readable::label);
    figure.note = reader.text("note", Need::optional, readable::longest);
    figure.source = reader.reference("source", indexes.sources, Need::required);
    reader.finish();
    return figure;
}

}  // namespace

std::vector<std::pair<const char*, Comparator>> comparators() {
    return {{"exactly", Comparator::exactly},
            {"as_stated", Comparator::as_stated},
            {"more_than", Comparator::more_than},
            {"about", Comparator::about},
            {"up_to", Comparator::up_to}};
}

void read_figures(Context& context, Indexes& indexes, Exhibit& exhibit) {
    auto file = read_toml(context, "figures.toml");
    if (!file) {
        indexes.sources.set_incomplete();
        indexes.figures.set_incomplete();
        return;
    }
    Reader reader(context, *file, "file of figures");
    int errors = context.findings.errors();
    for (const Value* table : reader.items("source", Need::optional)) {
        exhibit.sources.push_back(read_source(context, *table, indexes.sources));
    }
    for (const Value* table : reader.items("figure", Need::optional)) {
        exhibit.figures.push_back(read_figure(context, *table, indexes));
    }
    bool unread = context.findings.errors() != errors;
    if (unread && exhibit.sources.empty()) indexes.sources.set_incomplete();
    if (unread && exhibit.figures.empty()) indexes.figures.set_incomplete();
    reader.finish();
}

}  // namespace vitrina::content
