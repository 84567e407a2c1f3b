#pragma once

#include <vector>

#include "base/geometry.h"

namespace vitrina::geo {

// The line without the points whose bends are smaller than `least` (plane units squared): the
// weakest point goes first and its neighbours are weighed anew. Both ends stay, and of a closed
// line (first point equal to the last) as many points as enclose an area. Thinning an arc that two
// areas share keeps them together. Source: M. Visvalingam, J. D. Whyatt, "Line generalisation by
// repeated elimination of points", 1993.
std::vector<base::Point> thinned(const std::vector<base::Point>& line, double least);

// How strong a bend has to be sought for each point to go (see thinned), infinite for those that
// always stay: `thinned` is the points whose bend is at least `least`. For a line that is thinned
// more than once.
std::vector<double> bends(const std::vector<base::Point>& line);

}  // namespace vitrina::geo
