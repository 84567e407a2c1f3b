#include "scene/language_fade.h"

#include <algorithm>
#include <cmath>

#include "scene/motion.h"

namespace vitrina::scene {

namespace {

using draw::Command;
using draw::DisplayList;
using draw::Glyph;
using draw::GlyphsCommand;

bool is_text(const Command& command) {
    return std::holds_alternative<GlyphsCommand>(command);
}

// Digits that another separator moved by a hair count as the same: they had better stay.
bool same_style(const GlyphsCommand& a, const GlyphsCommand& b) {
    return a.font == b.font && a.colour == b.colour && std::abs(a.size - b.size) <= 0.02f * a.size;
}

bool same_place(base::Point a, base::Point b, float size) {
    float unseen = 0.012f * size;
    return std::abs(a.x - b.x) < unseen && std::abs(a.y - b.y) < unseen;
}

// Whether one of the texts shows this very glyph at this very place.
bool shows(const DisplayList& list, size_t begin, size_t end, const GlyphsCommand& run,
           const Glyph& glyph) {
    for (size_t i = begin; i < end; ++i) {
        const auto* other = std::get_if<GlyphsCommand>(&list.commands[i]);
        if (!other || !same_style(run, *other)) continue;
        for (uint32_t g = other->first; g < other->first + other->count; ++g) {
            const Glyph& candidate = list.glyphs[g];
            if (candidate.id == glyph.id && same_place(candidate.position + other->offset,
                                                       glyph.position + run.offset, run.size))
                return true;
        }
    }
    return false;
}

}  // namespace

float language_arrived(const View& view, base::Seconds time) {
    if (view.previous_language == view.language) return 1;
    base::Seconds duration =
        view.reduced_motion ? std::min(reduced_time, language_time) : language_time;
    return ease_in_out(linear(time, view.language_changed, duration));
}

void LanguageFade::Shapes::find(const DisplayList& list) {
    at.clear();
    for (size_t i = 0; i < list.commands.size(); ++i) {
        if (!is_text(list.commands[i])) at.push_back(i);
    }
}

void LanguageFade::align(const DisplayList& leaving, const DisplayList& list) {
    m_old.find(leaving);
    m_new.find(list);
    const auto& a = m_old.at;
    const auto& b = m_new.at;
    auto same = [&](size_t i, size_t j) {
        return leaving.commands[a[i]].index() == list.commands[b[j]].index();
    };
    size_t most = std::min(a.size(), b.size());
    m_before = m_after = 0;
    while (m_before < most && same(m_before, m_before)) ++m_before;
    while (m_before + m_after < most && same(a.size() - 1 - m_after, b.size() - 1 - m_after))
        ++m_after;
}

LanguageFade::Slot LanguageFade::leaving_slot(size_t index, const DisplayList& leaving) const {
    const auto& shapes = m_old.at;
    auto begin = [&](size_t shape) { return shape == 0 ? 0 : shapes[shape - 1] + 1; };
    auto end = [&](size_t shape) {
        return shape == shapes.size() ? leaving.commands.size() : shapes[shape];
    };
    size_t from_back = m_new.at.size() - index;
    if (index < m_before) return {begin(index), end(index)};
    // Where the shapes differ, all texts of that part come at its beginning.
    if (index == m_before) return {begin(m_before), end(shapes.size() - m_after)};
    if (from_back < m_after)
        return {begin(shapes.size() - from_back), end(shapes.size() - from_back)};
    return {};
}

void LanguageFade::append(const DisplayList& from, const GlyphsCommand& run,
                          const DisplayList& other, Slot among, Which which, float opacity) {
    GlyphsCommand part = run;
    part.first = static_cast<uint32_t>(m_glyphs.size());
    for (uint32_t g = run.first; g < run.first + run.count; ++g) {
        bool shared = shows(other, among.begin, among.end, run, from.glyphs[g]);
        if (shared == (which == Which::shared)) m_glyphs.push_back(from.glyphs[g]);
    }
    part.count = static_cast<uint32_t>(m_glyphs.size()) - part.first;
    part.colour = run.colour.faded(opacity);
    if (part.count > 0 && part.colour.a > 0) m_commands.emplace_back(part);
}

void LanguageFade::fade_out(const DisplayList& leaving, Slot old, const DisplayList& list,
                            Slot texts, float opacity) {
    for (size_t i = old.begin; i < old.end; ++i) {
        if (!is_text(leaving.commands[i])) continue;
        append(leaving, std::get<GlyphsCommand>(leaving.commands[i]), list, texts, Which::own,
               opacity);
    }
}

void LanguageFade::fade_in(const DisplayList& leaving, Slot old, const DisplayList& list,
                           Slot texts, float opacity) {
    for (size_t i = texts.begin; i < texts.end; ++i) {
        const auto& run = std::get<GlyphsCommand>(list.commands[i]);
        append(list, run, leaving, old, Which::shared, 1);
        append(list, run, leaving, old, Which::own, opacity);
    }
}

void LanguageFade::blend(const DisplayList& leaving, float arrived, DisplayList& list) {
    align(leaving, list);
    m_commands.clear();
    m_glyphs.clear();
    size_t backdrop_end = 0;
    for (size_t index = 0; index <= m_new.at.size(); ++index) {
        bool last = index == m_new.at.size();
        size_t begin = index == 0 ? 0 : m_new.at[index - 1] + 1;
        Slot texts{begin, last ? list.commands.size() : m_new.at[index]};
        Slot old = leaving_slot(index, leaving);
        fade_out(leaving, old, list, texts, 1 - arrived);
        fade_in(leaving, old, list, texts, arrived);
        if (!last) m_commands.push_back(std::move(list.commands[m_new.at[index]]));
        // The backdrop ends with its last shape: texts that fade change in every frame.
        if (!last && m_new.at[index] < list.backdrop_end) backdrop_end = m_commands.size();
    }
    std::swap(list.commands, m_commands);
    std::swap(list.glyphs, m_glyphs);
    list.backdrop_end = backdrop_end;
}

}  // namespace vitrina::scene
