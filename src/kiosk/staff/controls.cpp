#include "kiosk/staff/controls.h"

#include <imgui.h>

#include <algorithm>

#include "kiosk/staff/look.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr float label_mm = 70, value_mm = 34;
constexpr base::Seconds second_tap_within = 5;

// A text of one sign: a digit, a plus, an arrow.
bool is_sign(const std::string& text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }) == 1;
}

// Beside the last control of the row when there is room, else below it.
void place(const Desk& desk, float width) {
    float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    float gap = desk.px(gap_mm);
    if (ImGui::GetItemRectMax().x + gap + width <= right) ImGui::SameLine(0, gap);
}

// The first in a row follows nothing.
void next_in_row(Desk& desk, float width) {
    if (!desk.first_in_row) place(desk, width);
    desk.first_in_row = false;
}

}  // namespace

void begin_row(Desk& desk) {
    desk.first_in_row = true;
    ImGui::Dummy({1, desk.px(1)});
}

bool button(Desk& desk, const std::string& id, const std::string& text, Emphasis emphasis,
            float width_mm) {
    bool sign = is_sign(text);
    if (sign) ImGui::PushFont(large_font());
    ImVec2 inside = ImGui::CalcTextSize(text.c_str());
    float side = desk.px(target_mm), padding = desk.px(4);
    float width = width_mm > 0 ? desk.px(width_mm) : std::max(side, inside.x + 2 * padding);
    next_in_row(desk, width);
    push_button_look(emphasis);
    bool tapped = ImGui::Button((text + "###" + id).c_str(), {width, side});
    pop_button_look();
    if (sign) ImGui::PopFont();
    ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    ImVec2 part = ImGui::GetWindowPos(), extent = ImGui::GetWindowSize();
    desk.controls.push_back({id,
                             {low.x, low.y, high.x - low.x, high.y - low.y},
                             {part.x, part.y, extent.x, extent.y},
                             inside.x <= width && inside.y <= side});
    return tapped;
}

void label(Desk& desk, const std::string& text, float width_mm, float height_mm) {
    float width = desk.px(width_mm);
    next_in_row(desk, width);
    ImVec2 size = ImGui::CalcTextSize(text.c_str(), nullptr, false, width);
    ImVec2 at = ImGui::GetCursorScreenPos();
    float height = std::max(desk.px(height_mm), size.y);
    ImGui::GetWindowDrawList()->AddText(
        ImGui::GetFont(), ImGui::GetFontSize(), {at.x, at.y + (height - size.y) / 2},
        ImGui::GetColorU32(ImGuiCol_Text), text.c_str(), nullptr, width);
    ImGui::Dummy({width, height});
}

void heading(const Desk& desk, const std::string& word) {
    ImGui::PushFont(large_font());
    ImGui::TextUnformatted(desk.words(word));
    ImGui::PopFont();
}

void note(const Desk& desk, const std::string& text) {
    ImGui::Dummy({1, desk.px(1)});
    ImGui::PushStyleColor(ImGuiCol_Text, dim_ink());
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
}

void warning(Desk& desk, const std::string& text) {
    desk.warnings.push_back(text);
    ImGui::Dummy({1, desk.px(1)});
    ImGui::PushStyleColor(ImGuiCol_Text, call_colour());
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
}

void fact(Desk& desk, const std::string& word, const std::string& value_text) {
    ImGui::Dummy({1, desk.px(1)});
    ImGui::TextColored(dim_ink(), "%s", desk.words(word));
    ImGui::TextWrapped("%s", value_text.c_str());
}

bool toggle(Desk& desk, const std::string& word, bool& value) {
    begin_row(desk);
    label(desk, desk.words(word), label_mm);
    bool before = value;
    if (button(desk, word + ":off", desk.words("off"), value ? Emphasis::plain : Emphasis::chosen))
        value = false;
    if (button(desk, word + ":on", desk.words("on"), value ? Emphasis::chosen : Emphasis::plain))
        value = true;
    return value != before;
}

bool stepper(Desk& desk, const std::string& word, int& value, int low, int high, int step,
             const std::string& shown_text) {
    begin_row(desk);
    label(desk, desk.words(word), label_mm);
    int before = value;
    if (button(desk, word + ":less", "−")) value = std::max(low, value - step);
    label(desk, shown_text, value_mm);
    if (button(desk, word + ":more", "+")) value = std::min(high, value + step);
    return value != before;
}

bool choice(Desk& desk, const std::string& word, std::span<const std::string> texts, int& chosen) {
    begin_row(desk);
    label(desk, desk.words(word), label_mm);
    int before = chosen;
    for (size_t i = 0; i < texts.size(); ++i) {
        int index = static_cast<int>(i);
        if (button(desk, word + ":" + std::to_string(i), texts[i],
                   index == chosen ? Emphasis::chosen : Emphasis::plain))
            chosen = index;
    }
    return chosen != before;
}

bool deed(Desk& desk, const std::string& word) {
    bool asked = desk.asked_twice == word && desk.now - desk.asked_at < second_tap_within;
    begin_row(desk);
    std::string text = asked ? desk.words.with("again", desk.words(word)) : desk.words(word);
    if (!button(desk, word, text, asked ? Emphasis::call : Emphasis::plain)) return false;
    desk.asked_twice = asked ? "" : word;
    desk.asked_at = desk.now;
    return asked;
}

}  // namespace vitrina::kiosk::staff
