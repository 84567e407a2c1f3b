#include "content/readers.h"

namespace vitrina::content {
namespace {

Topic read_topic(Context& context, const Value& table, Indexes& indexes, const Theme& theme) {
    Reader reader(context, table, "topic");
    Topic topic;
    topic.id = reader.id("id", Need::required);
    indexes.topics.add(context, topic.id, reader.place("id"));
    topic.name = reader.text("name", Need::required, readable::title);
    topic.short_name = reader.text("short_name", Need::optional, readable::title);
    if (topic.short_name.empty()) topic.short_name = topic.name;
    int errors = context.findings.errors();
    topic.colour = reader.colour("colour", Need::required);
    if (errors == context.findings.errors()) {
        check_topic_colour(context, theme, topic.colour, reader.place("colour"));
    }
    topic.icon = reader.symbol("icon", Need::required);
    topic.figure = reader.reference("figure", indexes.figures, Need::optional);
    topic.tile = reader.boolean("tile", true);
    Need tile_text = topic.tile && topic.figure < 0 ? Need::required : Need::optional;
    topic.tile_text = reader.text("tile_text", tile_text, readable::label);
    reader.finish();
    return topic;
}

}  // namespace

void read_topics(Context& context, Indexes& indexes, Exhibit& exhibit) {
    auto file = read_toml(context, "topics.toml");
    if (!file) {
        indexes.topics.set_incomplete();
        return;
    }
    Reader reader(context, *file, "file of topics");
    for (const Value* table : reader.items("topic", Need::required)) {
        exhibit.topics.push_back(
            read_topic(context, *table, indexes, exhibit.theme(exhibit.appearance)));
    }
    if (exhibit.topics.empty()) indexes.topics.set_incomplete();
    reader.finish();
}

}  // namespace vitrina::content
