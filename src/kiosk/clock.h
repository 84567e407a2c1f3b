#pragma once

#include <chrono>

#include "base/time.h"

namespace vitrina::kiosk {

// Seconds since it was made, never set back. The one clock of a visit.
class Clock {
  public:
    Clock() : m_start(std::chrono::steady_clock::now()) {}
    base::Seconds now() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

  private:
    std::chrono::steady_clock::time_point m_start;
};

// How long this process has existed, loading of its libraries included; to 10 ms, as the kernel
// counts. 0 when unknown.
base::Seconds process_age();

}  // namespace vitrina::kiosk
