#pragma once

namespace vitrina::cli {

// Major, minor and patch as text, from CMakeLists.txt.
const char* version();

}  // namespace vitrina::cli
