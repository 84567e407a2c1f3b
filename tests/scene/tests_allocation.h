#pragma once

#include <cstddef>

// How often this test program has called operator new so far.
size_t allocations();
