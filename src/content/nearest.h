#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitrina::content {

// Number of characters (bytes) to insert, delete, replace or swap with their neighbour to turn one
// word into the other. Source: V. Levenshtein, "Binary codes capable of correcting deletions,
// insertions, and reversals", 1966, with the swaps of F. Damerau, "A technique for computer
// detection and correction of spelling errors", 1964 (optimal string alignment).
int edit_distance(std::string_view one, std::string_view other);

// The known word that was probably meant: the nearest one, at most a third of its letters away; ""
// when there is none.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "did you mean “films”?", or `otherwise` when nothing is near.
std::string suggestion(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise);

}  // namespace vitrina::content
