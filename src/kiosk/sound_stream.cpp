#include "kiosk/sound_stream.h"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

#include "base/log.h"

namespace vitrina::kiosk {

namespace {

constexpr double ahead = 0.3, portion = 0.05;  // seconds that are queued, and at a time
constexpr double most_drift = 0.12;            // seconds: lips and words still go together
constexpr auto patience = std::chrono::milliseconds(500);

size_t samples_of(double seconds) {
    return static_cast<size_t>(seconds * media::sound_rate) * media::sound_channels;
}

}  // namespace

struct SoundStream::Shared {
    SoundOutput& output;
    Place place;
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::atomic<bool> end{false};
    std::atomic<float> gain;
    bool finished = false;
    std::optional<base::Error> error;
    std::vector<float> samples;
    double read_to = 0;  // seconds into the file that have been queued

    Shared(SoundOutput& to, Place now, float loudness)
        : output(to), place(std::move(now)), gain(loudness), samples(samples_of(portion)) {}

    base::Result<bool> queue_portion(media::SoundReader& reader);
    base::Result<void> keep_time(media::SoundReader& reader);
};

SoundStream::SoundStream(Open open, SoundOutput& output, Place place, float gain)
    : m_output(output),
      m_shared(std::make_shared<Shared>(output, std::move(place), gain)),
      m_thread([shared = m_shared, opened = std::move(open)] { work(shared, opened); }) {}

SoundStream::~SoundStream() {
    std::unique_lock lock(m_shared->mutex);
    m_shared->end = true;
    m_shared->changed.notify_all();
    bool done = m_shared->changed.wait_for(lock, patience, [this] { return m_shared->finished; });
    m_output.clear();
    lock.unlock();
    if (done) {
        m_thread.join();
    } else {
        base::log(base::Level::warning, "a sound cannot be closed: reading it hangs");
        m_thread.detach();  // what it uses is its own
    }
}

void SoundStream::set_gain(float gain) {
    m_shared->gain = gain;
}

std::optional<base::Error> SoundStream::error() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->error;
}

// False when the sound has ended.
base::Result<bool> SoundStream::Shared::queue_portion(media::SoundReader& reader) {
    auto count = reader.read(samples);
    if (!count) return count.error();
    float factor = gain;
    for (size_t i = 0; i < *count; ++i) samples[i] *= factor;
    const std::lock_guard lock(mutex);
    if (!end) output.queue({samples.data(), *count});
    read_to += static_cast<double>(*count) / media::sound_channels / media::sound_rate;
    return *count == samples.size();
}

// What is heard is what has been queued but for what still waits. Too late: some is left out; too
// early: it waits.
base::Result<void> SoundStream::Shared::keep_time(media::SoundReader& reader) {
    double heard = read_to - output.queued(), wanted = place();
    if (std::abs(wanted - heard) <= most_drift) return {};
    if (wanted < heard) {
        std::fill(samples.begin(), samples.end(), 0.f);
        const std::lock_guard lock(mutex);
        if (!end) output.queue(samples);
        return {};
    }
    read_to = wanted + output.queued();
    return reader.seek(read_to);
}

void SoundStream::work(const std::shared_ptr<Shared>& shared, const Open& open) {
    auto finish = [&](std::optional<base::Error> error) {
        const std::lock_guard lock(shared->mutex);
        shared->error = std::move(error);
        shared->finished = true;
        shared->changed.notify_all();
    };
    auto reader = open([state = shared.get()] { return state->end.load(); });
    if (!reader) return finish(reader.error());
    shared->read_to = shared->place();
    if (auto sought = (*reader)->seek(shared->read_to); !sought) return finish(sought.error());
    bool more = true;
    if (!shared->end) shared->output.start();
    while (!shared->end) {
        if (more && shared->output.queued() < ahead) {
            if (auto kept = shared->keep_time(**reader); !kept) return finish(kept.error());
            auto queued = shared->queue_portion(**reader);
            if (!queued) return finish(queued.error());
            more = *queued;
            continue;
        }
        std::unique_lock lock(shared->mutex);
        shared->changed.wait_for(lock, std::chrono::milliseconds(20),
                                 [&] { return shared->end.load(); });
    }
    finish({});
}

}  // namespace vitrina::kiosk
