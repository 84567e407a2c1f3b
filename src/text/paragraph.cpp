#include "text/paragraph.h"

#include <algorithm>

namespace vitrina::text {

namespace {

bool is_word_break(const Paragraph& paragraph, int position) {
    return position > paragraph.start && is_space(paragraph.shaped.text[position - 1]);
}

// Thai and Japanese have a space now and then, but not between words.
bool has_spaces(const Paragraph& paragraph) {
    const auto& positions = paragraph.opportunities;
    auto spaces = std::count_if(positions.begin(), positions.end(),
                                [&](int p) { return is_word_break(paragraph, p); });
    return 3 * static_cast<size_t>(spaces) >= positions.size();
}

}  // namespace

bool Paragraph::fits(int from, int to, float width) const {
    // Nothing to see, but it hides rounding when the box is as wide as a text once measured.
    constexpr float slack = 0.0001f;
    return shaped.width(from, shaped.without_trailing_space(from, to)) <= width + slack;
}

TextLine Paragraph::line(int from, int to) const {
    return {from, shaped.without_trailing_space(from, to)};
}

std::vector<int> Paragraph::word_breaks(TextLine line) const {
    std::vector<int> spaces, all;
    for (int position : opportunities) {
        if (position <= line.start || position >= line.end) continue;
        all.push_back(position);
        if (is_word_break(*this, position)) spaces.push_back(position);
    }
    return has_spaces(*this) ? spaces : all;
}

std::vector<Paragraph> paragraphs_of(const ShapedText& shaped) {
    std::vector<Paragraph> paragraphs;
    auto length = static_cast<int>(shaped.text.size());
    auto opportunity = shaped.opportunities.begin();
    for (int start = 0; start < length;) {
        auto end = static_cast<int>(std::min(shaped.text.find(u'\n', start), shaped.text.size()));
        Paragraph paragraph{shaped, start, end, {}};
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

}  // namespace vitrina::text
