#include <set>
#include <utility>

#include "content/readers.h"
#include "content/table.h"

namespace vitrina::content {
namespace {

int read_year(Context& context, Table& table, size_t row) {
    auto year = table.number(row, "year", Table::NumberStyle::coordinate);
    if (!year) return 0;
    if (*year >= 1 && *year <= 9999 && *year == static_cast<int>(*year))
        return static_cast<int>(*year);
    context.findings.error(table.place(row, "year"),
                           in_quotes(table.cell(row, "year")) + " is not a year",
                           "write it with four digits");
    return 0;
}

Programme read_programme(Context& context, Table& table, size_t row, Indexes& indexes) {
    Programme programme;
    programme.id = table.id(row, "id");
    indexes.programmes.add(context, programme.id, table.place(row, "id"));
    programme.name = table.text(row, "name", Need::required, readable::source);
    programme.short_name = table.text(row, "short", Need::optional, readable::title);
    if (programme.short_name.empty()) programme.short_name = programme.name;
    programme.topic = table.reference(row, "topic", indexes.topics, Need::required);
    programme.text = table.text(row, "text", Need::optional, readable::line);
    programme.year = read_year(context, table, row);
    return programme;
}

}  // namespace

void read_programmes(Context& context, const std::string& file, Indexes& indexes,
                     Exhibit& exhibit) {
    auto table = Table::load(context, file, "programme");
    if (!table) {
        indexes.programmes.set_incomplete();
        return;
    }
    if (!table->need_column("id") || table->is_incomplete()) indexes.programmes.set_incomplete();
    for (const char* column : {"name", "topic"}) table->need_column(column);
    for (size_t row = 0; row < table->rows(); ++row) {
        exhibit.programmes.push_back(read_programme(context, *table, row, indexes));
    }
    table->finish();
}

void read_participation(Context& context, const std::string& file, const Indexes& indexes,
                        Exhibit& exhibit) {
    auto table = Table::load(context, file, "participation");
    if (!table) return;
    for (const char* column : {"programme", "region", "as_of", "source"})
        table->need_column(column);
    std::set<std::pair<int, int>> seen;
    for (size_t row = 0; row < table->rows(); ++row) {
        Participation one;
        one.programme = table->reference(row, "programme", indexes.programmes, Need::required);
        one.region = table->reference(row, "region", indexes.regions, Need::required);
        one.as_of = table->cell(row, "as_of");
        one.source_url = table->cell(row, "source");
        if (one.as_of.empty() || one.source_url.empty()) {
            context.findings.warning(table->place(row, one.as_of.empty() ? "as_of" : "source"),
                                     "nothing says where and when this was stated",
                                     "fill in “as_of” and “source”");
        }
        bool is_new = seen.insert({one.programme, one.region}).second;
        if (!is_new && one.programme >= 0 && one.region >= 0) {
            context.findings.warning(table->place(row, "region"),
                                     "this participation is listed twice", "delete one row");
            continue;
        }
        exhibit.participation.push_back(std::move(one));
    }
    table->finish();
}

}  // namespace vitrina::content
