#pragma once

#include <cstddef>

// Calls of operator new in this program since it began.
size_t allocations_so_far();
