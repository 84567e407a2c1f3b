#pragma once

#include <cstdint>

namespace vitrina::cli {

// How often the calling thread has asked operator new for memory since it began. A program that
// uses this function gets counting operators new; malloc by C libraries is not seen.
uint64_t allocations_of_this_thread();

// False under sanitizers, which bring operators of their own.
bool allocations_are_counted();

}  // namespace vitrina::cli
