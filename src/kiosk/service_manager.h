#pragma once

#include <string>

#include "base/time.h"

namespace vitrina::kiosk {

// What the program tells the service manager that started it (systemd, `Type=notify`): that it is
// up, and that it goes on presenting frames. Without a service manager it tells nobody. Only the
// frames that reach the display feed the watchdog, so a loop that turns without drawing, or a
// display that takes no more frames, is found out.
class ServiceManager {
  public:
    ServiceManager();

    // How long a still picture may stand before it is presented again for the watchdog's sake; 0
    // when nobody watches.
    base::Seconds beat() const { return m_beat; }

    // A frame has reached the display. The first one says that the program is up.
    void presented(base::Seconds now);
    // For people who look at the service: "page story:films". No new line in it.
    void say(const std::string& status);
    // The program ends as it should.
    void ending();

  private:
    base::Seconds m_beat = 0;
    base::Seconds m_told = -1e9;
    bool m_up = false;
};

}  // namespace vitrina::kiosk
