#pragma once

#include <SDL.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "gpu/placement.h"
#include "kiosk/touch_panel.h"
#include "kiosk/touch_tracker.h"

// Private to the module: SDL's touch devices and mouse as clean touches.
namespace vitrina::kiosk {

class TouchInput {
  public:
    // Whether a touch that has ended was lifted, whatever SDL believes; else its device has gone.
    using Lifted = std::function<bool(SDL_TouchID, SDL_FingerID)>;

    TouchInput(std::vector<TouchPanel> panels, int display, Lifted lifted)
        : m_panels(std::move(panels)), m_display(display), m_lifted(std::move(lifted)) {}

    // From now on.
    void assign(std::vector<TouchPanel> panels) { m_panels = std::move(panels); }

    // Whether the event was a finger's or the mouse's. It waits for tell(). Mouse events that SDL
    // makes up from touches do not count. `window` in SDL's units.
    bool take(const SDL_Event& event, const gpu::Placement& placement, base::Size window,
              base::Seconds now);
    // Appends what the events since the last call mean.
    void tell(base::Size picture, const Hand& hand, base::Seconds now, std::vector<Touch>& touches);
    // Asks SDL which fingers and devices there are; cancels those that are not, without an event.
    void look_after(base::Seconds now, std::vector<Touch>& touches);
    bool busy() const { return m_tracker.busy(); }

  private:
    std::string name_of(SDL_TouchID device) const;

    std::vector<TouchPanel> m_panels;
    int m_display = 0;
    Lifted m_lifted;
    TouchTracker m_tracker;
    std::vector<Contact> m_batch;
    std::vector<SDL_TouchID> m_devices, m_gone;
    std::vector<LiveFinger> m_listed;
};

}  // namespace vitrina::kiosk
