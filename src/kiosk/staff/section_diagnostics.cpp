#include <imgui.h>

#include <algorithm>
#include <cstdio>

#include "base/log.h"
#include "kiosk/staff/controls.h"
#include "kiosk/staff/look.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr float graph_height_mm = 60, highest_ms = 50, line_ms = 1000.f / 60;

std::string milliseconds(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f ms", static_cast<double>(value));
    return text;
}

// Average and worst of one part of the frames.
std::string summary(const FrameTimes& frames, float FrameTimes::Sample::*part) {
    float sum = 0, worst = 0;
    for (size_t i = 0; i < frames.size(); ++i) {
        sum += frames[i].*part;
        worst = std::max(worst, frames[i].*part);
    }
    float count = static_cast<float>(std::max<size_t>(1, frames.size()));
    return milliseconds(sum / count) + " · " + milliseconds(worst);
}

// One bar a frame: building, drawing, presenting on top of each other.
void draw_graph(Desk& desk) {
    ImVec2 origin = ImGui::GetCursorScreenPos();
    float width = ImGui::GetContentRegionAvail().x, height = desk.px(graph_height_mm);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(origin, {origin.x + width, origin.y + height}, 0xFF5A1D16u);
    float bar = width / FrameTimes::most, bottom = origin.y + height;
    for (size_t i = 0; i < desk.frames->size(); ++i) {
        const FrameTimes::Sample& frame = (*desk.frames)[i];
        float x = origin.x + bar * static_cast<float>(i), y = bottom;
        auto stack = [&](float ms, ImU32 colour) {
            float top = std::max(origin.y, y - ms / highest_ms * height);
            list->AddRectFilled({x, top}, {x + std::max(1.f, bar - 1), y}, colour);
            y = top;
        };
        stack(frame.build_ms, ImGui::GetColorU32(call_colour()));
        stack(frame.draw_ms, 0xFFF5A93Fu);
        stack(frame.present_ms, 0xFF82332Au);
    }
    float line = bottom - line_ms / highest_ms * height;
    list->AddLine({origin.x, line}, {origin.x + width, line}, ImGui::GetColorU32(dim_ink()), 2);
    ImGui::Dummy({width, height});
}

// In the order of Part.
constexpr const char* trouble_words[] = {"trouble_visit_log", "trouble_recording", "trouble_starts",
                                         "trouble_settings", "trouble_clock"};

void show_troubles(Desk& desk) {
    auto troubles = desk.health->troubles();
    for (const Health::Trouble& one : troubles)
        warning(desk, desk.words.with(trouble_words[static_cast<size_t>(one.part)], one.what));
    auto log = base::log_trouble();
    if (log) warning(desk, desk.words.with("trouble_log", base::to_string(*log)));
    if (troubles.empty() && !log) note(desk, desk.words("all_well"));
}

}  // namespace

void show_diagnostics(Desk& desk) {
    show_troubles(desk);
    draw_graph(desk);
    note(desk, desk.words("graph_note"));
    using Sample = FrameTimes::Sample;
    fact(desk, "time_build", summary(*desk.frames, &Sample::build_ms));
    fact(desk, "time_draw", summary(*desk.frames, &Sample::draw_ms));
    fact(desk, "time_present", summary(*desk.frames, &Sample::present_ms));
    fact(desk, "screen_size",
         std::to_string(static_cast<int>(desk.screen.width)) + " × " +
             std::to_string(static_cast<int>(desk.screen.height)));
}

}  // namespace vitrina::kiosk::staff
