#pragma once

#include <string>
#include <vector>

namespace vitrina::text {

// What belongs together on one line although the rules of UAX 14 would let it part: a number and
// its unit or sign (112 millones, 25 %, 22か国), an abbreviation and its number (n.º 5), a day and
// its month (24 de octubre). Years take no unit: "2022 | participaron".
bool stays_together(const std::u16string& text, int position);

// Moves such positions out of `opportunities`; returns them, ascending.
std::vector<int> keep_together(const std::u16string& text, std::vector<int>& opportunities);

}  // namespace vitrina::text
