#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/result.h"
#include "base/time.h"
#include "kiosk/sound_output.h"
#include "media/sound_reader.h"

namespace vitrina::kiosk {

// The sound of a film or a sound file from one place in it on, decoded and queued on a thread of
// its own. Where the loudspeakers' clock and the visit's part, it follows the visit's.
class SoundStream {
  public:
    using Open =
        std::function<base::Result<std::unique_ptr<media::SoundReader>>(const media::GiveUp&)>;
    // Seconds into the file that are to be heard now.
    using Place = std::function<base::Seconds()>;

    // `place` is asked from the thread. The output outlives the stream.
    SoundStream(Open open, SoundOutput& output, Place place, float gain);
    // Silent at once. Waits no longer than half a second for a thread that hangs in the system.
    ~SoundStream();
    SoundStream(const SoundStream&) = delete;
    SoundStream& operator=(const SoundStream&) = delete;

    void set_gain(float gain);
    std::optional<base::Error> error() const;

  private:
    struct Shared;
    static void work(const std::shared_ptr<Shared>& shared, const Open& open);

    SoundOutput& m_output;
    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

}  // namespace vitrina::kiosk
