#include "kiosk/staff/panel.h"

#include <algorithm>
#include <cfloat>
#include <utility>

#include "kiosk/hand.h"
#include "kiosk/staff/panel_state.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr size_t longest_trail = 4000;
constexpr base::Seconds moving = 1.0 / 30, counting = 0.25;

}  // namespace

Panel::Panel() = default;
Panel::~Panel() = default;

base::Result<std::unique_ptr<Panel>> Panel::create(Parts parts, base::Seconds now) {
    auto words = Words::load(parts.assets + "/staff.toml");
    if (!words) return words.error();
    std::unique_ptr<Panel> panel(new Panel);
    panel->m_impl = std::make_unique<Impl>(parts.places, now);
    panel->m_impl->font_file = parts.font_file;
    Desk& desk = panel->m_impl->desk;
    desk.words = std::move(*words);
    desk.exhibit = parts.exhibit;
    desk.frames = parts.frames;
    desk.health = parts.health;
    desk.assets = parts.assets;
    desk.places = parts.places;
    desk.loaded = std::move(parts.settings);
    desk.panels = std::move(parts.panels);
    desk.list_devices = std::move(parts.list_devices);
    desk.visit_log = std::move(parts.visit_log);
    desk.stick_folders = std::move(parts.stick_folders);
    return panel;
}

void Panel::open(base::Seconds now) {
    Impl& impl = *m_impl;
    Desk& desk = impl.desk;
    desk.loaded = load_settings(desk.places);
    desk.draft = desk.loaded.settings;
    desk.words.speak(desk.draft.staff.language);
    desk.devices.reset();
    desk.findings.reset();
    desk.visit_reports.clear();
    desk.now = impl.last_touch = now;
    const Settings::Staff& staff = desk.draft.staff;
    impl.door.emplace(impl.guard, staff.pin_hash.empty() ? impl.unsaved_hash : staff.pin_hash,
                      staff.recovery_key);
}

bool Panel::is_open() const {
    return m_impl->door.has_value();
}

void Panel::handle(const Touch& touch, const scene::Screen& screen) {
    Impl& impl = *m_impl;
    Desk& desk = impl.desk;
    if (!is_open() || desk.cleaning_until) return;
    impl.look_at(screen);
    impl.last_touch = desk.now;
    bool lifted = touch.kind == Touch::Kind::up || touch.kind == Touch::Kind::cancel;
    if (lifted) desk.fingers.erase(touch.pointer);
    if (!lifted) desk.fingers[touch.pointer] = touch.at;
    if (desk.show_pattern && desk.trail.size() < longest_trail) desk.trail.push_back(touch.at);
    if (desk.calibrator && touch.kind == Touch::Kind::up) impl.calibrate(touch.at);
    if (touch.kind == Touch::Kind::down) impl.scroll.begun = touch.at;
    Fingers::Pointer pointer = impl.fingers.follow(touch, desk.px(tap_slop_mm));
    ImGuiIO& io = ImGui::GetIO();
    base::Point nowhere{-FLT_MAX, -FLT_MAX}, at = pointer.at.value_or(nowhere);
    io.MousePos = {at.x, at.y};
    io.MouseDown[0] = pointer.down;
    impl.scroll.by += pointer.scrolled;
    impl.lay_out();
    if (!pointer.down) io.MousePos = {nowhere.x, nowhere.y};
}

void Panel::build(const scene::Screen& screen, const gpu::Placement& placement, base::Seconds now) {
    Impl& impl = *m_impl;
    if (!is_open()) return;
    Desk& desk = impl.desk;
    desk.now = now;
    desk.placement = placement;
    bool cleaned = desk.cleaning_until && now >= *desk.cleaning_until;
    bool left =
        !desk.cleaning_until && now >= impl.last_touch + desk.draft.staff.leave_after_seconds;
    if (cleaned || left) return impl.close();
    for (const base::Error& failed : desk.commands.poll()) desk.message = base::to_string(failed);
    impl.look_at(screen);
    impl.lay_out();
    if (is_open()) impl.lay_out();  // windows take the size of what they held before
}

void Panel::draw() {
    m_impl->context.use();
    m_impl->painter.draw();
}

void Panel::forget_drawing() {
    m_impl->context.use();
    m_impl->painter.stop();
}

base::Seconds Panel::next_change() const {
    const Impl& impl = *m_impl;
    const Desk& desk = impl.desk;
    if (!is_open()) return base::never;
    bool inside = impl.door->state() == Door::State::open;
    bool graph = inside && sections()[impl.section].show == show_diagnostics;
    if (desk.show_pattern || graph) return desk.now + moving;
    bool waits = desk.cleaning_until || impl.door->wait(desk.now) > 0 || desk.commands.busy() ||
                 desk.check.valid();
    base::Seconds leaves = impl.last_touch + desk.draft.staff.leave_after_seconds;
    return waits ? std::min(leaves, desk.now + counting) : leaves;
}

std::optional<Settings> Panel::take_saved() {
    return std::exchange(m_impl->saved, std::nullopt);
}

std::optional<Ending> Panel::take_ending() {
    return std::exchange(m_impl->desk.ending, std::nullopt);
}

const Desk& Panel::desk() const {
    return m_impl->desk;
}

}  // namespace vitrina::kiosk::staff
