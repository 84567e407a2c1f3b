#include <algorithm>

#include "scene/take_away.h"

namespace vitrina::scene {

namespace {

// A code of more is too fine for a telephone at arm's length.
constexpr size_t most_bytes = 460;

void replace(std::string& text, std::string_view what, const std::string& by) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.replace(at, what.size(), by);
        at += by.size();
    }
}

// Lines, as long as there is room for them.
class Lines {
  public:
    bool add(const std::string& line) {
        if (line.empty()) return true;
        if (m_text.size() + line.size() + 1 > most_bytes) return false;
        if (!m_text.empty()) m_text += '\n';
        m_text += line;
        return true;
    }
    std::string text() && { return std::move(m_text); }

  private:
    std::string m_text;
};

std::string of_story(const content::Exhibit& exhibit, const Wording& wording, int index,
                     content::Language language) {
    const content::Story& story = exhibit.stories[static_cast<size_t>(index)];
    Lines lines;
    int source = story.source;
    if (story.figure >= 0) {
        const FigureWording& figure = wording.figure(language, story.figure);
        std::string number = figure.comparator + (figure.comparator.empty() ? "" : " ");
        number += figure.digits;
        if (!figure.suffix.empty()) number += (figure.suffix_is_sign ? "" : " ") + figure.suffix;
        lines.add(number);
        source = exhibit.figures[static_cast<size_t>(story.figure)].source;
    }
    lines.add(story.title.in(language));
    if (source >= 0)
        lines.add(exhibit.words.in(content::Word::source, language) + ": " +
                  exhibit.sources[static_cast<size_t>(source)].name.in(language));
    lines.add(exhibit.hashtag.in(language));
    lines.add(story.text.in(language));
    return std::move(lines).text();
}

// The sources of a region's fields, each once.
std::string field_sources(const content::Exhibit& exhibit, const content::Region& region,
                          content::Language language) {
    std::string names;
    const auto& fields = exhibit.map->fields;
    for (size_t i = 0; i < fields.size() && i < region.fields.size(); ++i) {
        if (fields[i].source < 0 || region.fields[i].in(language).empty()) continue;
        const auto& name = exhibit.sources[static_cast<size_t>(fields[i].source)].name.in(language);
        if (names.find(name) == std::string::npos) names += (names.empty() ? "" : "; ") + name;
    }
    if (names.empty()) return names;
    return exhibit.words.in(content::Word::source, language) + ": " + names;
}

std::string of_region(const content::Exhibit& exhibit, int index, content::Language language) {
    const content::Map& map = *exhibit.map;
    const content::Region& region = map.regions[static_cast<size_t>(index)];
    Lines lines;
    lines.add(region.name.in(language));
    for (size_t i = 0; i < map.fields.size() && i < region.fields.size(); ++i) {
        const std::string& value = region.fields[i].in(language);
        if (!value.empty()) lines.add(map.fields[i].label.in(language) + ": " + value);
    }
    lines.add(field_sources(exhibit, region, language));
    std::string programmes;
    for (const content::Participation& one : exhibit.participation) {
        if (one.region != index) continue;
        const auto& programme = exhibit.programmes[static_cast<size_t>(one.programme)];
        programmes += (programmes.empty() ? ": " : ", ") + programme.short_name.in(language);
    }
    if (!programmes.empty())
        lines.add(exhibit.words.in(content::Word::takes_part_in, language) + programmes);
    lines.add(exhibit.hashtag.in(language));
    return std::move(lines).text();
}

}  // namespace

std::string take_away_text(const content::Exhibit& exhibit, const Wording& wording,
                           const Page& page, content::Language language) {
    bool story = page.kind == PageKind::story;
    if (page.item < 0 || (!story && page.kind != PageKind::map)) return {};
    if (exhibit.address.empty())
        return story ? of_story(exhibit, wording, page.item, language)
                     : of_region(exhibit, page.item, language);
    auto item = static_cast<size_t>(page.item);
    std::string address = exhibit.address;
    replace(address, "{language}", exhibit.languages[static_cast<size_t>(language)].tag);
    replace(
        address, "{page}",
        story ? "story/" + exhibit.stories[item].id : "country/" + exhibit.map->regions[item].id);
    return address;
}

const TakeAway::Code& TakeAway::of(const Moment& moment) {
    const Page& page = moment.view.page;
    if (m_language == moment.language() && m_page == page) return m_code;
    m_page = page;
    m_language = moment.language();
    m_code.text = take_away_text(moment.exhibit, moment.wording, page, m_language);
    m_code.modules = draw::qr_code(m_code.text).value_or(draw::QrCode{});
    return m_code;
}

}  // namespace vitrina::scene
