#include "media/clip_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "media/fault.h"
#include "media/whole_file.h"

namespace vitrina::media {
namespace {

constexpr const char* read_words = "cannot read it as a film or a sound";
constexpr const char* convert = "convert it to MP4 with H.264 and AAC";
constexpr const char* containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,wav,mp3,ogg,flac";
// Packets that may pass without a frame; a damaged file must come to an end.
constexpr int most_fruitless = 2000;

constexpr std::array codecs = {AV_CODEC_ID_H264,      AV_CODEC_ID_VP8,       AV_CODEC_ID_VP9,
                               AV_CODEC_ID_AV1,       AV_CODEC_ID_AAC,       AV_CODEC_ID_OPUS,
                               AV_CODEC_ID_VORBIS,    AV_CODEC_ID_MP3,       AV_CODEC_ID_FLAC,
                               AV_CODEC_ID_PCM_S16LE, AV_CODEC_ID_PCM_S24LE, AV_CODEC_ID_PCM_F32LE,
                               AV_CODEC_ID_PCM_U8};

std::string in_pixels(int width, int height) {
    return std::to_string(width) + " x " + std::to_string(height) + " pixels";
}

base::Result<void> check_file(const std::string& file, const ClipLimits& limits) {
    std::error_code fault_code;
    auto status = std::filesystem::status(file, fault_code);
    if (!std::filesystem::exists(status)) return file_error(file, "cannot open it", ENOENT);
    if (!std::filesystem::is_regular_file(status))
        return fault(file, "this is not a file", "name a film or a sound");
    auto size = std::filesystem::file_size(file, fault_code);
    if (fault_code) return file_error(file, "cannot open it", fault_code.value());
    if (size <= limits.file_bytes) return {};
    return fault(file, "it has " + std::to_string(size >> 20) + " MiB",
                 "make it smaller than " + std::to_string(limits.file_bytes >> 20) + " MiB");
}

}  // namespace

int ClipFile::interrupted(void* self) {
    const auto& file = *static_cast<const ClipFile*>(self);
    return file.m_give_up && file.m_give_up() ? 1 : 0;
}

base::Result<std::unique_ptr<ClipFile>> ClipFile::open(const std::string& file,
                                                       const ClipLimits& limits,
                                                       const GiveUp& give_up) {
    if (auto usable = check_file(file, limits); !usable) return usable.error();
    av_log_set_level(AV_LOG_FATAL);  // what matters comes back as errors
    std::unique_ptr<ClipFile> clip(new ClipFile);
    clip->m_file = file;
    clip->m_give_up = give_up;
    clip->m_most_pixels = limits.pixels;
    clip->m_packet.reset(av_packet_alloc());
    AVFormatContext* input = avformat_alloc_context();
    if (!clip->m_packet || !input) return libav_error(file, read_words, AVERROR(ENOMEM));
    input->interrupt_callback = {&ClipFile::interrupted, clip.get()};
    Options options;
    options.set("format_whitelist", containers);
    options.set("protocol_whitelist", "file");
    // The protocol is named, so that no file name is taken for an address.
    std::string address = "file:" + file;
    int code = avformat_open_input(&input, address.c_str(), nullptr, options.address());
    if (code < 0) return fault(file, std::string(read_words), convert);  // libav has freed it
    clip->m_input.reset(input);
    if (auto read = clip->read_head(limits); !read) return read.error();
    return clip;
}

base::Result<void> ClipFile::read_head(const ClipLimits& limits) {
    // Streams without a decoder of ours are not looked into; nor is a file read from end to end.
    m_input->probesize = 5 << 20;
    m_input->max_analyze_duration = 5 * AV_TIME_BASE;
    int code = avformat_find_stream_info(m_input.get(), nullptr);
    if (code < 0) return fault(m_file, "it is damaged", convert);
    double length = info().length;
    if (!(length > 0)) return fault(m_file, "it does not say how long it is", convert);
    if (length > limits.seconds)
        return fault(m_file, "it is " + std::to_string(std::lround(length / 60)) + " minutes long",
                     "cut it to " + std::to_string(std::lround(limits.seconds / 60)) + " minutes");
    return {};
}

base::Result<bool> ClipFile::choose(AVMediaType type) {
    int found = av_find_best_stream(m_input.get(), type, -1, -1, nullptr, 0);
    if (found < 0) return false;
    const AVCodecParameters& parameters = *m_input->streams[found]->codecpar;
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    bool played = std::find(codecs.begin(), codecs.end(), parameters.codec_id) != codecs.end();
    if (!played || !codec)
        return fault(
            m_file,
            "its codec, " + std::string(avcodec_get_name(parameters.codec_id)) + ", is not played",
            convert);
    m_stream = found;
    m_decoder.reset(avcodec_alloc_context3(codec));
    if (!m_decoder) return libav_error(m_file, read_words, AVERROR(ENOMEM));
    if (avcodec_parameters_to_context(m_decoder.get(), &parameters) < 0)
        return fault(m_file, "it is damaged", convert);
    m_decoder->max_pixels = m_most_pixels;
    m_decoder->thread_count = 2;
    m_decoder->pkt_timebase = m_input->streams[found]->time_base;
    for (unsigned i = 0; i < m_input->nb_streams; ++i)
        m_input->streams[i]->discard =
            static_cast<int>(i) == found ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    if (avcodec_open2(m_decoder.get(), codec, nullptr) < 0)
        return fault(m_file, "it is damaged", convert);
    return true;
}

ClipInfo ClipFile::info() const {
    ClipInfo info;
    info.length = m_input->duration > 0 ? static_cast<double>(m_input->duration) / AV_TIME_BASE : 0;
    if (m_stream < 0) return info;
    const AVCodecParameters& parameters = *stream().codecpar;
    info.has_sound = parameters.codec_type == AVMEDIA_TYPE_AUDIO;
    if (parameters.codec_type != AVMEDIA_TYPE_VIDEO) return info;
    AVRational pixel = parameters.sample_aspect_ratio;
    double aspect = pixel.num > 0 && pixel.den > 0 ? av_q2d(pixel) : 1;
    info.width = static_cast<int>(std::lround(std::clamp(aspect, 0.25, 4.) * parameters.width));
    info.height = parameters.height;
    double rate = av_q2d(stream().avg_frame_rate);
    info.frames_per_second = rate > 0 && rate <= 240 ? rate : 25;
    return info;
}

// Hands the decoder one more packet; false when there are none left.
base::Result<bool> ClipFile::feed() {
    while (true) {
        int code = av_read_frame(m_input.get(), m_packet.get());
        if (code == AVERROR_EXIT)
            return fault(m_file, "reading it takes too long", "copy it to this machine's own disk");
        if (code < 0) {
            m_drained = true;
            avcodec_send_packet(m_decoder.get(), nullptr);
            return false;
        }
        bool ours = m_packet->stream_index == m_stream;
        if (ours) avcodec_send_packet(m_decoder.get(), m_packet.get());  // damage shows in frames
        av_packet_unref(m_packet.get());
        if (ours) return true;
    }
}

base::Result<bool> ClipFile::next(AVFrame& frame) {
    for (int tries = 0; tries < most_fruitless; ++tries) {
        int code = avcodec_receive_frame(m_decoder.get(), &frame);
        if (code >= 0) {
            if (static_cast<int64_t>(frame.width) * frame.height <= m_most_pixels) return true;
            return fault(m_file, "it has pictures of " + in_pixels(frame.width, frame.height),
                         "make them smaller");
        }
        if (code == AVERROR_EOF || (m_drained && code == AVERROR(EAGAIN))) return false;
        if (m_drained) continue;
        if (auto fed = feed(); !fed) return fed.error();
    }
    return fault(m_file, "it is damaged: nothing in it can be decoded", convert);
}

base::Result<void> ClipFile::seek(double seconds) {
    const AVStream& chosen = stream();
    int64_t start = chosen.start_time == AV_NOPTS_VALUE ? 0 : chosen.start_time;
    auto at = start + static_cast<int64_t>(seconds / av_q2d(chosen.time_base));
    int code = av_seek_frame(m_input.get(), m_stream, at, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_decoder.get());
    m_drained = false;
    if (code < 0) return fault(m_file, "one cannot go to another place in it", convert);
    return {};
}

double ClipFile::time_of(const AVFrame& frame) const {
    int64_t start = stream().start_time == AV_NOPTS_VALUE ? 0 : stream().start_time;
    int64_t at = frame.best_effort_timestamp;
    return at == AV_NOPTS_VALUE ? 0 : static_cast<double>(at - start) * av_q2d(stream().time_base);
}

base::Result<void> ClipFile::check_picture(const ClipLimits& limits) const {
    int width = stream().codecpar->width, height = stream().codecpar->height;
    bool fits = width > 0 && height > 0 && std::max(width, height) <= limits.longest_side &&
                static_cast<int64_t>(width) * height <= limits.pixels;
    if (fits) return {};
    return fault(m_file, "its pictures have " + in_pixels(width, height),
                 "make them at most 3840 x 2160");
}

namespace {

// Whether the first frame of the chosen stream can be had.
base::Result<void> try_frame(ClipFile& clip) {
    VideoFrame frame(av_frame_alloc());
    if (!frame) return libav_error(clip.file(), read_words, AVERROR(ENOMEM));
    auto decoded = clip.next(*frame);
    if (!decoded) return decoded.error();
    if (!*decoded)
        return fault(clip.file(), "it is damaged: nothing in it can be decoded", convert);
    return {};
}

}  // namespace

base::Result<ClipInfo> inspect_clip(const std::string& file, const ClipLimits& limits,
                                    const GiveUp& give_up) {
    ClipInfo info;
    for (AVMediaType type : {AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO}) {
        auto clip = ClipFile::open(file, limits, give_up);
        if (!clip) return clip.error();
        auto there = (*clip)->choose(type);
        if (!there) return there.error();
        info.length = (*clip)->info().length;
        if (!*there) continue;
        bool picture = type == AVMEDIA_TYPE_VIDEO;
        if (picture) {
            if (auto fits = (*clip)->check_picture(limits); !fits) return fits.error();
        }
        if (auto tried = try_frame(**clip); !tried) return tried.error();
        ClipInfo found = (*clip)->info();
        info.has_sound = info.has_sound || found.has_sound;
        if (!picture) continue;
        info.width = found.width;
        info.height = found.height;
        info.frames_per_second = found.frames_per_second;
    }
    if (info.width > 0 || info.has_sound) return info;
    return fault(file, "there is neither picture nor sound in it", convert);
}

}  // namespace vitrina::media
