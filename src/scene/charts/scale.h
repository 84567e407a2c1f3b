#pragma once

#include <string>
#include <vector>

namespace vitrina::scene {

// The numbers along an axis: round steps that hold every value.
struct Scale {
    double low = 0, high = 1;   // the ends, both on a tick
    std::vector<double> ticks;  // rising, 2 to `most`

    // From `low` to `high` with steps of 1, 2, 2.5 or 5 times a power of ten. Equal or no finite
    // ends give a scale from 0 to 1.
    static Scale over(double low, double high, int most = 6);

    // Where a value lies between the ends: 0..1 within them; 0 for a value that is missing.
    float position(double value) const;
};

}  // namespace vitrina::scene
