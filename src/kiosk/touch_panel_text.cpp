#include <cmath>
#include <locale>
#include <sstream>

#include "kiosk/touch_panel.h"

namespace vitrina::kiosk {

namespace {

constexpr int last_display = 63;
constexpr float smallest_scale = 0.01f;

}  // namespace

base::Result<TouchPanel> parse_touch_panel(std::string_view text) {
    std::istringstream words{std::string(text)};
    words.imbue(std::locale::classic());
    TouchPanel panel;
    base::Affine& map = panel.to_display;
    words >> panel.display >> map.a >> map.b >> map.c >> map.d >> map.e >> map.f >> std::ws;
    std::getline(words, panel.device);
    bool right = !panel.device.empty() && panel.display >= 0 && panel.display <= last_display &&
                 map.scale() > smallest_scale && std::isfinite(map.e + map.f + map.scale());
    if (right) return panel;
    return base::Error{{},
                       "“" + std::string(text) + "” is no touch panel",
                       "calibrate it in the staff panel, or write “0 1 0 0 1 0 0 NAME”"};
}

std::string touch_panel_text(const TouchPanel& panel) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    const base::Affine& map = panel.to_display;
    text << panel.display << ' ' << map.a << ' ' << map.b << ' ' << map.c << ' ' << map.d << ' '
         << map.e << ' ' << map.f << ' ' << panel.device;
    return text.str();
}

std::vector<TouchPanel> touch_panels_of(std::span<const std::string> texts) {
    std::vector<TouchPanel> panels;
    for (const std::string& text : texts) {
        if (auto panel = parse_touch_panel(text)) panels.push_back(*panel);
    }
    return panels;
}

}  // namespace vitrina::kiosk
