#include "kiosk/staff/panel.h"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <utility>

#include "kiosk/hand.h"
#include "kiosk/pin_guard.h"
#include "kiosk/staff/door.h"
#include "kiosk/staff/fingers.h"
#include "kiosk/staff/look.h"
#include "kiosk/staff/pages.h"
#include "kiosk/staff/painter.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr size_t longest_trail = 4000;
constexpr base::Seconds moving = 1.0 / 30, counting = 0.25;

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

}  // namespace

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
    }
}

void Panel::Impl::save(const Settings& settings) {
    auto written = save_settings(desk.places, settings, desk.loaded.deployed);
    desk.message = written ? std::string(desk.words("saved")) : base::to_string(written.error());
    if (!written) return;
    desk.loaded = load_settings(desk.places);
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
    auto panel = desk.calibrator->result(desk.screen);
    desk.calibrator.reset();
    desk.message =
        panel ? std::string(desk.words("after_restart")) : base::to_string(panel.error());
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
    desk.assets = parts.assets;
    desk.places = parts.places;
    desk.loaded = std::move(parts.settings);
    desk.panels = std::move(parts.panels);
    desk.list_devices = std::move(parts.list_devices);
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

void Panel::build(const scene::Screen& screen, base::Seconds now) {
    Impl& impl = *m_impl;
    if (!is_open()) return;
    Desk& desk = impl.desk;
    desk.now = now;
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
