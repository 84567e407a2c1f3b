#include <signal.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "kiosk/key_names.h"
#include "kiosk/recorder.h"
#include "kiosk/recording.h"
#include "kiosk/state_file.h"
#include "pack/temporary_folder.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

const std::string head =
    "vitrina visit 1\n"
    "pack iberoamerica\n"
    "size 1920 1080\n"
    "density unknown\n"
    "seed 7\n"
    "begin page=home language=pt reduced_motion\n";

std::string fault(const std::string& text) {
    auto recording = parse_recording(text, "visit.log");
    return recording ? "" : base::to_string(recording.error());
}

}  // namespace

TEST_CASE("A recording is read as it was written") {
    std::string text = head +
                       "1.500000 down 3 960.25 540.00 on topic:culture 0.5000 0.2500\n"
                       "1.600000 up 3 960.25 540.00\n"
                       "# 1.600000 home -> story:films\n"
                       "2.000000 key tab repeated\n"
                       "3.000000 wheel 10.00 20.00 -1.500\n"
                       "4.000000 end\n";
    auto recording = parse_recording(text, "visit.log");
    REQUIRE(recording);
    CHECK(recording->head.pack == "iberoamerica");
    CHECK(recording->head.screen.size == base::Size{1920, 1080});
    CHECK(recording->head.screen.pixels_per_mm == 0);
    CHECK(recording->head.page == "home");
    CHECK(recording->head.language == "pt");
    CHECK(recording->head.reduced_motion);
    CHECK_FALSE(recording->head.large_text);
    CHECK(recording->end == 4);
    REQUIRE(recording->inputs.size() == 4);
    const auto& touch = std::get<Touch>(recording->inputs[0].input);
    CHECK(touch.kind == Touch::Kind::down);
    CHECK(touch.pointer == 3);
    CHECK(touch.at == base::Point{960.25f, 540});
    CHECK(recording->inputs[0].on == OnControl{"topic:culture", {0.5f, 0.25f}});
    CHECK(std::get<KeyPress>(recording->inputs[2].input).repeated);

    std::string again = to_text(recording->head);
    for (const RecordedInput& input : recording->inputs) again += to_text(input);
    text.erase(text.find("# 1.6"), text.find("2.0000") - text.find("# 1.6"));
    CHECK(again + "4.000000 end\n" == text);
}

TEST_CASE("Every key and every kind of touch has a name of its own") {
    for (int i = 0; i <= static_cast<int>(Key::other); ++i) {
        Key key = static_cast<Key>(i);
        CHECK(key_named(name(key)) == key);
    }
    for (int i = 0; i <= static_cast<int>(Touch::Kind::cancel); ++i) {
        auto kind = static_cast<Touch::Kind>(i);
        CHECK(touch_named(name(kind)) == kind);
    }
    CHECK_FALSE(key_named("window"));
}

TEST_CASE("What is recorded is what was done, to the last digit") {
    Touch touch{Touch::Kind::move, 5, {0.1234567f, 1919.99999f}};
    Input kept = recordable(touch);
    CHECK(to_text(RecordedInput{1, kept, {}}) == to_text(RecordedInput{1, touch, {}}));
    auto again = std::get<Touch>(recordable(kept));
    CHECK(again.at == std::get<Touch>(kept).at);
    double time = recordable(1234.56789012345);
    auto recording = parse_recording(head + to_text(time) + " end\n", "visit.log");
    REQUIRE(recording);
    CHECK(recording->end == time);
}

TEST_CASE("A recording that a crash cut off is played as far as it goes") {
    auto recording = parse_recording(head + "1.0 down 1 5 5\n1.2 up 1 5", "visit.log");
    REQUIRE(recording);
    CHECK(recording->inputs.size() == 1);
    CHECK(recording->end == 1);
}

TEST_CASE("Faults of a recording name their place and what to write") {
    CHECK(fault("") ==
          "visit.log: the recording lacks its line “vitrina visit”; a visit begins "
          "with the lines that vitrina run --record writes");
    CHECK(fault("vitrina visit 2\n").starts_with("visit.log:1:1: the recording is of version 2"));
    CHECK(fault("vitrina visit 1\nsize 10 10\n").starts_with("visit.log:2:1: the recording lacks"));
    CHECK(fault(head + "x down 1 5 5\n") ==
          "visit.log:7:1: “x down 1 5 5” is no line of a visit; begin it with the time in seconds, "
          "such as 12.5");
    for (const char* line :
         {"1 down 1 5", "1 down 1 5 nan", "1 down 1 5 inf", "1 down 1 5 5 on", "1 down 1 5 5 on a",
          "1 up 1 5 5 6", "1 key", "1 key alt", "1 key tab twice", "1 wheel 5 5", "1 hover 5 5",
          "-1 end", "nan end", "1e99 end", "1 down 1e99 5 5"}) {
        INFO(line);
        CHECK(fault(head + line + "\n").starts_with("visit.log:7:1: “"));
    }
    CHECK(fault(head + "2 end\n1 end\n").starts_with("visit.log:8:1: this line is earlier"));
}

TEST_CASE("Every beginning of a recording and every changed byte is read or refused") {
    const std::string text = head + "1.5 down 3 960.25 540 on topic:culture 0.5 0.25\n2 end\n";
    for (size_t i = 0; i <= text.size(); ++i) (void)parse_recording(text.substr(0, i), "visit.log");
    for (size_t i = 0; i < text.size(); ++i) {
        for (char c : {'\0', '\n', ' ', '9', '-', '\xFF'}) {
            std::string changed = text;
            changed[i] = c;
            auto recording = parse_recording(changed, "visit.log");
            if (recording) CHECK(recording->inputs.size() <= 1);
        }
    }
}

TEST_CASE("A recording waits for a disk that is full, and has no gap") {
    TemporaryFolder folder;
    std::string file = folder.path() / "visit.log";
    Health health;
    auto begin = parse_recording(head, "visit.log");
    REQUIRE(begin);
    auto recorder = Recorder::create(file, begin->head, health);
    REQUIRE(recorder);
    content::Exhibit exhibit;
    scene::View view;
    auto press = [&](double time) {
        Input key = KeyPress{};
        (*recorder)->write({time, &key, "", {}, view, view}, exhibit);
    };
    press(1);
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit tight{head.size() + 30, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    for (int i = 2; i < 50; ++i) press(i);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(health.troubles().size() == 1);
    (*recorder)->end(60);
    CHECK(health.troubles().empty());
    auto text = read_text_file(file);
    REQUIRE(text);
    auto recording = parse_recording(*text, file);
    REQUIRE(recording);
    CHECK(recording->inputs.size() == 49);
    CHECK(recording->end == 60);
}
