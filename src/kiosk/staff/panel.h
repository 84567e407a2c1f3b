#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kiosk/input.h"
#include "kiosk/staff/desk.h"
#include "scene/metrics.h"

namespace vitrina::kiosk::staff {

// What the panel is made of; all of it outlives the panel.
struct Parts {
    const content::Exhibit* exhibit = nullptr;
    const FrameTimes* frames = nullptr;
    Health* health = nullptr;
    LoadedSettings settings = {};
    SettingsPlaces places = {};
    std::string assets = {};              // folder of staff.toml
    std::string font_file = {};           // "" = a plain one
    std::vector<TouchPanel> panels = {};  // as this run reads them
    std::function<Devices()> list_devices = {};
    std::string visit_log = {};  // "" = none is kept
    std::function<std::vector<std::string>()> stick_folders = {};
};

// The staff panel: keypad, sections, touch test, cleaning mode, drawn over the exhibit by Dear
// ImGui. Sized in millimetres. Needs OpenGL for draw() alone.
class Panel {
  public:
    // `now` by a clock that is never set. Error: no words.
    static base::Result<std::unique_ptr<Panel>> create(Parts parts, base::Seconds now);
    ~Panel();

    void open(base::Seconds now);
    bool is_open() const;

    // Everything that is touched while the panel is open is the panel's.
    void handle(const Touch& touch, const scene::Screen& screen);
    // Lays out the picture of the moment; closes the panel when it has been left alone.
    void build(const scene::Screen& screen, const gpu::Placement& placement, base::Seconds now);
    void draw();            // into the window of the current OpenGL context
    void forget_drawing();  // before that context goes away and another one comes

    // When the picture changes without touch.
    base::Seconds next_change() const;

    // Settings that staff have just saved, once.
    std::optional<Settings> take_saved();
    // What staff want the program to do, once.
    std::optional<Ending> take_ending();

    const Desk& desk() const;  // for tests: the controls of the last picture, the draft

  private:
    struct Impl;
    Panel();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::kiosk::staff
