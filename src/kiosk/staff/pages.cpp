#include "kiosk/staff/pages.h"

#include <imgui.h>

#include <algorithm>

#include "kiosk/staff/controls.h"
#include "kiosk/staff/full_screen.h"
#include "kiosk/staff/keypad.h"
#include "kiosk/staff/look.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr float door_mm = 104;  // three keys with their gaps and margins
constexpr float list_mm = 66, bar_mm = 28;
constexpr int columns_below = 3;  // of the list of sections, where it lies below
constexpr size_t most_faults = 4;

// Scrolls the window begun last when the finger came down on it.
void follow_finger(const Scroll& scroll) {
    ImVec2 at = ImGui::GetWindowPos(), extent = ImGui::GetWindowSize();
    base::Rect part{at.x, at.y, extent.x, extent.y};
    if (scroll.by != 0 && part.contains(scroll.begun))
        ImGui::SetScrollY(ImGui::GetScrollY() - scroll.by);
}

// A part of the screen that fingers scroll.
void begin_part(const char* name, ImVec2 size, const Scroll& scroll) {
    ImGui::BeginChild(name, size, false, ImGuiWindowFlags_NoNav);
    follow_finger(scroll);
}

void show_list(Desk& desk, size_t& open_section, int columns) {
    float gaps = static_cast<float>(columns - 1) * gap_mm;
    float width = ImGui::GetContentRegionAvail().x / desk.pixels_per_mm - 1;
    float each = (width - gaps) / static_cast<float>(columns);
    auto all = sections();
    for (size_t i = 0; i < all.size(); ++i) {
        if (static_cast<int>(i) % columns == 0) desk.first_in_row = true;
        std::string word = all[i].word;
        if (button(desk, "section:" + word, desk.words(word),
                   i == open_section ? Emphasis::chosen : Emphasis::plain, each)) {
            open_section = i;
            desk.message.clear();
        }
    }
}

void show_section(Desk& desk, const Section& section) {
    heading(desk, section.word);
    for (size_t i = 0; i < std::min(most_faults, desk.loaded.faults.size()); ++i)
        warning(desk, base::to_string(desk.loaded.faults[i]));
    section.show(desk);
}

Choice show_bar(Desk& desk) {
    Choice choice = Choice::none;
    begin_row(desk);
    if (button(desk, "close", desk.words("close"))) choice = Choice::close;
    if (desk.changed() || !desk.loaded.faults.empty()) {
        if (button(desk, "save", desk.words("save"), Emphasis::call)) choice = Choice::save;
        if (button(desk, "undo", desk.words("undo"))) choice = Choice::undo;
    }
    if (desk.message.empty()) return choice;
    float room = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x -
                 ImGui::GetItemRectMax().x - 2 * desk.px(gap_mm);
    if (room > desk.px(40)) label(desk, desk.message, room / desk.pixels_per_mm);
    return choice;
}

}  // namespace

Choice show_sections(Desk& desk, size_t& open_section, const Scroll& scroll) {
    begin_screen(desk, "staff");
    float bar = desk.px(bar_mm), gap = desk.px(gap_mm);
    bool beside = desk.screen.width > desk.screen.height;
    int rows = (static_cast<int>(sections().size()) + columns_below - 1) / columns_below;
    float below = static_cast<float>(rows) * desk.px(target_mm + 2) + gap;
    if (beside) {
        begin_part("list", {desk.px(list_mm), -bar}, scroll);
        show_list(desk, open_section, 1);
        ImGui::EndChild();
        ImGui::SameLine(0, 2 * gap);
    }
    begin_part("section", {0, beside ? -bar : -bar - below}, scroll);
    show_section(desk, sections()[open_section]);
    ImGui::EndChild();
    if (!beside) {
        begin_part("list", {0, below}, scroll);
        show_list(desk, open_section, columns_below);
        ImGui::EndChild();
    }
    Choice choice = show_bar(desk);
    ImGui::End();
    return choice;
}

bool show_door(Desk& desk, Door& door, const Scroll& scroll) {
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {desk.screen.width, desk.screen.height},
                                                  0xB0000000u);
    ImGui::SetNextWindowPos({desk.screen.width / 2, desk.screen.height / 2}, 0, {0.5f, 0.5f});
    float widest = std::min(desk.px(door_mm), desk.screen.width);
    ImGui::SetNextWindowSizeConstraints({widest, 0}, {widest, desk.screen.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, desk.px(5));
    ImGui::Begin("door", nullptr, plain_window | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleVar();
    follow_finger(scroll);
    bool stays = show_keypad(desk, door);
    ImGui::End();
    return stays;
}

}  // namespace vitrina::kiosk::staff
