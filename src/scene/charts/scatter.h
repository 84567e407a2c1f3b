#pragma once

#include <cstddef>

#include "base/geometry.h"

// Places for many dots, always the same.
namespace vitrina::scene {

// The `index`th of any number of points spread evenly over the unit square.
// Source: M. Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018.
base::Point spread(size_t index);

// The `index`th of any number of points gathered about the origin, about 1.7 `spacing` apart: as
// the seeds of a sunflower. All within spacing * sqrt(count). Source: H. Vogel, "A better way to
// construct the sunflower head", 1979.
base::Point seed(size_t index, float spacing);

}  // namespace vitrina::scene
