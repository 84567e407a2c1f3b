#pragma once

#include <imgui.h>

#include "kiosk/staff/desk.h"

// Private to the module: windows of Dear ImGui that nobody moves.
namespace vitrina::kiosk::staff {

inline constexpr ImGuiWindowFlags plain_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav;

// Over the whole screen; ImGui::End() ends it.
void begin_screen(const Desk& desk, const char* name);

}  // namespace vitrina::kiosk::staff
