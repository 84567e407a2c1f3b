#include "text/line_breaker.h"

#include <algorithm>

namespace vitrina::text {

namespace {

// Balancing longer texts gains nothing that a reader would notice.
constexpr size_t most_balanced_lines = 6;

// Words are divided only where it helps a reader: in running text of several lines, in a narrow
// column, when a line would else stay rather empty.
constexpr size_t fewest_divided_words = 8;
constexpr size_t fewest_divided_lines = 3;
constexpr float widest_divided_column = 28;  // em
constexpr float loose = 0.76f;               // of the column's width

// Positions of one paragraph, between forced breaks.
struct Paragraph {
    int start = 0;
    int end = 0;  // before its "\n"
    std::vector<int> opportunities;
};

std::vector<Paragraph> paragraphs_of(const ShapedText& shaped) {
    std::vector<Paragraph> paragraphs;
    auto length = static_cast<int>(shaped.text.size());
    auto opportunity = shaped.opportunities.begin();
    for (int start = 0; start < length;) {
        auto end = static_cast<int>(std::min(shaped.text.find(u'\n', start), shaped.text.size()));
        Paragraph paragraph{start, end, {}};
        for (; opportunity != shaped.opportunities.end() && *opportunity <= end; ++opportunity) {
            bool inside = *opportunity > start && *opportunity < end;
            if (inside) paragraph.opportunities.push_back(*opportunity);
        }
        paragraph.opportunities.push_back(end);
        paragraphs.push_back(std::move(paragraph));
        start = end + 1;
    }
    return paragraphs;
}

class ParagraphBreaker {
  public:
    ParagraphBreaker(const ShapedText& shaped, const Paragraph& paragraph)
        : m_shaped(shaped), m_paragraph(paragraph) {}

    BrokenText filled(float width) const {
        BrokenText broken;
        int start = m_paragraph.start;
        size_t next = 0;  // first opportunity after `start`
        const auto& opportunities = m_paragraph.opportunities;
        do {
            int end = start;
            while (next < opportunities.size() && fits(start, opportunities[next], width)) {
                end = opportunities[next++];
            }
            if (end == start && start < m_paragraph.end) {
                broken.split_word = true;
                end = cut_word(start, opportunities[next], width);
                if (end == opportunities[next]) ++next;
            }
            broken.lines.push_back({start, m_shaped.without_trailing_space(start, end)});
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
        if (!may_divide(plain, width)) return plain;
        BrokenText best = divided(width);
        bool has_hyphen = std::any_of(best.lines.begin(), best.lines.end(), [this](TextLine line) {
            return m_shaped.needs_hyphen(line.end);
        });
        return has_hyphen ? best : plain;
    }

  private:
    bool may_divide(const BrokenText& plain, float width) const {
        auto is_loose = [&](TextLine line) {
            return m_shaped.width(line.start, line.end) < loose * width;
        };
        return !m_shaped.divisions.empty() && width <= widest_divided_column &&
               plain.lines.size() >= fewest_divided_lines &&
               m_paragraph.opportunities.size() >= fewest_divided_words &&
               std::any_of(plain.lines.begin(), plain.lines.end() - 1, is_loose);
    }

    // A place where a line may end, and the best lines up to there.
    struct Stop {
        int position = 0;
        bool hyphen = false;
        float cost = 0;
        int from = -1;  // index of the stop before; -1: cannot be reached
    };

    std::vector<Stop> stops() const {
        std::vector<Stop> all{{m_paragraph.start, false, 0, 0}};
        for (int position : m_paragraph.opportunities)
            all.push_back({position, m_shaped.needs_hyphen(position), 0, -1});
        for (int position : m_shaped.divisions) {
            if (position > m_paragraph.start && position < m_paragraph.end)
                all.push_back({position, true, 0, -1});
        }
        std::sort(all.begin(), all.end(),
                  [](const Stop& a, const Stop& b) { return a.position < b.position; });
        return all;
    }

    // What a line between two stops costs: its empty part, and what a reader trips over.
    float cost(const Stop& from, const Stop& to, TextLine line, float width) const {
        bool last = to.position == m_paragraph.end, first = from.position == m_paragraph.start;
        float empty = 1 - m_shaped.width(line.start, line.end) / width;
        float sum = last ? 0 : 100 * empty * empty;
        if (to.hyphen) sum += 5;
        if (to.hyphen && from.hyphen) sum += 50;
        if (last && from.hyphen) sum += 100;
        if (last && !first && words(line) < 2) sum += 100;
        return sum;
    }

    // The lines that together cost least (after Knuth and Plass, "Breaking Paragraphs into Lines");
    // none when a word does not fit.
    BrokenText divided(float width) const {
        std::vector<Stop> all = stops();
        for (size_t to = 1; to < all.size(); ++to) {
            for (size_t from = 0; from < to; ++from) {
                int start = all[from].position, end = all[to].position;
                if (all[from].from < 0 || !fits(start, end, width)) continue;
                TextLine line{start, m_shaped.without_trailing_space(start, end)};
                float sum = all[from].cost + cost(all[from], all[to], line, width);
                if (all[to].from >= 0 && sum >= all[to].cost) continue;
                all[to].cost = sum;
                all[to].from = static_cast<int>(from);
            }
        }
        BrokenText broken;
        if (all.back().from < 0) return broken;
        for (size_t to = all.size() - 1; to > 0; to = static_cast<size_t>(all[to].from)) {
            int start = all[static_cast<size_t>(all[to].from)].position;
            broken.lines.push_back(
                {start, m_shaped.without_trailing_space(start, all[to].position)});
        }
        std::reverse(broken.lines.begin(), broken.lines.end());
        return broken;
    }

    BrokenText undivided_body(float width) const {
        BrokenText broken = filled(width);
        if (broken.lines.size() < 2 || words(broken.lines.back()) > 1) return broken;
        for (float narrower : {0.97f, 0.94f, 0.91f, 0.88f, 0.85f}) {
            BrokenText tried = filled(width * narrower);
            if (tried.split_word || tried.lines.size() > broken.lines.size()) break;
            if (words(tried.lines.back()) > 1) return tried;
        }
        move_word_down(broken, width);
        return broken;
    }

    bool fits(int from, int to, float width) const {
        // Nothing to see, but it hides rounding when the box is as wide as a text once measured.
        constexpr float slack = 0.0001f;
        return m_shaped.width(from, m_shaped.without_trailing_space(from, to)) <= width + slack;
    }

    // The last place that fits and does less harm than a cut through a word; else `from`.
    int last_resort(int from, int to, float width) const {
        int end = from;
        for (int position : m_shaped.last_resorts) {
            if (position > from && position < to && fits(from, position, width)) end = position;
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
            if (end > from && !fits(from, *at, width)) break;
            end = *at;
        }
        if (end == from) return to;
        bool only_space_left = m_shaped.without_trailing_space(end, to) == end;
        return only_space_left ? to : end;
    }

    bool is_word_break(int position) const { return is_space(m_shaped.text[position - 1]); }

    // Where a word may be taken off a line: after a space; in scripts without spaces at any
    // opportunity.
    std::vector<int> word_breaks(TextLine line) const {
        std::vector<int> spaces, all;
        for (int position : m_paragraph.opportunities) {
            if (position <= line.start || position >= line.end) continue;
            all.push_back(position);
            if (is_word_break(position)) spaces.push_back(position);
        }
        return has_spaces() ? spaces : all;
    }

    // Thai and Japanese have a space now and then, but not between words.
    bool has_spaces() const {
        const auto& positions = m_paragraph.opportunities;
        auto spaces = std::count_if(positions.begin(), positions.end(), [this](int p) {
            return p > m_paragraph.start && is_word_break(p);
        });
        return 3 * static_cast<size_t>(spaces) >= positions.size();
    }

    size_t words(TextLine line) const { return word_breaks(line).size() + 1; }

    // One word, or two where the last line began within a compound ("Ibero-|America").
    void move_word_down(BrokenText& broken, float width) const {
        TextLine& last = broken.lines.back();
        TextLine& previous = *(broken.lines.end() - 2);
        std::vector<int> breaks = word_breaks(previous);
        for (; words(last) < 2 && !breaks.empty(); breaks.pop_back()) {
            if (!fits(breaks.back(), last.end, width)) return;
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
        ParagraphBreaker breaker(shaped, paragraph);
        BrokenText broken;
        switch (wrapping) {
            case Wrapping::none:
                broken.lines = {{paragraph.start,
                                 shaped.without_trailing_space(paragraph.start, paragraph.end)}};
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
