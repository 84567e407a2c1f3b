#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "draw/display_list.h"
#include "text/fonts.h"

namespace vitrina::text {

enum class Alignment {
    start,
    centre,
    end
};  // start = left in left-to-right text, right in right-to-left text
enum class Wrapping {
    none,      // one line whatever its width
    balanced,  // lines of nearly equal length: titles
    body,      // filled lines, never a single word on the last one
};
enum class Figures { proportional, tabular };

struct Style {
    Role role = Role::text;
    float size = 30;           // pixels per em
    int weight = 400;          // 100..900
    float tracking = 0;        // em, added after every glyph
    float line_height = 1.3f;  // em
    Figures figures = Figures::proportional;
    bool capitals = false;  // upper-cased by the language's rules
    Alignment alignment = Alignment::start;
    Wrapping wrapping = Wrapping::body;

    bool operator==(const Style&) const = default;
};

// Text laid out: immutable, shared, ready to draw anywhere. Origin at the top left of the box; the
// first baseline lies at first_baseline below it.
struct Layout {
    struct Run {
        draw::FontId font = 0;
        std::vector<draw::Glyph> glyphs;
    };
    struct Line {
        float baseline = 0;
        float left = 0;
        float width = 0;  // advance width, trailing space and tracking excluded
        // UTF-16 units [start, end) of the text, and whether a hyphen was added at either end.
        int start = 0;
        int end = 0;
        bool hyphen_before = false;
        bool hyphen_after = false;
    };
    std::vector<Run> runs;
    std::vector<Line> lines;
    float size = 0;       // pixels per em that was used
    base::Size extent;    // widest line, lines x line height
    float box_width = 0;  // that it was aligned in: the width asked for, else the extent's
    float first_baseline = 0;
    float cap_height = 0;  // of the first run's font
    bool right_to_left = false;
    bool fits = true;        // false when even the smallest size allowed was too large for the box
    int missing_glyphs = 0;  // characters that no font has
};
using LayoutRef = std::shared_ptr<const Layout>;

// Words to glyphs: bidi, scripts, fallback, shaping, line breaking, alignment. Layouts are cached
// by their inputs, so that asking again costs a look-up and allocates nothing. Not thread-safe.
class Typesetter {
  public:
    explicit Typesetter(Fonts& fonts);
    ~Typesetter();

    // `language` is a BCP 47 tag. Text is UTF-8; "\n" forces a new line. `width` in pixels, ignored
    // for Wrapping::none.
    LayoutRef set(std::string_view text, const Style& style, float width,
                  std::string_view language);

    // The largest size from style.size down to `smallest` (steps of the type scale, about 6 %) at
    // which the text fits `box` without cutting a word, on at most `most_lines` lines (0 = any
    // number); never less than `smallest`, then Layout::fits is false.
    LayoutRef fit(std::string_view text, const Style& style, base::Size box, int most_lines,
                  float smallest, std::string_view language);

    // Appends one line of figures (digits, separators, sign: at most 24 characters) at the baseline
    // origin `left`, using tabular advances and allocating nothing after the first use of a style.
    // Returns the advance width. For counters that change in every frame: with `room` they end
    // that far from `left`, so that the last digit keeps its place however many there are. In a
    // mirrored list the room has its mirrored place and the digits stay as they are.
    float figures(std::string_view digits, const Style& style, base::Point left,
                  base::Colour colour, draw::DisplayList& list, float room = 0);
    float figures_width(std::string_view digits, const Style& style);

    // Blank between the ends of figures() and their ink, pixels. A large number is moved by it to
    // stand flush with the lines above and below.
    struct Blanks {
        float left = 0;
        float right = 0;
    };
    Blanks figures_blanks(std::string_view digits, const Style& style);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// Appends a layout with its top left corner at `origin`; in a mirrored list its box stands at the
// mirrored place, the lines in it as they are.
void place(const Layout& layout, base::Point origin, base::Colour colour, draw::DisplayList& list);

}  // namespace vitrina::text
