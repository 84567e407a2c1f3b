#pragma once

#include <string>

#include "base/time.h"

namespace vitrina::kiosk {

// How often a PIN may be tried: five times, then after a minute, after two, doubled to a quarter of
// an hour. An hour without a try forgives. Never more than 20 tries in an hour, whatever happens:
// the count is stored before a try is judged, a start begins the whole delay anew, and the wall's
// clock plays no part. A count that cannot be kept counts as the longest delay at the next start.
class PinGuard {
  public:
    static constexpr int free_tries = 5;
    static constexpr base::Seconds first_delay = 60, longest_delay = 900, forgiven_after = 3600;

    // `now` by a clock that is never set; `file` keeps the count.
    PinGuard(std::string file, base::Seconds now);

    // Seconds until a PIN may be tried; 0 = now.
    base::Seconds wait(base::Seconds now) const;
    // Counts a try. False, and nothing is counted, while wait() is not over.
    bool begin_try(base::Seconds now);
    // The PIN was right, or is new: nothing is held against anybody any more.
    void forget();
    int tries() const { return m_tries; }

  private:
    base::Seconds delay() const;
    bool store() const;

    std::string m_file;
    int m_tries = 0;  // since the last right one
    base::Seconds m_last = 0;
};

}  // namespace vitrina::kiosk
