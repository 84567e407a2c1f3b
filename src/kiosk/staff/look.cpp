#include "kiosk/staff/look.h"

#include <cmath>

#include "kiosk/state_file.h"

namespace vitrina::kiosk::staff {

namespace {

// Capitals of 4 mm: staff stand nearer than visitors, and panels hold many words.
constexpr float body_mm = 5.4f, large_mm = 8;

ImVec4 rgb(int hex, float alpha = 1) {
    return {static_cast<float>(hex >> 16 & 255) / 255, static_cast<float>(hex >> 8 & 255) / 255,
            static_cast<float>(hex & 255) / 255, alpha};
}

const ImVec4 ground = rgb(0x0B1033), card = rgb(0x161D57), raised = rgb(0x2A3382),
             pressed = rgb(0x3A46A8), ink = rgb(0xF6F4FF), dim = rgb(0xA9AEDC),
             call = rgb(0xFFB627), dark_ink = rgb(0x14193A);

ImFont* add_font(const std::string& file, float size) {
    // Latin letters with all accents, quotation marks, dashes, arrows, the minus sign.
    static constexpr ImWchar ranges[] = {0x20,   0x17F,  0x2010, 0x203A, 0x2190, 0x2193, 0x2212,
                                         0x2212, 0x2713, 0x2713, 0x25A0, 0x25CF, 0};
    ImGuiIO& io = ImGui::GetIO();
    ImFontConfig config;
    config.OversampleH = 2;
    config.OversampleV = 1;
    if (is_there(file)) return io.Fonts->AddFontFromFileTTF(file.c_str(), size, &config, ranges);
    config.SizePixels = size;
    return io.Fonts->AddFontDefault(&config);
}

void set_colours(ImGuiStyle& style) {
    ImVec4* colours = style.Colors;
    colours[ImGuiCol_Text] = ink;
    colours[ImGuiCol_WindowBg] = ground;
    colours[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    colours[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    colours[ImGuiCol_ScrollbarGrab] = raised;
    colours[ImGuiCol_Border] = card;
}

}  // namespace

void set_look(const std::string& font_file, float pixels_per_mm) {
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    add_font(font_file, std::round(body_mm * pixels_per_mm));
    add_font(font_file, std::round(large_mm * pixels_per_mm));
    io.Fonts->Build();
    ImGuiStyle& style = ImGui::GetStyle();
    set_colours(style);
    style.FrameRounding = 3 * pixels_per_mm;
    style.WindowRounding = style.WindowBorderSize = style.ChildBorderSize = 0;
    style.ItemSpacing = {3 * pixels_per_mm, 2 * pixels_per_mm};
    style.WindowPadding = {6 * pixels_per_mm, 5 * pixels_per_mm};
    style.ScrollbarSize = 3 * pixels_per_mm;
}

ImFont* large_font() {
    return ImGui::GetIO().Fonts->Fonts[1];
}

ImVec4 dim_ink() {
    return dim;
}

ImVec4 call_colour() {
    return call;
}

void push_button_look(Emphasis emphasis) {
    ImVec4 face = emphasis == Emphasis::call ? call : emphasis == Emphasis::chosen ? dim : raised;
    ImGui::PushStyleColor(ImGuiCol_Button, face);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, face);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, emphasis == Emphasis::plain ? pressed : ink);
    ImGui::PushStyleColor(ImGuiCol_Text, emphasis == Emphasis::plain ? ink : dark_ink);
}

void pop_button_look() {
    ImGui::PopStyleColor(4);
}

}  // namespace vitrina::kiosk::staff
