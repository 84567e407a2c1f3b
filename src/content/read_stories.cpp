#include "content/readers.h"

namespace vitrina::content {
namespace {

constexpr size_t most_stories = 2000;

Story read_story(Context& context, const Value& table, Indexes& indexes, const Exhibit& exhibit) {
    Reader reader(context, table, "story");
    Story story;
    story.id = reader.id("id", Need::required);
    indexes.stories.add(context, story.id, reader.place("id"));
    story.topic = reader.reference("topic", indexes.topics, Need::required);
    story.figure = reader.reference("figure", indexes.figures, Need::optional);
    story.programme = reader.reference("programme", indexes.programmes, Need::optional);
    story.source = reader.reference("source", indexes.sources, Need::optional);
    story.title = reader.text("title", Need::required, readable::title);
    story.text = reader.text("text", Need::required, readable::card);
    story.disclaimer = reader.text("disclaimer", Need::optional, readable::line);
    story.sober = reader.boolean("sober", false);
    if (const Value* chart = reader.table("chart", Need::optional)) {
        story.chart = read_chart(context, *chart, indexes, exhibit, story, reader.has("figure"));
    }
    reader.finish();
    return story;
}

void read_file(Context& context, const std::string& name, Indexes& indexes, Exhibit& exhibit) {
    auto file = read_toml(context, name);
    if (!file) {
        indexes.stories.set_incomplete();
        return;
    }
    Reader reader(context, *file, "file of stories");
    for (const Value* table : reader.items("story", Need::required)) {
        exhibit.stories.push_back(read_story(context, *table, indexes, exhibit));
        if (exhibit.stories.size() <= most_stories) continue;
        context.findings.error(table->place, "there are more than 2000 stories",
                               "make two exhibits of them");
        break;
    }
    reader.finish();
}

void link_topics(Context& context, Exhibit& exhibit) {
    for (size_t i = 0; i < exhibit.stories.size(); ++i) {
        int topic = exhibit.stories[i].topic;
        if (topic >= 0)
            exhibit.topics[static_cast<size_t>(topic)].stories.push_back(static_cast<int>(i));
    }
    if (context.findings.has_errors()) return;
    for (const Topic& topic : exhibit.topics) {
        if (!topic.stories.empty()) continue;
        context.findings.error({"topics.toml"},
                               "the topic " + in_quotes(topic.id) + " has no stories",
                               "write one in stories/, or delete the topic");
    }
}

}  // namespace

void read_stories(Context& context, Indexes& indexes, Exhibit& exhibit) {
    auto files = context.folder.list("stories", ".toml");
    if (files.empty()) {
        context.findings.error({"stories"}, "there are no stories",
                               "write one into stories/first.toml");
    }
    for (const std::string& name : files) {
        if (exhibit.stories.size() <= most_stories) read_file(context, name, indexes, exhibit);
    }
    link_topics(context, exhibit);
}

}  // namespace vitrina::content
