#pragma once

#include <functional>
#include <memory>

namespace vitrina::kiosk {

// What a signal asks for.
enum class Request {
    end,     // Ctrl-C, SIGTERM
    report,  // SIGUSR1
    renew,   // SIGUSR2
};

// Turns Ctrl-C, SIGTERM, SIGUSR1 and SIGUSR2 into calls while it exists. Made before any other
// thread is started, so that every thread leaves the signals to it; those that come before listen()
// wait for it. From its making on, writing to a pipe that nobody reads or beyond the limit on files
// is no more than an error.
class Signals {
  public:
    Signals();
    ~Signals();

    // Calls `heard` from a thread of its own from now on.
    void listen(std::function<void(Request)> heard);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::kiosk
