#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace vitrina::media {

// What a film or a sound may cost before anything of it is decoded.
struct ClipLimits {
    int longest_side = 4096;
    int64_t pixels = 3840 * 2160;
    double seconds = 1800;
    uint64_t file_bytes = 2ull << 30;
};

// What is in a film or a sound.
struct ClipInfo {
    double length = 0;             // seconds
    int width = 0, height = 0;     // as it is to be shown, with square pixels; 0: no picture
    double frames_per_second = 0;  // 0: no picture
    bool has_sound = false;
};

// Asked while a file is read: whether it has taken too long. libav stops then, as far as the system
// lets it.
using GiveUp = std::function<bool()>;

// Opens the file, checks it against the limits and decodes the beginning of its picture and its
// sound. MP4, MOV, Matroska, WebM, WAV, MP3, Ogg and FLAC with H.264, VP8, VP9, AV1, AAC, Opus,
// Vorbis, MP3, FLAC and PCM. Errors: unreadable, of another kind, damaged, without an end, over a
// limit.
base::Result<ClipInfo> inspect_clip(const std::string& file, const ClipLimits& limits = {},
                                    const GiveUp& give_up = {});

}  // namespace vitrina::media
