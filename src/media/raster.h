#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "base/result.h"

namespace vitrina::media {

// Decodes a PNG or JPEG whose header has passed the limits to straight-alpha RGBA: 16 bits a
// channel become 8, grey and CMYK become RGB. `file` is only for messages. Errors: damaged or cut
// off.
base::Result<base::Bitmap> decode_raster(const std::string& file, std::span<const uint8_t> bytes);

// Half the size, rounded down: every pixel is the mean of four, colours weighted by their alpha.
// Both sides at least 2.
base::Bitmap halved(const base::Bitmap& bitmap);

// The bytes of a PNG: three channels where every pixel is opaque, else four; one for coverage.
// Empty when memory runs out.
std::vector<uint8_t> encode_png(const base::Bitmap& bitmap);

}  // namespace vitrina::media
