#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "base/colour.h"
#include "base/progress.h"
#include "base/result.h"
#include "base/time.h"
#include "kiosk/kiosk.h"

namespace vitrina::kiosk {

// The work of opening an exhibit, on a thread of its own. Ends with it: whoever destroys it waits
// until the work has noticed.
class Opening {
  public:
    explicit Opening(Open open);
    ~Opening();

    // Whether the work is done within so many seconds.
    bool done_within(base::Seconds longest);
    const Preparation& preparation() const { return m_preparation; }
    // Once it is done.
    base::Result<Show> take();

  private:
    Preparation m_preparation;
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::optional<base::Result<Show>> m_result;
    std::jthread m_worker;  // last, so that it ends before what it works on
};

}  // namespace vitrina::kiosk
