#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "kiosk/pin_hash.h"
#include "kiosk/staff/panel.h"
#include "kiosk/state_file.h"
#include "pack/temporary_folder.h"
#include "support/default_exhibit.h"

// The staff panel with the default pack on a screen of any size, without a window and OpenGL.
namespace vitrina::test {

using kiosk::Touch;

inline content::Exhibit small_exhibit() {
    content::Exhibit exhibit;
    exhibit.folder = root + "/content/iberoamerica";
    exhibit.title = {{"Logros", "Conquistas", "Achievements"}};
    exhibit.languages.resize(3);
    for (int i = 0; i < 3; ++i) {
        auto& language = exhibit.languages[static_cast<size_t>(i)];
        language.tag = i == 0 ? "es" : i == 1 ? "pt" : "en";
        language.name = i == 0 ? "Español" : i == 1 ? "Português" : "English";
    }
    return exhibit;
}

inline kiosk::Devices two_displays() {
    kiosk::Devices devices;
    devices.displays = {{"A display", 1920, 1080, 60, 0}, {"Another one", 3840, 2160, 30, 0}};
    devices.touch_devices = {"A touch panel"};
    return devices;
}

struct StaffBench {
    static constexpr const char* pin = "271828";

    TemporaryFolder folder;
    content::Exhibit exhibit = small_exhibit();
    kiosk::FrameTimes frames;
    kiosk::Health health;
    kiosk::SettingsPlaces places{"", folder.path().string() + "/settings.toml",
                                 folder.path().string() + "/state"};
    scene::Screen screen{1920, 1080};
    base::Seconds now = 100;
    std::unique_ptr<kiosk::staff::Panel> panel;
    std::vector<std::string> sticks;

    std::string visit_log() const { return folder.path().string() + "/state/visits.db"; }

    void start() {
        auto made = kiosk::staff::Panel::create({&exhibit,
                                                 &frames,
                                                 &health,
                                                 load_settings(places),
                                                 places,
                                                 root + "/assets",
                                                 content_font(),
                                                 {},
                                                 two_displays,
                                                 visit_log(),
                                                 [this] { return sticks; }},
                                                now);
        REQUIRE(made);
        panel = std::move(*made);
    }

    // As if a PIN had been chosen before; with settings that may follow.
    void with_pin(const std::string& more = "") {
        static const std::string hash = *kiosk::hash_pin(pin);
        REQUIRE(
            kiosk::write_text_file(places.local, "[staff]\npin_hash = \"" + hash + "\"\n" + more));
    }

    void open() {
        if (!panel) start();
        panel->open(now);
        build();
    }
    void build() { panel->build(screen, screen.size, now); }

    const kiosk::staff::Control* find(const std::string& id) const {
        for (const auto& control : panel->desk().controls) {
            if (control.id == id) return &control;
        }
        return nullptr;
    }

    void touch(Touch::Kind kind, base::Point at, int64_t pointer = 1) {
        panel->handle({kind, pointer, at, now}, screen);
    }
    // Drags until the control is in view.
    void reach(const std::string& id) {
        for (int i = 0; i < 20; ++i) {
            const auto* control = find(id);
            if (!control || control->part.contains(control->bounds.centre())) return;
            float away = control->part.centre().y - control->bounds.centre().y;
            float reach = control->part.height * 0.4f;
            base::Point at = control->part.centre();
            touch(Touch::Kind::down, at);
            touch(Touch::Kind::move, {at.x, at.y + std::clamp(away, -reach, reach)});
            touch(Touch::Kind::up, at);
            build();
        }
    }
    void tap(const std::string& id) {
        reach(id);
        const auto* control = find(id);
        INFO(id);
        REQUIRE(control);
        base::Point at = control->bounds.centre();
        touch(Touch::Kind::down, at);
        touch(Touch::Kind::up, at);
        build();
    }
    void type(const std::string& digits) {
        for (char digit : digits) tap("digit:" + std::string(1, digit));
        tap("enter");
    }
    void enter() {
        open();
        type(pin);
        REQUIRE(find("section:content"));
    }

    static std::string content_font() {
        auto entries = content::read_font_manifest(root + "/fonts/fonts.toml");
        REQUIRE(entries);
        for (const auto& entry : *entries) {
            for (const auto& file : entry.files) {
                if (entry.role == "text" && kiosk::is_there(file)) return file;
            }
        }
        return "";
    }
};

}  // namespace vitrina::test
