#pragma once

#include <string>

#include "content/context.h"

namespace vitrina::content {

// Reports a symbol or icon that is missing, not what its name says, larger than 64 megapixels, or a
// JPEG: a symbol is drawn in one colour through its transparency, and a JPEG has none. Looks at the
// first bytes only; decoding is the work of media.
void check_symbol(Context& context, const std::string& file, const base::Place& place);

// The same for a picture in its own colours: a JPEG will do.
void check_picture(Context& context, const std::string& file, const base::Place& place);

// Reports a font file that is missing or neither TrueType nor OpenType by its first bytes.
void check_font_file(Context& context, const std::string& file, const base::Place& place);

}  // namespace vitrina::content
