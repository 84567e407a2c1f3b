#include "kiosk/visit_log.h"

#include <chrono>
#include <utility>

#include "base/log.h"
#include "kiosk/visit_store.h"

namespace vitrina::kiosk {

namespace {

constexpr size_t most_pending = 20000;  // of which nothing could be written for weeks
constexpr auto try_again = std::chrono::seconds(5);

}  // namespace

VisitLog::VisitLog(VisitLogOptions options, Health& health)
    : m_options(std::move(options)), m_health(health) {
    if (!m_options.file.empty()) m_writer = std::thread([this] { work(); });
}

VisitLog::~VisitLog() {
    if (!m_writer.joinable()) return;
    {
        std::lock_guard guard(m_lock);
        m_ending = true;
    }
    m_news.notify_one();
    m_writer.join();
}

void VisitLog::add(const VisitCounts& counts) {
    if (m_options.file.empty() || counts.empty()) return;
    {
        std::lock_guard guard(m_lock);
        kiosk::add(m_batch, counts);
    }
    m_news.notify_one();
}

void VisitLog::work() {
    VisitCounts pending;
    std::unique_lock guard(m_lock);
    bool ending = false;
    while (!ending) {
        auto any = [this] { return m_ending || !m_batch.empty(); };
        if (pending.empty()) m_news.wait(guard, any);
        if (!pending.empty()) m_news.wait_for(guard, try_again, any);
        ending = m_ending;
        kiosk::add(pending, std::exchange(m_batch, {}));
        guard.unlock();
        write(pending);
        guard.lock();
    }
}

void VisitLog::write(VisitCounts& pending) {
    if (pending.empty()) return;
    std::string damage;
    auto stored = store(m_options.file, pending, m_options.keep_days, damage);
    if (!damage.empty())
        base::log(base::Level::warning,
                  "visit log: " + damage + "; it was renamed and a new one begun");
    m_health.tell(Part::visit_log, stored);
    if (stored) pending.clear();
    while (pending.size() > most_pending) pending.erase(pending.begin());
}

}  // namespace vitrina::kiosk
