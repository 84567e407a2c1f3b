#pragma once

#include <optional>
#include <string>

#include "draw/qr_code.h"
#include "scene/controls.h"

// What a visitor's telephone takes away from a story or a region: its address where the exhibit has
// one, else its facts as a short text. No network is needed.
namespace vitrina::scene {

// View::note while the code is shown; no figure has such an id.
inline constexpr std::string_view take_away_note = "@take-away";

// Empty for other pages.
std::string take_away_text(const content::Exhibit& exhibit, const Wording& wording,
                           const Page& page, content::Language language);

// The code shown last. Not thread-safe.
class TakeAway {
  public:
    struct Code {
        std::string text;
        draw::QrCode modules;
    };
    const Code& of(const Moment& moment);

  private:
    Page m_page;
    content::Language m_language = -1;
    Code m_code;
};

// The button, and over everything else the panel that it opens.
float take_away_width(Moment& moment);
void take_away_button(Moment& moment, const base::Rect& rect, const Palette& palette);
void take_away_panel(Moment& moment);

}  // namespace vitrina::scene
