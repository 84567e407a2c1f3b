#pragma once

#include "base/result.h"
#include "media/film_writer.h"
#include "media/libav.h"

namespace vitrina::media {

// Private to media: one video track in file.part. Destroyed unkept, it removes the part.
class Mp4File {
  public:
    // Errors: the folder is missing or not writable.
    static base::Result<Mp4File> create(const std::string& file, const FilmFormat& format,
                                        const AVCodecContext& encoder);
    Mp4File(Mp4File&& other) noexcept;
    ~Mp4File();

    // Takes the packet's data. Times are in the encoder's time base.
    base::Result<void> write(AVPacket& packet);
    // Writes the index in front of the pictures, syncs and renames.
    base::Result<void> keep();

  private:
    explicit Mp4File(std::string file) : m_file(std::move(file)) {}
    base::Result<void> write_header(const FilmFormat& format, const AVCodecContext& encoder);

    std::string m_file;
    FormatContext m_muxer;
    AVRational m_time_base{};
};

}  // namespace vitrina::media
