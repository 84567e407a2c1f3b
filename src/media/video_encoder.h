#pragma once

#include <functional>

#include "base/result.h"
#include "media/film_writer.h"
#include "media/i420.h"
#include "media/libav.h"

namespace vitrina::media {

// Private to media: x264 through libavcodec, set up for one film. The same frames and format give
// the same packets.
class VideoEncoder {
  public:
    using Sink = std::function<base::Result<void>(AVPacket&)>;

    // `file` is only for messages. Errors: sizes or a preset that x264 does not know.
    static base::Result<VideoEncoder> open(const std::string& file, const FilmFormat& format);

    // Planes for the next picture; they keep what was last written.
    base::Result<I420> planes();

    // Encodes the planes as frame n = 0, 1, 2... and hands finished packets to `sink`; times in 1 /
    // frames per second.
    base::Result<void> encode(const Sink& sink);
    // Hands over what is still inside. Nothing can be encoded afterwards.
    base::Result<void> flush(const Sink& sink);

    const AVCodecContext& context() const { return *m_context; }

  private:
    base::Result<void> send(const AVFrame* frame, const Sink& sink);

    std::string m_file;
    CodecContext m_context;
    VideoFrame m_frame;
    Packet m_packet;
    int64_t m_count = 0;
};

}  // namespace vitrina::media
