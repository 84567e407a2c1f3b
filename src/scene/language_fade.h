#pragma once

#include <vector>

#include "base/time.h"
#include "draw/display_list.h"
#include "scene/view.h"

namespace vitrina::scene {

inline constexpr base::Seconds language_time = 0.25;

// How far the texts of the view's language have come, 0..1; 1 when no language is leaving.
float language_arrived(const View& view, base::Seconds time);

// The texts of one moment in two languages, one giving way to the other; everything that is no text
// stays as the new language has it. Glyphs that both languages have at the same place (digits,
// names) do not fade either. Keeps its memory from frame to frame.
class LanguageFade {
  public:
    // `leaving` is the same moment in the language left behind; its texts come to lie between the
    // same shapes as there. `arrived` as above.
    void blend(const draw::DisplayList& leaving, float arrived, draw::DisplayList& list);

  private:
    // The shapes (commands that are no text) of a list, by index.
    struct Shapes {
        std::vector<size_t> at;
        void find(const draw::DisplayList& list);
    };
    // Texts [begin, end) of a list that lie between two shapes.
    struct Slot {
        size_t begin = 0, end = 0;
    };

    void align(const draw::DisplayList& leaving, const draw::DisplayList& list);
    // The texts of `leaving` that belong before shape `index` of the list (its end: after all).
    Slot leaving_slot(size_t index, const draw::DisplayList& leaving) const;
    void fade_out(const draw::DisplayList& leaving, Slot old, const draw::DisplayList& list,
                  Slot texts, float opacity);
    void fade_in(const draw::DisplayList& leaving, Slot old, const draw::DisplayList& list,
                 Slot texts, float opacity);
    enum class Which { shared, own };
    void append(const draw::DisplayList& from, const draw::GlyphsCommand& run,
                const draw::DisplayList& other, Slot among, Which which, float opacity);

    Shapes m_old, m_new;
    size_t m_before = 0, m_after = 0;  // shapes that agree, from the front and from the back
    std::vector<draw::Command> m_commands;
    std::vector<draw::Glyph> m_glyphs;
};

}  // namespace vitrina::scene
