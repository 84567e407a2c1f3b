#include "media/video_encoder.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "media/fault.h"

namespace vitrina::media {
namespace {

constexpr const char* encode_words = "cannot encode the film";

base::Result<void> check_format(const std::string& file, const FilmFormat& format) {
    constexpr int longest_side = 16384;
    constexpr std::array<std::string_view, 10> presets = {
        "ultrafast", "superfast", "veryfast", "faster",   "fast",
        "medium",    "slow",      "slower",   "veryslow", "placebo"};
    auto usable = [](int side) { return side > 0 && side % 2 == 0 && side <= longest_side; };
    if (!usable(format.width) || !usable(format.height)) {
        return fault(file,
                     "a film of " + std::to_string(format.width) + " x " +
                         std::to_string(format.height) + " pixels cannot be encoded",
                     "choose even sides of at most 16384 pixels");
    }
    if (format.frames_per_second < 1 || format.frames_per_second > 240) {
        return fault(file,
                     std::to_string(format.frames_per_second) + " frames a second are not possible",
                     "choose 1 to 240");
    }
    if (std::find(presets.begin(), presets.end(), format.preset) == presets.end()) {
        return fault(file, "\"" + format.preset + "\" is not a preset of x264",
                     "choose ultrafast, superfast, veryfast, faster, fast, medium, slow, "
                     "slower or veryslow");
    }
    if (format.quality < 0 || format.quality > 51 || format.threads < 1 || format.threads > 64) {
        return fault(file, "quality or number of encoder threads is out of range",
                     "choose a quality of 0 (best) to 51 and 1 to 64 threads");
    }
    return {};
}

void describe_video(AVCodecContext& context, const FilmFormat& format) {
    context.width = format.width;
    context.height = format.height;
    context.time_base = {1, format.frames_per_second};
    context.framerate = {format.frames_per_second, 1};
    context.sample_aspect_ratio = {1, 1};
    context.pix_fmt = AV_PIX_FMT_YUV420P;
    context.color_range = AVCOL_RANGE_MPEG;
    context.color_primaries = AVCOL_PRI_BT709;
    context.color_trc = AVCOL_TRC_BT709;
    context.colorspace = AVCOL_SPC_BT709;
    context.chroma_sample_location = AVCHROMA_LOC_LEFT;
    context.gop_size = 2 * format.frames_per_second;  // players can jump to every second second
    // x264's result depends on the number of threads, so it is fixed and not taken from the
    // machine.
    context.thread_count = format.threads;
    context.thread_type = FF_THREAD_FRAME;
    context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
}

VideoFrame make_frame(const FilmFormat& format) {
    VideoFrame frame(av_frame_alloc());
    if (!frame) return nullptr;
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = format.width;
    frame->height = format.height;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return nullptr;
    return frame;
}

}  // namespace

base::Result<VideoEncoder> VideoEncoder::open(const std::string& file, const FilmFormat& format) {
    if (auto usable = check_format(file, format); !usable) return usable.error();
    av_log_set_level(AV_LOG_FATAL);  // what matters comes back as errors
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    if (codec == nullptr) {
        return fault(file, "libavcodec has no x264", "install libavcodec with libx264");
    }
    VideoEncoder encoder;
    encoder.m_file = file;
    encoder.m_context.reset(avcodec_alloc_context3(codec));
    encoder.m_frame = make_frame(format);
    encoder.m_packet.reset(av_packet_alloc());
    if (!encoder.m_context || !encoder.m_frame || !encoder.m_packet) {
        return libav_error(file, encode_words, AVERROR(ENOMEM));
    }
    describe_video(*encoder.m_context, format);
    Options options;
    options.set("preset", format.preset);
    options.set("crf", std::to_string(format.quality));
    int code = avcodec_open2(encoder.m_context.get(), codec, options.address());
    if (code < 0) return libav_error(file, "cannot start x264", code);
    return encoder;
}

base::Result<I420> VideoEncoder::planes() {
    // Copies only when the encoder still reads the last picture.
    int code = av_frame_make_writable(m_frame.get());
    if (code < 0) return libav_error(m_file, encode_words, code);
    AVFrame& frame = *m_frame;
    return I420{frame.data[0],     frame.data[1],     frame.data[2],
                frame.linesize[0], frame.linesize[1], frame.linesize[2]};
}

base::Result<void> VideoEncoder::encode(const Sink& sink) {
    m_frame->pts = m_count++;
    return send(m_frame.get(), sink);
}

base::Result<void> VideoEncoder::flush(const Sink& sink) {
    return send(nullptr, sink);
}

base::Result<void> VideoEncoder::send(const AVFrame* frame, const Sink& sink) {
    // Every packet is fetched before the next frame is sent, so the encoder is never full.
    int code = avcodec_send_frame(m_context.get(), frame);
    if (code < 0) return libav_error(m_file, encode_words, code);
    while (true) {
        code = avcodec_receive_packet(m_context.get(), m_packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return {};
        if (code < 0) return libav_error(m_file, encode_words, code);
        m_packet->duration = 1;
        auto sunk = sink(*m_packet);
        av_packet_unref(m_packet.get());
        if (!sunk) return sunk;
    }
}

std::string available_encoders() {
    std::string names;
    void* position = nullptr;
    while (const AVCodec* codec = av_codec_iterate(&position)) {
        if (codec->id != AV_CODEC_ID_H264 || !av_codec_is_encoder(codec)) continue;
        names += (names.empty() ? "" : ", ") + std::string(codec->name);
    }
    return names;
}

}  // namespace vitrina::media
