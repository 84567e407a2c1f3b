#pragma once

#include <functional>
#include <memory>

namespace vitrina::kiosk {

// Turns Ctrl-C, SIGTERM and SIGUSR1 into calls while it exists. Made before any other thread is
// started, so that every thread leaves the signals to it; those that come before listen() wait for
// it.
class Signals {
  public:
    Signals();
    ~Signals();

    // Calls `heard` from a thread of its own from now on; `end` is false for SIGUSR1.
    void listen(std::function<void(bool end)> heard);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::kiosk
