#include "kiosk/staff/panel_state.h"

#include <algorithm>
#include <utility>

#include "kiosk/hand.h"
#include "kiosk/staff/look.h"

namespace vitrina::kiosk::staff {

void Panel::Impl::look_at(const scene::Screen& screen) {
    context.use();
    desk.screen = screen.size;
    desk.pixels_per_mm = Hand::on(screen).pixels_per_mm;
    if (look_pixels_per_mm == desk.pixels_per_mm) return;
    look_pixels_per_mm = desk.pixels_per_mm;
    set_look(font_file, look_pixels_per_mm);
    painter.renew_fonts();
}

// One frame of Dear ImGui: every touch gets its own, lest a quick tap be lost.
void Panel::Impl::lay_out() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {desk.screen.width, desk.screen.height};
    io.DeltaTime = static_cast<float>(std::clamp(desk.now - last_frame, 1e-3, 1.0));
    last_frame = desk.now;
    desk.controls.clear();
    desk.warnings.clear();
    desk.first_in_row = true;
    ImGui::NewFrame();
    show();
    ImGui::Render();
    scroll.by = 0;
}

void Panel::Impl::show() {
    if (desk.cleaning_until) return show_cleaning_time(desk);
    if (door->state() != Door::State::open) {
        if (!show_door(desk, *door, scroll)) close();
        if (door && door->state() == Door::State::open) take_new_pin();
        return;
    }
    if (desk.show_pattern) return show_touch_pattern(desk);
    if (desk.calibrator) return show_calibration(desk);
    follow(show_sections(desk, section, scroll));
    if (door && std::exchange(desk.change_pin, false)) door->change_pin();
}

void Panel::Impl::follow(Choice choice) {
    if (choice == Choice::close) close();
    if (choice == Choice::save) save(desk.draft);
    if (choice == Choice::undo) {
        desk.draft = desk.loaded.settings;
        desk.words.speak(desk.draft.staff.language);
        desk.message.clear();
        desk.health->well(Part::settings);
    }
}

void Panel::Impl::save(const Settings& settings) {
    auto written = save_settings(desk.places, settings, desk.loaded.deployed);
    desk.health->tell(Part::settings, written);
    desk.message = written ? std::string(desk.words("saved")) : base::to_string(written.error());
    if (!written) return;
    Settings before = desk.loaded.settings;
    desk.loaded = load_settings(desk.places);
    if (!(desk.loaded.settings.touch == before.touch))
        desk.panels = touch_panels_of(desk.loaded.settings.touch.panels);
    saved = desk.loaded.settings;
}

// A new PIN is kept at once; where it cannot be written it holds until the program ends.
void Panel::Impl::take_new_pin() {
    auto hash = door->take_new_hash();
    if (!hash) return;
    unsaved_hash = *hash;
    Settings with_pin = desk.loaded.settings;
    with_pin.staff.pin_hash = desk.draft.staff.pin_hash = *hash;
    save(with_pin);
}

// Every touch counts as one of the mark: a panel that lies the wrong way round hits nothing else.
void Panel::Impl::calibrate(base::Point touched) {
    desk.calibrator->touch({touched.x / desk.screen.width, touched.y / desk.screen.height});
    if (desk.calibrator->mark()) return;
    auto panel = desk.calibrator->result(desk.placement);
    desk.calibrator.reset();
    desk.message = panel ? std::string(desk.words("after_saving")) : base::to_string(panel.error());
    if (!panel) return;
    auto& texts = desk.draft.touch.panels;
    std::erase_if(texts, [&](const std::string& text) {
        auto one = parse_touch_panel(text);
        return one && one->device == panel->device;
    });
    texts.push_back(touch_panel_text(*panel));
}

void Panel::Impl::close() {
    door.reset();
    desk.cleaning_until.reset();
    desk.show_pattern = false;
    desk.calibrator.reset();
    desk.message.clear();
    fingers.forget();
}

}  // namespace vitrina::kiosk::staff
