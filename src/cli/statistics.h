#pragma once

#include <vector>

namespace vitrina::cli {

// The middle value; the mean of the two middle ones for an even number of values, 0 for none.
double median(std::vector<double> values);

double largest(const std::vector<double>& values);

}  // namespace vitrina::cli
