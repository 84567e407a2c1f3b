#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrina::kiosk {

// Touches that ended because their panel was pulled out, not because a finger was lifted, even when
// the panel is back before anybody looks. The window system ends them at once before it says that
// the panel has gone. Told of everything in its order.
class TornTouches {
  public:
    static constexpr size_t most = 64;  // that are remembered

    void goes_on(int panel) {
        std::erase_if(m_last, [&](const Touch& one) { return one.panel == panel; });
    }
    void ended(int panel, int64_t touch) { keep(m_last, {panel, touch}); }
    void gone(int panel) {
        for (const Touch& one : m_last) {
            if (one.panel == panel) keep(m_torn, one);
        }
        goes_on(panel);
    }
    bool is_torn(int64_t touch) const {
        return std::any_of(m_torn.begin(), m_torn.end(),
                           [&](const Touch& one) { return one.touch == touch; });
    }

  private:
    struct Touch {
        int panel = 0;
        int64_t touch = 0;
    };
    static void keep(std::vector<Touch>& touches, Touch one) {
        if (touches.size() == most) touches.erase(touches.begin());
        touches.push_back(one);
    }
    std::vector<Touch> m_last;  // ended with nothing after them
    std::vector<Touch> m_torn;
};

}  // namespace vitrina::kiosk
