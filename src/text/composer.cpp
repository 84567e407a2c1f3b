#include "text/composer.h"

#include <algorithm>

namespace vitrina::text {

namespace {

struct PlacedGlyph {
    draw::FontId font = 0;
    draw::Glyph glyph;
};

// The part of an item that lies on one line.
struct Fragment {
    const Item* item = nullptr;
    int start = 0;
    int end = 0;
};

class LineComposer {
  public:
    LineComposer(const ShapedText& shaped, float size, Shaper& shaper)
        : m_shaped(shaped), m_size(size), m_shaper(shaper) {}

    // Sets the glyphs of a line from pen position 0 on baseline 0; returns the advance width.
    float compose(TextLine line, std::vector<PlacedGlyph>& placed) {
        std::vector<Fragment> fragments = fragments_of(line);
        std::vector<uint8_t> levels;
        for (const Fragment& fragment : fragments) levels.push_back(fragment.item->level);
        float pen = 0, tracking = 0;
        for (int index : visual_order(levels)) {
            const Fragment& fragment = fragments[index];
            m_glyphs.clear();
            collect(fragment);
            for (const ShapedGlyph& glyph : m_glyphs) {
                base::Point at{(pen + glyph.offset.x) * m_size, -glyph.offset.y * m_size};
                placed.push_back({fragment.item->font, {glyph.id, at}});
                pen += glyph.advance;
            }
            tracking = m_shaper.tracking(*fragment.item);
        }
        return fragments.empty() ? 0 : (pen - tracking) * m_size;
    }

  private:
    std::vector<Fragment> fragments_of(TextLine line) const {
        std::vector<Fragment> fragments;
        if (m_shaped.begins_with_hyphen(line.start))
            fragments.push_back({&m_shaped.hyphen.item, 0, 1});
        for (const Item& item : m_shaped.items) {
            int start = std::max(item.start, line.start), end = std::min(item.end, line.end);
            if (start < end) fragments.push_back({&item, start, end});
        }
        if (m_shaped.needs_hyphen(line.end)) fragments.push_back({&m_shaped.hyphen.item, 0, 1});
        return fragments;
    }

    bool can_cut(const Item& item, int position) const {
        return position == item.start || position == item.end || m_shaped.cluster[position] == 2;
    }

    void collect(const Fragment& fragment) {
        const Item& item = *fragment.item;
        if (&item == &m_shaped.hyphen.item) {
            m_shaper.shape(m_shaped.hyphen.text, item, 0, 1, m_glyphs);
            return;
        }
        if (!can_cut(item, fragment.start) || !can_cut(item, fragment.end)) {
            m_shaper.shape(m_shaped.text, item, fragment.start, fragment.end, m_glyphs);
            return;
        }
        for (size_t i = item.first_glyph; i < item.first_glyph + item.glyphs; ++i) {
            const ShapedGlyph& glyph = m_shaped.glyphs[i];
            bool inside = glyph.cluster >= fragment.start && glyph.cluster < fragment.end;
            if (inside) m_glyphs.push_back(glyph);
        }
    }

    const ShapedText& m_shaped;
    float m_size;
    Shaper& m_shaper;
    std::vector<ShapedGlyph> m_glyphs;
};

float left_of(float line_width, float box_width, Alignment alignment, bool right_to_left) {
    float room = box_width - line_width;
    switch (alignment) {
        case Alignment::start:
            return right_to_left ? room : 0;
        case Alignment::centre:
            return room / 2;
        case Alignment::end:
            return right_to_left ? 0 : room;
    }
    return 0;
}

void append(std::vector<Layout::Run>& runs, const PlacedGlyph& placed, base::Point offset) {
    if (runs.empty() || runs.back().font != placed.font) runs.push_back({placed.font, {}});
    runs.back().glyphs.push_back({placed.glyph.id, placed.glyph.position + offset});
}

}  // namespace

Layout compose(const ShapedText& shaped, const BrokenText& broken, const Style& style, float size,
               float width, Shaper& shaper) {
    Layout layout;
    layout.size = size;
    layout.right_to_left = shaped.directions.right_to_left;
    layout.missing_glyphs = shaped.missing;
    layout.cap_height = shaped.metrics.cap_height * size;
    float spread = shaped.metrics.ascender + shaped.metrics.descender;
    float half_leading = (style.line_height - spread) / 2;
    layout.first_baseline = (half_leading + shaped.metrics.ascender) * size;
    float step = style.line_height * size;

    std::vector<std::vector<PlacedGlyph>> lines;
    LineComposer composer(shaped, size, shaper);
    for (const TextLine& line : broken.lines) {
        float baseline = layout.first_baseline + static_cast<float>(lines.size()) * step;
        float line_width = composer.compose(line, lines.emplace_back());
        layout.lines.push_back({baseline, 0, line_width, line.start, line.end,
                                shaped.begins_with_hyphen(line.start),
                                shaped.needs_hyphen(line.end)});
        layout.extent.width = std::max(layout.extent.width, line_width);
    }
    layout.extent.height = static_cast<float>(lines.size()) * step;
    layout.box_width = width > 0 ? width : layout.extent.width;
    for (size_t i = 0; i < lines.size(); ++i) {
        Layout::Line& line = layout.lines[i];
        line.left = left_of(line.width, layout.box_width, style.alignment, layout.right_to_left);
        for (const PlacedGlyph& placed : lines[i]) {
            append(layout.runs, placed, {line.left, line.baseline});
        }
    }
    return layout;
}

}  // namespace vitrina::text
