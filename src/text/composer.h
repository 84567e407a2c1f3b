#pragma once

#include "text/line_breaker.h"

namespace vitrina::text {

// Puts broken lines at their places: reordered for display (UAX 9, L2), aligned within `width`
// pixels (within the widest line when that is not positive), at `size` pixels per em. Sets
// everything of the layout but `fits`.
Layout compose(const ShapedText& shaped, const BrokenText& broken, const Style& style, float size,
               float width, Shaper& shaper);

}  // namespace vitrina::text
