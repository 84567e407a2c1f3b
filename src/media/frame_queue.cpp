#include "media/frame_queue.h"

#include <utility>

namespace vitrina::media {

base::Bitmap FrameQueue::spare() {
    std::lock_guard lock(m_mutex);
    if (m_spare.empty()) return {};
    base::Bitmap bitmap = std::move(m_spare.back());
    m_spare.pop_back();
    return bitmap;
}

base::Result<void> FrameQueue::put(Entry entry) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || m_entries.size() < capacity; });
    if (m_error) return *m_error;
    m_entries.push_back(std::move(entry));
    m_changed.notify_all();
    return {};
}

FrameQueue::Entry FrameQueue::take() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || !m_entries.empty(); });
    if (m_abandoned) return {Kind::end, {}};
    Entry entry = std::move(m_entries.front());
    m_entries.pop_front();
    m_changed.notify_all();
    return entry;
}

void FrameQueue::give_back(base::Bitmap bitmap) {
    std::lock_guard lock(m_mutex);
    m_spare.push_back(std::move(bitmap));
}

void FrameQueue::fail(base::Error error) {
    std::lock_guard lock(m_mutex);
    m_error = std::move(error);
    m_changed.notify_all();
}

std::optional<base::Error> FrameQueue::error() {
    std::lock_guard lock(m_mutex);
    return m_error;
}

void FrameQueue::abandon() {
    std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_changed.notify_all();
}

}  // namespace vitrina::media
