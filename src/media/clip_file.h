#pragma once

#include <memory>
#include <string>

#include "media/clip_info.h"
#include "media/libav.h"

namespace vitrina::media {

struct CloseInput {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};

// Private to media: a film or sound file that is read, and the decoder of one of its streams.
class ClipFile {
  public:
    // Errors: unreadable, of a kind that is not played, over a limit.
    static base::Result<std::unique_ptr<ClipFile>> open(const std::string& file,
                                                        const ClipLimits& limits,
                                                        const GiveUp& give_up);

    // Whether there is such a stream; its decoder is opened then. Errors: a codec that is not
    // played.
    base::Result<bool> choose(AVMediaType type);

    // Whether the chosen stream's pictures keep the limits.
    base::Result<void> check_picture(const ClipLimits& limits) const;

    // The next frame of the chosen stream; false at the end. Errors: damaged, given up.
    base::Result<bool> next(AVFrame& frame);
    // To the last frame that can be decoded by itself before `seconds`.
    base::Result<void> seek(double seconds);

    // When a frame is due, seconds from the clip's beginning.
    double time_of(const AVFrame& frame) const;
    ClipInfo info() const;  // has_sound as far as it was chosen
    const AVStream& stream() const { return *m_input->streams[m_stream]; }
    const std::string& file() const { return m_file; }

  private:
    ClipFile() = default;
    base::Result<void> read_head(const ClipLimits& limits);
    base::Result<bool> feed();
    static int interrupted(void* self);

    std::string m_file;
    GiveUp m_give_up;
    std::unique_ptr<AVFormatContext, CloseInput> m_input;
    CodecContext m_decoder;
    Packet m_packet;
    int m_stream = -1;
    int64_t m_most_pixels = 0;
    bool m_drained = false;
};

}  // namespace vitrina::media
