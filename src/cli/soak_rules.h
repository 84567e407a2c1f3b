#pragma once

#include <string>

#include "kiosk/session.h"

namespace vitrina::cli {

// What must be true of a view and its frame at any time; "" when it is, else what is wrong.
std::string fault_of(const content::Exhibit& exhibit, const scene::View& view,
                     const scene::Frame& frame);

// What must be true when a visit has ended by itself: nothing is left of it.
std::string fault_of_end(const scene::View& start, const scene::View& after);

}  // namespace vitrina::cli
