#pragma once

#include "scene/controls.h"

namespace vitrina::scene {

// Where on a region's card its programmes stand.
struct ProgrammesPlace {
    float x, width, y, bottom;
    Palette palette;
};

// What a region takes part in, as chips with what that rests on; sheet by sheet where they do not
// all fit. Nothing for a region that the pack's sources do not name.
void region_programmes(Moment& moment, int region, ProgrammesPlace card);

}  // namespace vitrina::scene
