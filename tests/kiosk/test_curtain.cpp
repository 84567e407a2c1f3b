#include "kiosk/curtain.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "kiosk/command.h"
#include "kiosk/frame_times.h"
#include "kiosk/schedule.h"
#include "kiosk/state_file.h"
#include "pack/temporary_folder.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

constexpr int64_t monday = 1'796'000'400;  // 2026-11-30 01:00 UTC

// UTC for the length of a test.
struct UniversalTime {
    UniversalTime() {
        setenv("TZ", "UTC", 1);
        tzset();
    }
    ~UniversalTime() {
        unsetenv("TZ");
        tzset();
    }
};

Settings open_from_ten() {
    Settings settings;
    settings.hours.weekdays.fill("10:00-18:00");
    return settings;
}

// Waits for a program to end; nothing is timed.
std::vector<base::Error> outcome(Commands& commands) {
    std::vector<base::Error> failed;
    while (commands.busy()) {
        for (auto& error : commands.poll()) failed.push_back(std::move(error));
        usleep(1000);
    }
    return failed;
}

}  // namespace

TEST_CASE("The exhibit is closed and opened by its hours") {
    UniversalTime zone;
    Curtain curtain(open_from_ten());
    int64_t midnight = monday - 3600;
    curtain.pass_time(0, midnight + 9 * 3600);
    CHECK(curtain.is_closed());
    CHECK(curtain.next_change() > 0);
    CHECK(curtain.next_change() <= 3600);
    curtain.pass_time(3600, midnight + 10 * 3600);
    CHECK(!curtain.is_closed());
    curtain.pass_time(9 * 3600, midnight + 18 * 3600);
    CHECK(curtain.is_closed());
}

TEST_CASE("New hours count at once") {
    UniversalTime zone;
    Curtain curtain(open_from_ten());
    curtain.pass_time(0, monday);
    CHECK(curtain.is_closed());
    curtain.follow(Settings());
    curtain.pass_time(1, monday + 1);
    CHECK(!curtain.is_closed());
}

TEST_CASE("A clock that lost its time closes nothing") {
    UniversalTime zone;
    Curtain curtain(open_from_ten());
    curtain.pass_time(0, 3600);  // 1970
    CHECK(!curtain.is_closed());
}

TEST_CASE("The hours hold at once when the clock was set, and soon without being told") {
    UniversalTime zone;
    Curtain curtain(open_from_ten());
    int64_t noon = monday + 11 * 3600, years = 14 * 365 * 86400;
    curtain.pass_time(0, noon);
    CHECK(!curtain.is_closed());
    CHECK(curtain.next_change() <= 60);
    curtain.look_again();
    curtain.pass_time(1, noon + years - 11 * 3600);
    CHECK(curtain.is_closed());
    curtain.look_again();
    curtain.pass_time(2, noon - 40 * years);  // long before 1970
    CHECK(!curtain.is_closed());
    curtain.look_again();
    curtain.pass_time(3, int64_t{1} << 40);
    CHECK(!curtain.is_closed());
}

TEST_CASE("Closing and opening switch the display once each") {
    UniversalTime zone;
    TemporaryFolder folder;
    std::string off = folder.path().string() + "/off", on = folder.path().string() + "/on";
    Settings settings = open_from_ten();
    settings.display.off_command = "mkdir " + off;
    settings.display.on_command = "mkdir " + on;
    Curtain curtain(settings);
    curtain.pass_time(0, monday);
    curtain.pass_time(3600, monday + 3600);
    while (!is_there(off)) usleep(1000);
    CHECK(!is_there(on));
    curtain.pass_time(12 * 3600, monday + 12 * 3600);
    while (!is_there(on)) usleep(1000);
    CHECK(!curtain.is_closed());
}

TEST_CASE("Where no program is named the display is switched, and kept off") {
    UniversalTime zone;
    Curtain curtain(open_from_ten());
    std::vector<bool> switched;
    curtain.switch_display = [&](bool on) { switched.push_back(on); };
    curtain.pass_time(0, monday);
    CHECK(switched == std::vector<bool>{false});
    curtain.pass_time(1, monday + 1);
    CHECK(switched.size() == 1);
    curtain.pass_time(61, monday + 61);  // somebody may have touched it
    CHECK(switched == std::vector<bool>{false, false});
    curtain.pass_time(12 * 3600, monday + 12 * 3600);
    curtain.pass_time(12 * 3600 + 100, monday + 12 * 3600 + 100);
    CHECK(switched == std::vector<bool>{false, false, true});
}

TEST_CASE("A command is split at spaces and read by no shell") {
    CHECK(command_words("", 0).empty());
    CHECK(command_words("  a  b;c $(d) ", 0) == std::vector<std::string>{"a", "b;c", "$(d)"});
    CHECK(command_words("set {percent}% {percent}", 45) ==
          std::vector<std::string>{"set", "45%", "45"});
}

TEST_CASE("A program that is missing or fails is reported") {
    Commands commands;
    CHECK(!commands.start(""));
    CHECK(!commands.start("/no/such/program"));
    REQUIRE(commands.start("true"));
    CHECK(outcome(commands).empty());
    REQUIRE(commands.start("false"));
    auto failed = outcome(commands);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].what == "false has failed");
}

TEST_CASE("Hours of the settings become a schedule and go back to their texts") {
    Settings::Hours hours;
    hours.weekdays[0] = "09:30-14:00, 16:00-02:00";
    hours.weekdays[1] = "closed";
    hours.exceptions = {"2026-12-24 10:00-14:00"};
    OpeningHours schedule = schedule_of(hours);
    CHECK(spans_text(schedule.weekdays[0]) == hours.weekdays[0]);
    CHECK(spans_text(schedule.weekdays[1]) == "closed");
    CHECK(spans_text(schedule.weekdays[2]) == "00:00-24:00");
    REQUIRE(schedule.exceptions.size() == 1);
    CHECK(date_text(schedule.exceptions.begin()->first) == "2026-12-24");
}

TEST_CASE("The times of the last frames are kept, oldest first") {
    FrameTimes times;
    CHECK(times.size() == 0);
    for (int i = 0; i < 300; ++i) times.add({static_cast<float>(i), 1, 2});
    REQUIRE(times.size() == FrameTimes::most);
    CHECK(times[0].build_ms == 60);
    CHECK(times[239].total() == 302);
}
