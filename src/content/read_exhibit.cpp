#include <algorithm>
#include <cmath>

#include "content/languages.h"
#include "content/nearest.h"
#include "content/pseudo.h"
#include "content/readers.h"

namespace vitrina::content {
namespace {

std::vector<std::string> read_tags(Context& context, Reader& reader, const std::string& key,
                                   Need need) {
    std::vector<std::string> tags;
    for (const Value* item : reader.items(key, need)) {
        if (item->kind != Value::Kind::text || !is_language(item->text)) {
            context.findings.error(item->place, in_quotes(item->text) + " is not a language",
                                   "write a tag such as “es” or “pt-BR”");
        } else if (std::find(tags.begin(), tags.end(), item->text) != tags.end()) {
            context.findings.error(item->place, in_quotes(item->text) + " is given twice",
                                   "delete one of them");
        } else {
            tags.push_back(item->text);
        }
    }
    return tags;
}

// Names and number locales that ICU cannot know, by language.
struct LanguageSettings {
    Reader names;
    Reader numbers;
};

void complete(Context& context, Reader& reader, LanguageSettings& settings,
              LanguageInfo& language) {
    std::string name = settings.names.string(language.tag, Need::optional);
    if (!name.empty()) language.name = name;
    if (language.name.empty()) {
        context.findings.error(
            reader.place("languages"),
            "the name of the language " + in_quotes(language.tag) + " is not known",
            "give it as it calls itself in [language_names]");
    }
    std::string locale = settings.numbers.string(language.tag, Need::optional);
    if (!locale.empty()) language.number_locale = locale;
    if (!has_locale_data(language.number_locale)) {
        base::Place place =
            locale.empty() ? reader.place("languages") : settings.numbers.place(language.tag);
        context.findings.error(
            place,
            "how numbers are written in " + in_quotes(language.number_locale) + " is not known",
            "give a language whose numbers are written alike in [numbers]");
    }
}

// Languages that the exhibit does not speak (any more) may stay in such a table.
void check_tags(Context& context, const Value& table) {
    for (const Member& one : table.members) {
        if (is_language(one.key)) continue;
        context.findings.error(one.place, in_quotes(one.key) + " is not a language",
                               "write a tag such as “es” or “pt-BR”");
    }
}

void read_languages(Context& context, Reader& reader) {
    for (const std::string& tag : read_tags(context, reader, "languages", Need::required)) {
        context.languages.push_back(describe_language(tag));
    }
    tell_apart(context.languages);
    context.fallback = read_tags(context, reader, "fallback", Need::optional);
    Value none;
    const Value* names = reader.table("language_names", Need::optional);
    const Value* numbers = reader.table("numbers", Need::optional);
    LanguageSettings settings{
        Reader(context, names ? *names : none, "table of language names"),
        Reader(context, numbers ? *numbers : none, "table of number locales")};
    for (LanguageInfo& language : context.languages) complete(context, reader, settings, language);
    if (context.trial == Trial::longer_texts && !context.languages.empty())
        context.languages.push_back(describe_pseudo_language(context.languages.front()));
    if (names) check_tags(context, *names);
    if (numbers) check_tags(context, *numbers);
}

void read_home(Context& context, const Value& table, const Indexes& indexes, Exhibit& exhibit) {
    Reader reader(context, table, "home page");
    Need with_map = exhibit.map ? Need::required : Need::optional;
    exhibit.home.eyebrow = reader.text("eyebrow", Need::optional, readable::label);
    exhibit.home.title = reader.text("title", Need::required, readable::label);
    exhibit.home.figure = reader.reference("figure", indexes.figures, Need::optional);
    exhibit.home.text = reader.text("text", Need::optional, readable::card);
    exhibit.home.map_tile = reader.text("map_tile", with_map, readable::title);
    exhibit.home.map_tile_text = reader.text("map_tile_text", Need::optional, readable::label);
    exhibit.home.map_icon = reader.symbol("map_icon", with_map);
    reader.finish();
}

constexpr uint64_t largest_visit = 1 << 20;  // bytes

void read_attract(Context& context, const Value& table, const Indexes& indexes, Exhibit& exhibit) {
    Reader reader(context, table, "attract loop");
    exhibit.attract.stories = reader.references("stories", indexes.stories, Need::required);
    exhibit.attract.invitation = reader.text("invitation", Need::required, readable::title);
    exhibit.attract.icon = reader.symbol("icon", Need::optional);
    exhibit.attract.visit = reader.file("visit", Need::optional, largest_visit);
    exhibit.attract.scene_seconds = reader.number("scene_seconds", Need::optional, 8, 4, 60);
    reader.finish();
}

void read_about(Context& context, const Value& table, Exhibit& exhibit) {
    Reader reader(context, table, "about page");
    exhibit.about.title = reader.text("title", Need::required, readable::title);
    for (const Value* item : reader.items("paragraphs", Need::required)) {
        Text paragraph = text_of(context, *item, "paragraph", readable::longest);
        if (!paragraph.empty()) exhibit.about.paragraphs.push_back(std::move(paragraph));
    }
    reader.finish();
}

// Of the exhibit's pages elsewhere: a template.
std::string read_address(Context& context, Reader& reader) {
    std::string address = reader.string("address", Need::optional);
    if (address.empty()) return address;
    bool web = address.starts_with("https://") || address.starts_with("http://");
    bool good = web && address.find("{page}") != std::string::npos &&
                address.find_first_of(" \t\n") == std::string::npos && address.size() <= 200;
    if (!good)
        context.findings.error(reader.place("address"), "“address” is not an address of pages",
                               "write it like “https://museum.example/{language}/{page}”, "
                               "with no more than 200 letters");
    return address;
}

}  // namespace

void read_identity(Context& context, Reader& reader, Exhibit& exhibit) {
    exhibit.id = reader.id("id", Need::required);
    read_languages(context, reader);
    exhibit.languages = context.languages;
    exhibit.title = reader.text("title", Need::required, readable::label);
    exhibit.credit = reader.text("credit", Need::required, readable::line);
    exhibit.hashtag = reader.text("hashtag", Need::optional, readable::title);
    exhibit.address = read_address(context, reader);
    exhibit.idle_seconds = reader.number("idle_seconds", Need::optional, 60, 10, 3600);
}

void read_pages(Context& context, Reader& reader, const Indexes& indexes, Exhibit& exhibit) {
    if (const Value* home = reader.table("home", Need::required))
        read_home(context, *home, indexes, exhibit);
    if (const Value* loop = reader.table("attract", Need::required))
        read_attract(context, *loop, indexes, exhibit);
    if (const Value* about = reader.table("about", Need::required))
        read_about(context, *about, exhibit);
    reader.finish();
}

}  // namespace vitrina::content
