#pragma once

#include <imgui.h>

#include <string>

#include "kiosk/staff/controls.h"

// Private to the module: typefaces and colours of the panel, those of the exhibit at night.
namespace vitrina::kiosk::staff {

// Loads the typeface at the sizes of this screen. The default font stands in for a file that cannot
// be read.
void set_look(const std::string& font_file, float pixels_per_mm);

ImFont* large_font();
ImVec4 dim_ink();
ImVec4 call_colour();
void push_button_look(Emphasis emphasis);
void pop_button_look();

}  // namespace vitrina::kiosk::staff
