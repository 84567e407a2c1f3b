#include "text/itemiser.h"

#include <optional>

namespace vitrina::text {

namespace {

constexpr draw::FontId no_font = ~draw::FontId{0};

// A grapheme and what decides its font.
struct Piece {
    int start = 0;
    int end = 0;
    int script = 0;
    bool shared = false;  // follows its neighbours' font
    draw::FontId font = no_font;
};

class FontChooser {
  public:
    FontChooser(const std::u16string& text, const Style& style, std::string_view language,
                Fonts::Impl& fonts)
        : m_text(text), m_style(style), m_written(script_of_language(language)), m_fonts(fonts) {}

    int missing() const { return m_missing; }

    // Letters and digits first; then punctuation and spaces, which look best in the font of the
    // word beside them.
    void choose(std::vector<Piece>& pieces) {
        for (Piece& piece : pieces) {
            if (!piece.shared) piece.font = find(piece);
        }
        const Piece* word = nullptr;  // the last one with a font of its own
        for (size_t i = 0; i < pieces.size(); ++i) {
            if (!pieces[i].shared) {
                word = &pieces[i];
                continue;
            }
            bool same_script = word != nullptr && word->script == pieces[i].script;
            draw::FontId beside = same_script ? word->font : next_font(pieces, i);
            bool usable = beside != no_font && has_all(beside, pieces[i]);
            pieces[i].font = usable ? beside : find(pieces[i]);
        }
    }

  private:
    bool has_all(draw::FontId font, const Piece& piece) const {
        for (int at = piece.start; at < piece.end;) {
            char32_t character = character_at(m_text, at);
            if (!is_invisible(character) && !m_fonts.instances[font]->has(character)) return false;
            at += character > 0xFFFF ? 2 : 1;
        }
        return true;
    }

    bool has_base(draw::FontId font, const Piece& piece) const {
        return m_fonts.instances[font]->has(character_at(m_text, piece.start));
    }

    // The face of a grapheme; the style's own, with the grapheme counted as missing, when there is
    // none.
    draw::FontId find(const Piece& piece) {
        const auto& candidates =
            m_fonts.candidates(m_style.role, m_style.weight, script_name(piece.script), m_written);
        for (draw::FontId font : candidates) {
            if (has_all(font, piece)) return font;
        }
        ++m_missing;
        for (draw::FontId font : candidates) {
            if (has_base(font, piece)) return font;
        }
        return candidates.front();
    }

    // Of the next word in the same script; only text that begins with punctuation asks.
    static draw::FontId next_font(const std::vector<Piece>& pieces, size_t i) {
        for (size_t next = i; next < pieces.size(); ++next) {
            if (pieces[next].script != pieces[i].script) break;
            if (!pieces[next].shared) return pieces[next].font;
        }
        return no_font;
    }

    const std::u16string& m_text;
    const Style& m_style;
    std::string m_written;
    Fonts::Impl& m_fonts;
    int m_missing = 0;
};

std::vector<Piece> cut(const std::u16string& text, const std::vector<int>& graphemes) {
    std::vector<int> scripts = find_scripts(text);
    std::vector<Piece> pieces;
    int start = 0;
    for (int end : graphemes) {
        char32_t base = character_at(text, start);
        Piece piece{start, end, scripts[start], is_shared(base) && !is_digit(base)};
        if (base != U'\n') pieces.push_back(piece);
        start = end;
    }
    return pieces;
}

}  // namespace

Items itemise(const std::u16string& text, const std::vector<int>& graphemes,
              const Directions& directions, const Style& style, std::string_view language,
              Fonts::Impl& fonts) {
    FontChooser chooser(text, style, language, fonts);
    std::vector<Piece> pieces = cut(text, graphemes);
    chooser.choose(pieces);
    Items result;
    result.missing = chooser.missing();
    for (const Piece& piece : pieces) {
        uint8_t level = directions.levels[piece.start];
        Item* last = result.items.empty() ? nullptr : &result.items.back();
        if (last != nullptr && last->end == piece.start && last->level == level &&
            last->script == piece.script && last->font == piece.font) {
            last->end = piece.end;
        } else {
            result.items.push_back({piece.start, piece.end, level, piece.script, piece.font});
        }
    }
    return result;
}

}  // namespace vitrina::text
