#include "media/mp4_file.h"

#include <unistd.h>

#include <utility>

#include "media/language_code.h"
#include "media/whole_file.h"

namespace vitrina::media {
namespace {

constexpr std::string_view write_words = "cannot write the film";

}  // namespace

Mp4File::Mp4File(Mp4File&& other) noexcept
    : m_file(std::exchange(other.m_file, "")),
      m_muxer(std::move(other.m_muxer)),
      m_time_base(other.m_time_base) {}

Mp4File::~Mp4File() {
    m_muxer.reset();
    if (!m_file.empty()) ::unlink(part_name(m_file).c_str());
}

base::Result<Mp4File> Mp4File::create(const std::string& file, const FilmFormat& format,
                                      const AVCodecContext& encoder) {
    if (auto replaceable = check_target(file); !replaceable) return replaceable.error();
    // The protocol is named, so that no file name is taken for an address. libav reads the file
    // again under this name when it moves the index to the front.
    std::string address = "file:" + part_name(file);
    AVFormatContext* muxer = nullptr;
    int code = avformat_alloc_output_context2(&muxer, nullptr, "mp4", address.c_str());
    if (code < 0) return libav_error(file, write_words, code);
    FormatContext owned(muxer);
    code = avio_open(&muxer->pb, address.c_str(), AVIO_FLAG_WRITE);
    if (code < 0) return libav_error(file, write_words, code);
    Mp4File result(file);
    result.m_muxer = std::move(owned);
    if (auto written = result.write_header(format, encoder); !written) return written.error();
    return result;
}

base::Result<void> Mp4File::write_header(const FilmFormat& format, const AVCodecContext& encoder) {
    AVStream* stream = avformat_new_stream(m_muxer.get(), nullptr);
    if (stream == nullptr) return libav_error(m_file, write_words, AVERROR(ENOMEM));
    int code = avcodec_parameters_from_context(stream->codecpar, &encoder);
    if (code < 0) return libav_error(m_file, write_words, code);
    stream->time_base = m_time_base = encoder.time_base;
    stream->avg_frame_rate = encoder.framerate;
    av_dict_set(&stream->metadata, "language", language_code(format.language).c_str(), 0);
    if (!format.title.empty()) {
        av_dict_set(&m_muxer->metadata, "title", format.title.c_str(), 0);
    }
    m_muxer->flags |= AVFMT_FLAG_BITEXACT;  // no versions, no dates
    Options options;
    options.set("movflags", "+faststart");
    code = avformat_write_header(m_muxer.get(), options.address());
    if (code < 0) return libav_error(m_file, write_words, code);
    return {};
}

base::Result<void> Mp4File::write(AVPacket& packet) {
    AVStream* stream = m_muxer->streams[0];
    packet.stream_index = 0;
    av_packet_rescale_ts(&packet, m_time_base, stream->time_base);
    int code = av_interleaved_write_frame(m_muxer.get(), &packet);
    if (code < 0) return libav_error(m_file, write_words, code);
    return {};
}

base::Result<void> Mp4File::keep() {
    int code = av_write_trailer(m_muxer.get());
    int closed = avio_closep(&m_muxer->pb);
    if (code < 0 || closed < 0) return libav_error(m_file, write_words, code < 0 ? code : closed);
    return keep_part(std::exchange(m_file, ""));
}

}  // namespace vitrina::media
