#include "kiosk/opening.h"

#include <chrono>
#include <utility>

namespace vitrina::kiosk {

Opening::Opening(Open open)
    : m_worker([this, open = std::move(open)] {
          auto result = open(m_preparation);
          const std::lock_guard lock(m_mutex);
          m_result.emplace(std::move(result));
          m_ready.notify_all();
      }) {}

Opening::~Opening() {
    m_preparation.progress.cancel();
}

bool Opening::done_within(base::Seconds longest) {
    std::unique_lock lock(m_mutex);
    return m_ready.wait_for(lock, std::chrono::duration<double>(longest),
                            [this] { return m_result.has_value(); });
}

base::Result<Show> Opening::take() {
    m_worker.join();
    return std::move(*m_result);
}

}  // namespace vitrina::kiosk
