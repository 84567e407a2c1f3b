#include "kiosk/film_stream.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "base/log.h"

namespace vitrina::kiosk {

namespace {

constexpr double jump = 1;           // seconds from the picture shown: farther is another place
constexpr double tolerance = 0.002;  // of times
constexpr auto patience = std::chrono::milliseconds(500);

struct Picture {
    base::Bitmap bitmap;
    double time = 0;
    bool there = false;
};

}  // namespace

struct FilmStream::Shared {
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::atomic<bool> end{false};
    bool finished = false;
    double wanted = -1, first_wanted = -1;
    Picture shown, ready;
    uint64_t serial = 0;
    std::optional<base::Error> error;

    bool elsewhere(const Picture& picture) const {
        return !picture.there || std::abs(picture.time - wanted) > jump;
    }
    // What is ready is wanted, now or when it replaces a picture of another place.
    bool due() const {
        bool replaces = elsewhere(shown) && !elsewhere(ready);
        return ready.there && (ready.time <= wanted + tolerance || replaces);
    }
    // Whether the thread has something to do.
    bool hungry() const {
        return wanted >= 0 && (!ready.there || (elsewhere(ready) && elsewhere(shown)));
    }
};

FilmStream::FilmStream(Open open)
    : m_shared(std::make_shared<Shared>()),
      m_thread([shared = m_shared, opened = std::move(open)] { work(shared, opened); }) {}

FilmStream::~FilmStream() {
    std::unique_lock lock(m_shared->mutex);
    m_shared->end = true;
    m_shared->changed.notify_all();
    bool done = m_shared->changed.wait_for(lock, patience, [this] { return m_shared->finished; });
    lock.unlock();
    if (done) {
        m_thread.join();
    } else {
        base::log(base::Level::warning, "a film cannot be closed: reading it hangs");
        m_thread.detach();  // what it uses is its own
    }
}

gpu::FilmPicture FilmStream::at(double seconds) {
    Shared& shared = *m_shared;
    const std::lock_guard lock(shared.mutex);
    shared.wanted = seconds;
    if (shared.first_wanted < 0) shared.first_wanted = seconds;
    if (shared.due()) {
        std::swap(shared.shown, shared.ready);
        shared.ready.there = false;
        ++shared.serial;
    }
    shared.changed.notify_all();
    if (!shared.shown.there) return {};
    return {&shared.shown.bitmap, shared.serial};
}

double FilmStream::behind() const {
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->wanted < 0) return 0;
    double last = m_shared->shown.there ? m_shared->shown.time : m_shared->first_wanted;
    return std::max(0., m_shared->wanted - last);
}

std::optional<base::Error> FilmStream::error() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->error;
}

// Reads without holding the lock; `scratch` goes round with the two pictures.
void FilmStream::work(const std::shared_ptr<Shared>& shared, const Open& open) {
    std::unique_lock lock(shared->mutex);
    auto finish = [&](std::optional<base::Error> error) {
        shared->error = std::move(error);
        shared->finished = true;
        shared->changed.notify_all();
    };
    lock.unlock();
    auto reader = open([state = shared.get()] { return state->end.load(); });
    lock.lock();
    if (!reader) return finish(reader.error());
    base::Bitmap scratch;
    while (true) {
        shared->changed.wait(lock, [&] { return shared->end || shared->hungry(); });
        if (shared->end) return finish({});
        double time = shared->wanted;
        bool goes_on = !shared->elsewhere(shared->shown) && shared->shown.there;
        if (goes_on) time = std::max(time, (*reader)->next_time());
        lock.unlock();
        auto read = (*reader)->read(time, scratch);
        lock.lock();
        if (!read) return finish(read.error());
        // At the end of the film the last picture comes again; it is as good as shown.
        if (*read) std::swap(shared->ready.bitmap, scratch);
        shared->ready.there = *read;
        shared->ready.time = time;
        if (!*read) shared->shown.time = time;
        if (!*read && !shared->end) shared->changed.wait_for(lock, std::chrono::milliseconds(10));
    }
}

}  // namespace vitrina::kiosk
