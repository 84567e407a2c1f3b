#pragma once

#include <imgui.h>

#include <optional>
#include <string>

#include "kiosk/pin_guard.h"
#include "kiosk/staff/door.h"
#include "kiosk/staff/fingers.h"
#include "kiosk/staff/pages.h"
#include "kiosk/staff/painter.h"
#include "kiosk/staff/panel.h"

// Private to the module: what a panel is made of.
namespace vitrina::kiosk::staff {

// Dear ImGui's state, made current while it is used.
class Context {
  public:
    Context() : m_context(ImGui::CreateContext()) {
        use();
        ImGui::GetIO().IniFilename = nullptr;
    }
    ~Context() { ImGui::DestroyContext(m_context); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    void use() const { ImGui::SetCurrentContext(m_context); }

  private:
    ImGuiContext* m_context;
};

struct Panel::Impl {
    Impl(const SettingsPlaces& places, base::Seconds now)
        : guard(places.state_folder + "/staff-pin-tries", now) {}
    ~Impl() { context.use(); }

    Context context;
    Painter painter;
    Desk desk;
    PinGuard guard;
    std::optional<Door> door;  // while the panel is open
    Fingers fingers;
    Scroll scroll;
    std::string font_file;
    float look_pixels_per_mm = 0;
    size_t section = 0;
    base::Seconds last_touch = 0, last_frame = 0;
    std::string unsaved_hash;  // of a PIN that could not be written
    std::optional<Settings> saved;

    void look_at(const scene::Screen& screen);
    void lay_out();
    void show();
    void follow(Choice choice);
    void save(const Settings& settings);
    void take_new_pin();
    void calibrate(base::Point touched);
    void close();
};

}  // namespace vitrina::kiosk::staff
