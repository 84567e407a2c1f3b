#include "kiosk/visit_log.h"

#include <ctime>
#include <utility>

#include "base/log.h"
#include "kiosk/visit_store.h"

namespace vitrina::kiosk {

namespace {

constexpr size_t most_pending = 20000;  // of which nothing could be written for weeks

}  // namespace

VisitLog::VisitLog(VisitLogOptions options) : m_options(std::move(options)) {
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
        m_news.wait(guard, [this] { return m_ending || !m_batch.empty(); });
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
    auto stored = store(m_options.file, pending, oldest_hour(), damage);
    if (!damage.empty())
        base::log(base::Level::warning,
                  "visit log: " + damage + "; it was renamed and a new one begun");
    if (stored) {
        pending.clear();
        if (m_troubled) base::log(base::Level::info, "visit log: written again");
    } else if (!m_troubled) {
        base::log(base::Level::warning,
                  "visit log: " + base::to_string(stored.error()) + "; tried again later");
    }
    m_troubled = !stored;
    while (pending.size() > most_pending) pending.erase(pending.begin());
}

std::string VisitLog::oldest_hour() const {
    std::time_t then = std::time(nullptr) - static_cast<std::time_t>(m_options.keep_days) * 86400;
    std::tm local{};
    localtime_r(&then, &local);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H", &local);
    return text;
}

}  // namespace vitrina::kiosk
