#pragma once

#include "base/bitmap.h"

// What becomes of a decoded picture on its way to a texture. All bitmaps are RGBA.
namespace vitrina::gpu {

// Straight to premultiplied alpha, rounded.
base::Bitmap premultiplied(base::Bitmap bitmap);

// Premultiplied pixels averaged over the area that each new pixel covers. A side that is not larger
// stays as it is.
base::Bitmap shrunk(base::Bitmap bitmap, int width, int height);

// The bitmap with its outermost pixels repeated `gutter` times around it.
base::Bitmap padded(const base::Bitmap& bitmap, int gutter);

}  // namespace vitrina::gpu
