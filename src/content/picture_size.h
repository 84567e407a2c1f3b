#pragma once

#include <istream>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "pack/folder.h"

namespace vitrina::content {

// How wide and high a picture of the pack is, by its head: pixels of a PNG or JPEG, units of an
// SVG's viewBox (else its width and height). Nothing when that cannot be read; decoding is the work
// of media.
std::optional<base::Size> picture_size(const pack::Folder& folder, const std::string& file);

// The same of a file's bytes.
std::optional<base::Size> picture_size(std::istream& bytes);

}  // namespace vitrina::content
