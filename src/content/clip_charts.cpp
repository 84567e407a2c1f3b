#include <algorithm>
#include <cmath>

#include "content/chart_reader.h"
#include "content/pseudo.h"
#include "content/web_vtt.h"

// Films and sounds: what must be there for everybody to have something of them.
namespace vitrina::content {
namespace {

constexpr double slack = 0.5;  // seconds that captions may outlast what they belong to

std::string_view language_of(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

// The file for a language: its own, its parent's, or the one for all.
const Translation* file_for(const std::vector<Translation>& files, std::string_view tag) {
    for (std::string_view wanted : {tag, language_of(tag), std::string_view()}) {
        for (const Translation& one : files) {
            if (one.language == wanted) return &one;
        }
    }
    return nullptr;
}

std::vector<Cue> read_cues(Context& context, const Translation& file) {
    auto text = context.folder.read_text(file.text, pack::text_file_limit);
    if (text) return parse_web_vtt(*text, file.text, context.findings);
    context.findings.error(file.place, in_quotes(file.text) + ": " + text.error().what,
                           text.error().remedy);
    return {};
}

}  // namespace

void ChartReader::read_film() {
    read_picture_file("poster", m_chart.picture, m_chart.picture_size);
    read_clip();
}

void ChartReader::read_sound() {
    if (m_reader.has("poster")) read_picture_file("poster", m_chart.picture, m_chart.picture_size);
    m_reader.find("poster", Need::optional);
    read_clip();
}

void ChartReader::read_clip() {
    Clip& clip = m_chart.clip;
    clip.file = m_reader.file("file", Need::required, pack::clip_file_limit);
    clip.description = m_reader.text("description", Need::required, readable::card);
    m_chart.caption = m_reader.text("credit", Need::required, readable::line);
    clip.speech = m_reader.boolean("speech", true);
    needs_source();
    read_captions();
    check_clip();
}

void ChartReader::read_captions() {
    const Value* value = m_reader.find("captions", Need::optional);
    if (!value && !m_chart.clip.speech) return;
    if (!value)
        return error("kind", "there are no captions for what is said",
                     "give them as “captions”, or say speech = false");
    int before = m_context.findings.errors();
    auto files = translations_of(m_context, *value, "captions");
    if (m_context.findings.errors() > before) return;
    for (const LanguageInfo& language : m_context.languages) {
        auto& all = m_chart.clip.captions;
        if (language.tag == pseudo_language && !all.empty()) {
            all.push_back(all.front());
            continue;
        }
        all.emplace_back();
        const Translation* file = file_for(files, language.tag);
        if (!file) {
            error("captions", "there are no captions in " + in_quotes(language.tag),
                  "write a WebVTT file in that language");
            continue;
        }
        // One file for several languages is read once.
        auto same =
            std::find_if(m_context.languages.begin(), m_context.languages.end(),
                         [&](const LanguageInfo& one) { return file_for(files, one.tag) == file; });
        auto first = static_cast<size_t>(same - m_context.languages.begin());
        all.back() = first + 1 < all.size() ? all[first] : read_cues(m_context, *file);
    }
}

void ChartReader::check_clip() {
    Clip& clip = m_chart.clip;
    if (clip.file.empty() || !m_context.look_into) return;
    auto path = m_context.folder.locate(clip.file, pack::clip_file_limit);
    if (!path) return;
    auto facts = m_context.look_into(*path);
    if (!facts)
        return error("file", in_quotes(clip.file) + ": " + facts.error().what,
                     facts.error().remedy);
    clip.length = facts->length;
    clip.size = facts->size;
    clip.frames_per_second = facts->frames_per_second;
    clip.has_sound = facts->has_sound;
    bool film = m_chart.kind == ChartKind::film;
    if (film && facts->size.width <= 0)
        return error("file", in_quotes(clip.file) + " has no pictures", "show it as a sound");
    if (!film && !facts->has_sound)
        return error("file", in_quotes(clip.file) + " has no sound", "show it as a film");
    if (clip.speech && !facts->has_sound)
        error("file", in_quotes(clip.file) + " has no sound, so that nobody speaks in it",
              "say speech = false, or take the file with its sound");
    for (size_t i = 0; i < clip.captions.size(); ++i) {
        const auto& cues = clip.captions[i];
        if (cues.empty() || cues.back().to <= clip.length + slack) continue;
        error("captions",
              "the captions in " + in_quotes(m_context.languages[i].tag) + " end after " +
                  in_digits(cues.back().to) + " s, and " + in_quotes(clip.file) + " after " +
                  in_digits(std::round(clip.length * 10) / 10) + " s",
              "look whether they belong to it");
    }
}

}  // namespace vitrina::content
