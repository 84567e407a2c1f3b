#pragma once

#include <span>
#include <unordered_map>

#include "text/itemiser.h"

namespace vitrina::text {

// A glyph in em units, in visual order within its item.
struct ShapedGlyph {
    uint32_t id = 0;
    int cluster = 0;      // index of the first unit it stands for
    float advance = 0;    // tracking included
    base::Point offset;   // y up
    bool unsafe = false;  // cutting before the cluster changes the shape of its neighbours
};

// Items to glyphs by HarfBuzz. Sizes do not matter: nothing is hinted, so shaping scales.
class Shaper {
  public:
    Shaper(Fonts::Impl& fonts, const Style& style, std::string_view language);

    // Shapes units [start, end) of an item, seeing the text around them, and appends the glyphs.
    void shape(const std::u16string& text, const Item& item, int start, int end,
               std::vector<ShapedGlyph>& glyphs);

    // Tracking after each cluster of an item, em.
    float tracking(const Item& item) const;

  private:
    std::vector<hb_feature_t> features(const std::u16string& text, int start, int end) const;
    void run(const std::u16string& text, const Item& item, int start, int end);
    void pad_digits(const std::u16string& text, draw::FontId font, std::span<ShapedGlyph> glyphs);
    void track(const std::u16string& text, float tracking, std::span<ShapedGlyph> glyphs) const;
    float digit_width(draw::FontId font);

    Fonts::Impl& m_fonts;
    float m_tracking = 0;
    bool m_capitals = false;
    bool m_tabular = false;
    hb_language_t m_language = nullptr;
    BufferOwner m_buffer;
    std::unordered_map<draw::FontId, float> m_digit_widths;
};

}  // namespace vitrina::text
