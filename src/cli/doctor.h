#pragma once

#include <string>

namespace vitrina::cli {

// A report on this machine in lines "subject: finding": versions, graphics, displays, touch, fonts,
// encoders, free space. What is wrong starts with "PROBLEM" and says what to do. Never fails: what
// cannot be found out is said.
std::string examine();

}  // namespace vitrina::cli
