#pragma once

#include <cstdint>
#include <string>

#include "base/bitmap.h"
#include "base/result.h"

namespace vitrina::media {

// What a picture file may cost before a single pixel is decoded.
struct PictureLimits {
    int longest_side = 16384;
    uint64_t pixels = 64'000'000;
    uint64_t file_bytes = 64ull << 20;
};

struct PictureInfo {
    int width = 0;
    int height = 0;
};

// The size from the header alone. PNG, JPEG and SVG. Errors: unreadable, another format, over a
// limit.
base::Result<PictureInfo> inspect_picture(const std::string& file,
                                          const PictureLimits& limits = {});

// Decodes to straight-alpha RGBA. SVG is drawn to fit width x height (kept in proportion, centred,
// transparent around); PNG and JPEG are halved while they stay at least that large. width or height
// 0: the picture's own size.
base::Result<base::Bitmap> load_picture(const std::string& file, int width, int height,
                                        const PictureLimits& limits = {});

// Writes a PNG, opaque or with alpha, through `file`.part and a rename: no half files.
base::Result<void> save_png(const base::Bitmap& bitmap, const std::string& file);

}  // namespace vitrina::media
