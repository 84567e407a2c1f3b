#include "text/line_breaker.h"

#include <algorithm>

#include "text/divided_lines.h"

namespace vitrina::text {

namespace {

// Balancing longer texts gains nothing that a reader would notice.
constexpr size_t most_balanced_lines = 6;

class ParagraphBreaker {
  public:
    explicit ParagraphBreaker(const Paragraph& paragraph)
        : m_shaped(paragraph.shaped), m_paragraph(paragraph) {}

    BrokenText filled(float width) const {
        BrokenText broken;
        int start = m_paragraph.start;
        size_t next = 0;  // first opportunity after `start`
        const auto& opportunities = m_paragraph.opportunities;
        do {
            int end = start;
            while (next < opportunities.size() &&
                   m_paragraph.fits(start, opportunities[next], width)) {
                end = opportunities[next++];
            }
            if (end == start && start < m_paragraph.end) {
                broken.split_word = true;
                end = cut_word(start, opportunities[next], width);
                if (end == opportunities[next]) ++next;
            }
            broken.lines.push_back(m_paragraph.line(start, end));
            start = end;
        } while (start < m_paragraph.end);
        return broken;
    }

    // The narrowest that needs no more lines than the full width does.
    BrokenText balanced(float width) const {
        BrokenText best = filled(width);
        size_t lines = best.lines.size();
        if (lines < 2 || lines > most_balanced_lines || best.split_word) return best;
        float low = 0, high = width;
        for (int step = 0; step < 16; ++step) {
            float middle = (low + high) / 2;
            BrokenText tried = filled(middle);
            bool good = tried.lines.size() <= lines && !tried.split_word;
            (good ? high : low) = middle;
            if (good) best = std::move(tried);
        }
        return best;
    }

    // Filled lines of which the last holds two words or more, where that is possible at all: first
    // by narrowing the paragraph a little, which keeps its edge even, else by moving one word down.
    BrokenText body(float width) const {
        BrokenText plain = undivided_body(width);
        if (!wants_division(m_paragraph, plain, width)) return plain;
        BrokenText best = divide_lines(m_paragraph, width);
        bool has_hyphen = std::any_of(best.lines.begin(), best.lines.end(), [this](TextLine line) {
            return m_shaped.needs_hyphen(line.end);
        });
        return has_hyphen ? best : plain;
    }

  private:
    BrokenText undivided_body(float width) const {
        BrokenText broken = filled(width);
        if (broken.lines.size() < 2 || m_paragraph.words(broken.lines.back()) > 1) return broken;
        for (float narrower : {0.97f, 0.94f, 0.91f, 0.88f, 0.85f}) {
            BrokenText tried = filled(width * narrower);
            if (tried.split_word || tried.lines.size() > broken.lines.size()) break;
            if (m_paragraph.words(tried.lines.back()) > 1) return tried;
        }
        move_word_down(broken, width);
        return broken;
    }

    // The last place that fits and does less harm than a cut through a word; else `from`.
    int last_resort(int from, int to, float width) const {
        int end = from;
        for (int position : m_shaped.last_resorts) {
            if (position > from && position < to && m_paragraph.fits(from, position, width))
                end = position;
        }
        return end;
    }

    // The end of as many graphemes as fit, one at least.
    int cut_word(int from, int to, float width) const {
        int end = last_resort(from, to, width);
        if (end > from) return end;
        auto first = std::upper_bound(m_shaped.graphemes.begin(), m_shaped.graphemes.end(), from);
        for (auto at = first; at != m_shaped.graphemes.end() && *at <= to; ++at) {
            if (m_shaped.cluster[*at] == 0 && *at != to) continue;  // a ligature stays whole
            if (end > from && !m_paragraph.fits(from, *at, width)) break;
            end = *at;
        }
        if (end == from) return to;
        bool only_space_left = m_shaped.without_trailing_space(end, to) == end;
        return only_space_left ? to : end;
    }

    // One word, or two where the last line began within a compound ("Ibero-|America").
    void move_word_down(BrokenText& broken, float width) const {
        TextLine& last = broken.lines.back();
        TextLine& previous = *(broken.lines.end() - 2);
        std::vector<int> breaks = m_paragraph.word_breaks(previous);
        for (; m_paragraph.words(last) < 2 && !breaks.empty(); breaks.pop_back()) {
            if (!m_paragraph.fits(breaks.back(), last.end, width)) return;
            last.start = breaks.back();
            previous.end = m_shaped.without_trailing_space(previous.start, last.start);
        }
    }

    const ShapedText& m_shaped;
    const Paragraph& m_paragraph;
};

}  // namespace

BrokenText break_lines(const ShapedText& shaped, Wrapping wrapping, float width) {
    BrokenText result;
    for (const Paragraph& paragraph : paragraphs_of(shaped)) {
        ParagraphBreaker breaker(paragraph);
        BrokenText broken;
        switch (wrapping) {
            case Wrapping::none:
                broken.lines = {paragraph.line(paragraph.start, paragraph.end)};
                break;
            case Wrapping::balanced:
                broken = breaker.balanced(width);
                break;
            case Wrapping::body:
                broken = breaker.body(width);
                break;
        }
        result.lines.insert(result.lines.end(), broken.lines.begin(), broken.lines.end());
        result.split_word = result.split_word || broken.split_word;
    }
    return result;
}

}  // namespace vitrina::text
