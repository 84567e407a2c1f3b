#pragma once

// Private to media: libav's C interface with owners that free, and its error numbers as words.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/log.h>
#include <libavutil/opt.h>
}

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vitrina::media {

struct FreeLibav {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFormatContext* context) const;  // closes its file as well
};

using CodecContext = std::unique_ptr<AVCodecContext, FreeLibav>;
using FormatContext = std::unique_ptr<AVFormatContext, FreeLibav>;
using VideoFrame = std::unique_ptr<AVFrame, FreeLibav>;
using Packet = std::unique_ptr<AVPacket, FreeLibav>;

// An error of libav about `file`; system errors (a full disk) get the words and remedies of
// file_error.
base::Error libav_error(const std::string& file, std::string_view doing, int code);

// Options for a call that consumes what it knows and leaves the rest.
class Options {
  public:
    Options() = default;
    ~Options() { av_dict_free(&m_entries); }
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    void set(const char* name, const std::string& value) {
        av_dict_set(&m_entries, name, value.c_str(), 0);
    }
    AVDictionary** address() { return &m_entries; }

  private:
    AVDictionary* m_entries = nullptr;
};

}  // namespace vitrina::media
