#include <ctime>
#include <fstream>
#include <regex>

#include "kiosk/hand.h"
#include "kiosk/staff/section.h"
#include "kiosk/staff/words.h"
#include "kiosk/visit_store.h"
#include "kiosk/wall_clock.h"
#include "staff_bench.h"

using namespace vitrina;
using namespace vitrina::kiosk;
using test::StaffBench;

namespace {

// The screens of the layout tests: pixels and millimetres.
struct Kind {
    base::Size pixels;
    float pixels_per_mm;
};

constexpr Kind kinds[] = {{{1920, 1080}, 0},    {{1080, 1920}, 0},     {{1280, 720}, 0},
                          {{1024, 768}, 0},     {{3840, 1080}, 0},     {{1920, 1080}, 4.03f},
                          {{1080, 1920}, 2.0f}, {{3840, 2160}, 3.15f}, {{1280, 800}, 4.5f}};

}  // namespace

TEST_CASE("Without a PIN the first one inside chooses it, twice, and it is kept") {
    StaffBench bench;
    bench.open();
    bench.type("271828");
    bench.type("271829");  // another one
    CHECK(!bench.find("section:content"));
    bench.type("271828");
    bench.type("271828");
    CHECK(bench.find("section:content"));
    auto saved = load_settings(bench.places);
    CHECK(saved.faults.empty());
    CHECK(pin_matches(saved.settings.staff.pin_hash, "271828"));
}

TEST_CASE("A PIN that cannot be kept holds until the end of the run, and staff hear of it") {
    StaffBench bench;
    bench.places.local = "/dev/null/settings.toml";
    bench.open();
    bench.type("271828");
    bench.type("271828");
    CHECK(bench.find("section:content"));
    CHECK(bench.panel->desk().message.find("/dev/null/settings.toml") != std::string::npos);
    bench.tap("close");
    bench.open();
    bench.type("314159");
    CHECK(!bench.find("section:content"));
    bench.type("271828");
    CHECK(bench.find("section:content"));
}

TEST_CASE("A wrong PIN stays outside, and after five there is a wait") {
    StaffBench bench;
    bench.with_pin();
    bench.open();
    bench.type("123");  // a slip, not a try
    for (int i = 0; i < 5; ++i) bench.type("314159");
    CHECK(!bench.find("section:content"));
    bench.type(StaffBench::pin);
    CHECK(!bench.find("section:content"));
    bench.now += 61;
    bench.build();
    bench.type(StaffBench::pin);
    CHECK(bench.find("section:content"));
}

TEST_CASE("A setting that is changed and saved stands in the file and reaches the kiosk") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    CHECK(!bench.find("save"));
    bench.tap("section:visits");
    bench.tap("idle:more");
    bench.tap("fair:on");
    CHECK(load_settings(bench.places).settings.idle.seconds == 0);
    bench.tap("save");
    Settings saved = load_settings(bench.places).settings;
    CHECK(saved.idle.seconds == 20);
    CHECK(saved.fair.on);
    CHECK(bench.panel->take_saved() == saved);
    CHECK(!bench.panel->take_saved());
    CHECK(!bench.find("save"));
}

TEST_CASE("The picture is turned and gets margins, and all of that is a setting") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:display");
    bench.tap("rotation:3");
    bench.tap("margin_left:more");
    bench.tap("margin_left:more");
    bench.tap("margin_bottom:more");
    bench.tap("save");
    Settings::Display display = load_settings(bench.places).settings.display;
    CHECK(display.rotation == "270");
    CHECK(display.margin_left == 10);
    CHECK(display.margin_bottom == 5);
}

TEST_CASE("Staff choose which languages visitors are offered, but for the first") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:visits");
    using Tags = std::vector<std::string>;
    const Tags& offered = bench.panel->desk().draft.exhibit.languages;
    bench.tap("offered:pt");
    CHECK(offered == Tags{"es", "en"});
    bench.tap("offered:es");
    CHECK(offered == Tags{"es", "en"});
    bench.tap("offered:en");
    CHECK(offered == Tags{"es"});
    bench.tap("offered:en");
    bench.tap("offered:pt");
    CHECK(offered.empty());
}

TEST_CASE("The visit log is shown, switched off and copied to a stick") {
    StaffBench bench;
    VisitCounts counts;
    std::string hour = hour_text(std::time(nullptr));
    counts[{hour, VisitEvent::visit, "", "pt"}] = {7, 490};
    counts[{hour, VisitEvent::page, "home", "pt"}] = {9, 90};
    std::string damage;
    REQUIRE(store(bench.visit_log(), counts, 400, damage));
    bench.with_pin();
    bench.enter();
    bench.tap("section:visit_log");
    REQUIRE(bench.panel->desk().visit_reports.size() == 2);
    CHECK(bench.panel->desk().visit_reports[1].visits.count == 7);
    bench.tap("count_visits:off");
    bench.tap("save");
    CHECK_FALSE(load_settings(bench.places).settings.visits.count);

    bench.tap("export");
    CHECK(bench.panel->desk().message == bench.panel->desk().words("no_stick"));
    bench.sticks = {"/proc/stick", bench.folder.path().string() + "/stick"};
    bench.tap("export");
    std::string name = bench.sticks[1] + "/vitrina-visits-" + hour.substr(0, 10);
    auto table = read_text_file(name + ".csv"), page = read_text_file(name + ".html");
    REQUIRE(table);
    REQUIRE(page);
    CHECK(table->find(hour + ",visit,,pt,7,490") != std::string::npos);
    CHECK(page->find("<svg") != std::string::npos);
}

TEST_CASE("What is wrong with the machine stands in the diagnostics while it lasts") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:diagnostics");
    const auto& warnings = bench.panel->desk().warnings;
    CHECK(warnings.empty());
    for (size_t i = 0; i < part_names.size(); ++i)
        bench.health.troubled(static_cast<Part>(i), "the reason");
    bench.build();
    CHECK(warnings.size() == part_names.size());
    for (const std::string& text : warnings) CHECK(text.find("the reason") != std::string::npos);
    for (size_t i = 0; i < part_names.size(); ++i) bench.health.well(static_cast<Part>(i));
    bench.build();
    CHECK(warnings.empty());
}

TEST_CASE("What is undone or left unsaved changes nothing") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:visits");
    bench.tap("idle:more");
    SECTION("undone") {
        bench.tap("undo");
    }
    SECTION("left") {
        bench.tap("close");
        bench.enter();
    }
    CHECK(!bench.find("save"));
    CHECK(!bench.panel->desk().changed());
    CHECK(load_settings(bench.places).settings.idle.seconds == 0);
}

TEST_CASE("A file with faults is shown to staff, and saving mends it") {
    StaffBench bench;
    bench.with_pin("leave_after = 60\n");
    bench.enter();
    CHECK(!bench.panel->desk().loaded.faults.empty());
    bench.tap("save");
    CHECK(bench.panel->desk().loaded.faults.empty());
    CHECK(is_there(bench.places.local + ".bad"));
}

TEST_CASE("Left alone, the panel closes") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    CHECK(bench.panel->next_change() <= bench.now + 120);
    bench.now += 119;
    bench.build();
    CHECK(bench.panel->is_open());
    bench.now += 2;
    bench.build();
    CHECK(!bench.panel->is_open());
}

TEST_CASE("Cleaning ignores every touch for thirty seconds, then the exhibit returns") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:cleaning");
    bench.tap("clean");
    CHECK(bench.panel->desk().controls.empty());
    bench.touch(Touch::Kind::down, {100, 100});
    bench.touch(Touch::Kind::up, {100, 100});
    bench.now += 29;
    bench.build();
    CHECK(bench.panel->is_open());
    bench.now += 1;
    bench.build();
    CHECK(!bench.panel->is_open());
}

TEST_CASE("What ends the program wants a second tap") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:machine");
    bench.tap("restart");
    CHECK(!bench.panel->take_ending());
    SECTION("soon") {
        bench.tap("restart");
        CHECK(bench.panel->take_ending() == Ending::restart);
    }
    SECTION("on another button") {
        bench.tap("shut_down");
        CHECK(!bench.panel->take_ending());
    }
    SECTION("too late") {
        bench.now += 6;
        bench.build();
        bench.tap("restart");
        CHECK(!bench.panel->take_ending());
    }
}

TEST_CASE("The touch test draws every finger and lets staff out") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:touch");
    bench.tap("pattern");
    bench.touch(Touch::Kind::down, {300, 300}, 5);
    bench.touch(Touch::Kind::down, {400, 300}, 6);
    CHECK(bench.panel->desk().fingers.size() == 2);
    bench.touch(Touch::Kind::up, {300, 300}, 5);
    bench.touch(Touch::Kind::cancel, {400, 300}, 6);
    CHECK(bench.panel->desk().fingers.empty());
    CHECK(bench.panel->desk().trail.size() == 4);
    bench.build();
    bench.tap("close");
    CHECK(bench.find("pattern"));
}

TEST_CASE("A touch panel that hangs upside down is calibrated by its four marks") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:touch");
    bench.tap("calibrate:A touch panel");
    base::Size screen = bench.screen.size;
    for (int i = 0; i < 4; ++i) {
        REQUIRE(bench.panel->desk().calibrator);
        base::Point mark = *bench.panel->desk().calibrator->mark();
        base::Point touched{(1 - mark.x) * screen.width, (1 - mark.y) * screen.height};
        bench.touch(Touch::Kind::down, touched);
        bench.touch(Touch::Kind::up, touched);
        bench.build();
    }
    CHECK(!bench.panel->desk().calibrator);
    bench.tap("save");
    auto panels = touch_panels_of(load_settings(bench.places).settings.touch.panels);
    REQUIRE(panels.size() == 1);
    CHECK(panels[0].device == "A touch panel");
    base::Point there = panels[0].to_display * base::Point{0.2f, 0.3f};
    CHECK(there.x == Approx(0.8f));
    CHECK(there.y == Approx(0.7f));
}

TEST_CASE("Touches that fit no panel calibrate nothing, and a button leads out") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:touch");
    bench.tap("calibrate:A touch panel");
    SECTION("all on one point") {
        for (int i = 0; i < 4; ++i) {
            bench.touch(Touch::Kind::down, {100, 100});
            bench.touch(Touch::Kind::up, {100, 100});
        }
        CHECK(!bench.panel->desk().message.empty());
    }
    SECTION("out") {
        bench.tap("cancel");
    }
    bench.build();
    CHECK(bench.find("pattern"));
    CHECK(bench.panel->desk().draft.touch.panels.empty());
}

TEST_CASE("A calibration is taken on top of the one in force") {
    staff::Calibrator calibrator({"panel", 0, {-1, 0, 0, -1, 1, 1}});
    while (auto mark = calibrator.mark()) calibrator.touch({mark->x + 0.05f, mark->y});
    auto panel = calibrator.result(base::Size{1920, 1080});
    REQUIRE(panel);
    base::Point there = panel->to_display * base::Point{0.2f, 0.3f};
    CHECK(there.x == Approx(0.75f));
    CHECK(there.y == Approx(0.7f));
}

TEST_CASE("A calibration of a turned picture says where the display is touched") {
    gpu::Placement turned(base::Size{1920, 1080});
    turned.quarter_turns = 1;
    turned.area = {96, 0, 1824, 1080};
    base::Affine to_window = turned.share_to_window();
    // The panel hangs mirrored: on the display, left and right change places, whichever way the
    // picture is.
    staff::Calibrator calibrator({"panel", 0, {}});
    while (auto mark = calibrator.mark()) {
        base::Point on_window = to_window * *mark;
        base::Point reported = turned.to_picture({(1 - on_window.x) * 1920, on_window.y * 1080});
        base::Size picture = turned.picture();
        calibrator.touch({reported.x / picture.width, reported.y / picture.height});
    }
    auto panel = calibrator.result(turned);
    REQUIRE(panel);
    base::Point there = panel->to_display * base::Point{0.2f, 0.3f};
    CHECK(there.x == Approx(0.8f).margin(0.001));
    CHECK(there.y == Approx(0.3f).margin(0.001));
}

TEST_CASE("What is no touch panel is refused") {
    auto panel = parse_touch_panel("1 0 1.5 -1 0 1 0.25 A panel: with words");
    REQUIRE(panel);
    CHECK(panel->device == "A panel: with words");
    CHECK(parse_touch_panel(touch_panel_text(*panel))->to_display == panel->to_display);
    for (const char* text : {"", "panel", "0 1 0 0 1 0 0", "0 1 0 0 1 0 panel", "64 1 0 0 1 0 0 p",
                             "0 1 0 0 0 0 0 p", "-1 1 0 0 1 0 0 p", "0 inf 0 0 1 0 0 p"})
        CHECK(!parse_touch_panel(text));
}

TEST_CASE("A finger that drags scrolls and presses nothing") {
    StaffBench bench;
    bench.screen = {{1280, 720}, 5};  // so small that the sections do not fit
    bench.with_pin();
    bench.enter();
    const auto* control = bench.find("section:visits");
    REQUIRE(control);
    base::Point at = control->bounds.centre();
    float before = control->bounds.y;
    bench.touch(Touch::Kind::down, at);
    bench.touch(Touch::Kind::move, {at.x, at.y - 60});
    bench.touch(Touch::Kind::up, {at.x, at.y - 60});
    bench.build();
    CHECK(bench.find("section:visits")->bounds.y == Approx(before - 60).margin(2));
    CHECK(!bench.find("idle:more"));
}

TEST_CASE("Opening hours are changed by the half hour and closed by the day") {
    StaffBench bench;
    bench.with_pin();
    bench.enter();
    bench.tap("section:hours");
    bench.tap("day_0:open");  // closed
    CHECK(bench.panel->desk().draft.hours.weekdays[0] == "closed");
    bench.tap("day_0:open");
    bench.tap("day_0:from:earlier");
    bench.tap("day_0:to:later");
    CHECK(bench.panel->desk().draft.hours.weekdays[0] == "09:30-18:30");
    bench.tap("close_today");
    bench.tap("close_today");
    CHECK(bench.panel->desk().draft.hours.exceptions.size() == 1);
    bench.tap("exception:0");
    CHECK(bench.panel->desk().draft.hours.exceptions.empty());
}

TEST_CASE("The keypad has its digits in rows of three on every screen") {
    for (const Kind& kind : kinds) {
        StaffBench bench;
        bench.with_pin();
        bench.screen = {kind.pixels, kind.pixels_per_mm};
        bench.open();
        INFO(kind.pixels.width << "x" << kind.pixels.height << " " << kind.pixels_per_mm);
        for (const char* row : {"123", "456", "789"}) {
            float y = bench.find("digit:" + std::string(1, row[0]))->bounds.y;
            CHECK(bench.find("digit:" + std::string(1, row[1]))->bounds.y == y);
            CHECK(bench.find("digit:" + std::string(1, row[2]))->bounds.y == y);
        }
    }
}

TEST_CASE("Every control of every section is 20 mm, holds its text and stands in the width") {
    StaffBench bench;
    bench.with_pin(
        "[display]\nbrightness_command = \"true\"\n[sound]\nvolume_command = \"true\"\n"
        "[fair]\non = true\n");
    for (const Kind& kind : kinds) {
        bench.screen = {kind.pixels, kind.pixels_per_mm};
        for (const std::string& language : staff::Words::languages) {
            bench.enter();
            bench.tap("section:machine");
            bench.tap("panel_language:" + std::to_string(language == "es"   ? 0
                                                         : language == "pt" ? 1
                                                                            : 2));
            for (const staff::Section& section : staff::sections()) {
                bench.tap(std::string("section:") + section.word);
                float least = 20 * Hand::on(bench.screen).pixels_per_mm - 0.5f;
                for (const staff::Control& control : bench.panel->desk().controls) {
                    INFO(kind.pixels.width << "x" << kind.pixels.height << " " << language << " "
                                           << section.word << " " << control.id);
                    CHECK(control.fits);
                    CHECK(control.bounds.width >= least);
                    CHECK(control.bounds.height >= least);
                    CHECK(control.bounds.x >= 0);
                    CHECK(control.bounds.right() <= kind.pixels.width);
                }
            }
            bench.panel->open(bench.now);
        }
    }
}

TEST_CASE("The staff's texts are there in every language, and each is used") {
    auto words = staff::Words::load(test::root + "/assets/staff.toml");
    REQUIRE(words);
    std::string code;
    for (const auto& file : std::filesystem::directory_iterator(test::root + "/src/kiosk/staff")) {
        auto text = read_text_file(file.path().string());
        REQUIRE(text);
        code += *text;
    }
    auto file = read_text_file(test::root + "/assets/staff.toml");
    REQUIRE(file);
    std::istringstream lines(*file);
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
        if (!std::regex_search(line, match, std::regex("^([a-z0-9_-]+) = "))) continue;
        std::string key = match[1];
        INFO(key);
        bool made_up = key.starts_with("day_") || key.starts_with("look_");
        CHECK((made_up || code.find("\"" + key + "\"") != std::string::npos));
    }
    std::regex used("words\\(\"([a-z0-9_]+)\"\\)");
    for (std::sregex_iterator it(code.begin(), code.end(), used), end; it != end; ++it) {
        std::string key = (*it)[1];
        INFO(key);
        CHECK((*words)(key) != key);
    }
}
