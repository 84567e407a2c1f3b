#include "kiosk/staff/full_screen.h"

#include <algorithm>
#include <cmath>

#include "kiosk/staff/controls.h"
#include "kiosk/staff/look.h"
#include "kiosk/staff/pages.h"

namespace vitrina::kiosk::staff {

namespace {

// The one button in the middle of an empty screen.
bool way_out(Desk& desk, const char* word) {
    constexpr float width_mm = 50;
    float left = (desk.screen.width - desk.px(width_mm)) / 2;
    ImGui::SetCursorPos({left, desk.screen.height / 2});
    begin_row(desk);
    ImGui::SetCursorPosX(left);
    return button(desk, word, desk.words(word), Emphasis::call, width_mm);
}

void centred(const Desk& desk, const std::string& text) {
    ImGui::PushFont(large_font());
    float width = ImGui::CalcTextSize(text.c_str()).x;
    ImGui::SetCursorPos({(desk.screen.width - width) / 2, desk.screen.height * 0.4f});
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopFont();
}

}  // namespace

void begin_screen(const Desk& desk, const char* name) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({desk.screen.width, desk.screen.height});
    ImGui::Begin(name, nullptr, plain_window);
}

void show_touch_pattern(Desk& desk) {
    begin_screen(desk, "pattern");
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImU32 line = ImGui::GetColorU32(dim_ink()), mark = ImGui::GetColorU32(call_colour());
    float step = desk.px(target_mm);
    for (float x = step; x < desk.screen.width; x += step)
        list->AddLine({x, 0}, {x, desk.screen.height}, line);
    for (float y = step; y < desk.screen.height; y += step)
        list->AddLine({0, y}, {desk.screen.width, y}, line);
    for (base::Point at : desk.trail) list->AddCircleFilled({at.x, at.y}, desk.px(1.5f), mark);
    for (const auto& [pointer, at] : desk.fingers)
        list->AddCircle({at.x, at.y}, desk.px(12), mark, 48, desk.px(1.5f));
    if (way_out(desk, "close")) desk.show_pattern = false;
    ImGui::End();
}

void show_calibration(Desk& desk) {
    begin_screen(desk, "calibration");
    if (auto mark = desk.calibrator->mark()) {
        ImDrawList* list = ImGui::GetWindowDrawList();
        ImU32 colour = ImGui::GetColorU32(call_colour());
        float x = mark->x * desk.screen.width, y = mark->y * desk.screen.height;
        float arm = desk.px(10), width = desk.px(1);
        list->AddLine({x - arm, y}, {x + arm, y}, colour, width);
        list->AddLine({x, y - arm}, {x, y + arm}, colour, width);
        list->AddCircle({x, y}, arm / 2, colour, 48, width);
    }
    centred(desk, desk.words("calibrate_note"));
    if (way_out(desk, "cancel")) desk.calibrator.reset();
    ImGui::End();
}

void show_cleaning_time(Desk& desk) {
    begin_screen(desk, "cleaning");
    int left = static_cast<int>(std::ceil(desk.cleaning_until.value_or(desk.now) - desk.now));
    centred(desk, desk.words.with("cleaning_left", std::to_string(std::max(0, left))));
    ImGui::End();
}

}  // namespace vitrina::kiosk::staff
