#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/result.h"
#include "media/clip_info.h"

namespace vitrina::media {

inline constexpr int sound_rate = 48000, sound_channels = 2;

// The sound of a film or a sound file: 48,000 frames a second of two samples, -1..1, left and right
// in turn. Decodes where it is called.
class SoundReader {
  public:
    // Errors: those of inspect_clip; a file without sound.
    static base::Result<std::unique_ptr<SoundReader>> open(const std::string& file,
                                                           const ClipLimits& limits = {},
                                                           const GiveUp& give_up = {});
    ~SoundReader();

    // Goes to a time; the next sample is the one heard then.
    base::Result<void> seek(double seconds);

    // Fills `samples` (an even number) and returns how many there were: fewer only at the end.
    // Errors: damaged, given up.
    base::Result<size_t> read(std::span<float> samples);

  private:
    struct Impl;
    SoundReader();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::media
