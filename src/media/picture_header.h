#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/result.h"
#include "media/picture.h"

namespace vitrina::media {

enum class PictureFormat { png, jpeg, svg };

// What a picture says of itself before anything is decoded.
struct PictureHeader {
    PictureFormat format = PictureFormat::png;
    PictureInfo info;  // 0 x 0 for SVG: its size needs a parser
};

// Recognises the format by its first bytes and reads the size from a PNG's IHDR or a JPEG's start
// of frame. `file` is only for messages. Errors: empty, cut off, another format, a kind of JPEG
// that is not decoded. Sources: ISO/IEC 15948 (PNG) 11.2.2, ITU-T T.81 (JPEG) B.2.2.
base::Result<PictureHeader> read_picture_header(const std::string& file,
                                                std::span<const uint8_t> bytes);

// Fails when the picture is empty or over a limit.
base::Result<void> check_picture_size(const std::string& file, PictureInfo info,
                                      const PictureLimits& limits);

}  // namespace vitrina::media
