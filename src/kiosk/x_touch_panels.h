#pragma once

#include <SDL.h>

#include <memory>

// Private to the module: what SDL does not know of X's touch panels.
namespace vitrina::kiosk {

// SDL lists the panels when it begins and throws away what others report. X gives a panel that
// comes back another number: here its reports get the number that SDL knows. Does nothing on other
// window systems, which need none of this.
class XTouchPanels {
  public:
    // The window outlives it.
    explicit XTouchPanels(SDL_Window* window);
    ~XTouchPanels();

    // Looks at what there is when something was plugged in or pulled out since the last call.
    void follow_changes();
    // Whether a touch that has ended was lifted. When a panel is pulled out, X ends its touches,
    // and SDL hears of nothing else.
    bool lifted(SDL_TouchID device, SDL_FingerID finger);

  private:
    void look();

    struct Impl;
    std::unique_ptr<Impl> m_impl;  // null on other window systems
};

}  // namespace vitrina::kiosk
