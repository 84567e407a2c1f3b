#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/result.h"

namespace vitrina::kiosk {

// The machine's loudspeakers: a queue of samples, 48,000 frames a second of left and right, that is
// played in its own time. Any thread may use it.
class SoundOutput {
  public:
    // Error: there is no sound device, or none that can be used.
    static base::Result<std::unique_ptr<SoundOutput>> open();
    ~SoundOutput();

    void queue(std::span<const float> samples);
    double queued() const;  // seconds that are still to be heard
    // Silent at once; what was queued is forgotten.
    void clear();
    // Begins and ends to play what is queued.
    void start();

  private:
    explicit SoundOutput(uint32_t device) : m_device(device) {}
    uint32_t m_device;
};

}  // namespace vitrina::kiosk
