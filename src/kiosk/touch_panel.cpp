#include "kiosk/touch_panel.h"

namespace vitrina::kiosk {

std::optional<base::Point> on_display(std::span<const TouchPanel> panels, std::string_view device,
                                      int display, base::Point reported) {
    bool elsewhere = false;
    for (const TouchPanel& panel : panels) {
        if (panel.device != device) continue;
        if (panel.display == display) return panel.to_display * reported;
        elsewhere = true;
    }
    if (elsewhere) return {};
    return reported;
}

}  // namespace vitrina::kiosk
