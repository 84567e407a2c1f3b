#include <SDL.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <thread>

#include "kiosk/clip_player.h"
#include "kiosk/session.h"
#include "support/other_stage.h"

using namespace vitrina;
using namespace vitrina::kiosk;
using scene::PageKind;
using scene::Screen;

namespace {

const std::string media_folder = test::root + "/tests/content/other/charts/media/";

FilmStream::Open opening(const std::string& file) {
    return
        [file](const media::GiveUp& give_up) { return media::FilmReader::open(file, {}, give_up); };
}

// Asks again until it is so, for as long as any machine may need.
template <typename Condition>
bool becomes(const Condition& condition) {
    for (int i = 0; i < 2000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

// Somebody in front of a story of the pack of charts.
struct Viewer {
    test::PackStage stage{"tests/content/other/charts"};
    Session session;
    base::Seconds now = 10;

    explicit Viewer(const char* story) : session(*stage.stage, start(stage, story), {1920, 1080}) {}
    static scene::View start(const test::PackStage& stage, const char* story) {
        scene::View view;
        view.page = {PageKind::story, stage.exhibit.find_story(story)};
        return view;
    }
    void tap(std::string_view control) {
        session.look(now += 1);
        const scene::Node* node = session.frame().semantics.find(control);
        REQUIRE(node);
        base::Point at = node->bounds.centre();
        session.give(Touch{Touch::Kind::down, 1, at, now}, now);
        session.give(Touch{Touch::Kind::up, 1, at, now}, now += 0.02);
    }
    const scene::Playback& playback() const { return session.view().playback; }
};

}  // namespace

TEST_CASE("A visit counts as left behind only after what plays has ended") {
    Viewer viewer("film");
    viewer.session.leave_after(5);
    viewer.tap("play");
    base::Seconds begun = viewer.playback().since;
    CHECK(viewer.session.idle_due() == begun + 12 + 5);
    viewer.session.pass_time(begun + 16);
    CHECK_FALSE(viewer.session.view().warning);
    viewer.session.pass_time(begun + 17);
    CHECK(viewer.session.view().warning);
}

TEST_CASE("Who pauses or stops a film is waited for no longer than others") {
    for (const char* control : {"pause", "stop"}) {
        Viewer viewer("film");
        viewer.session.leave_after(5);
        viewer.tap("play");
        viewer.tap(control);
        CHECK(viewer.session.idle_due() == viewer.session.view().last_input + 5);
    }
}

TEST_CASE("A visit that ends stops everything and sets the volume back") {
    Viewer viewer("sound");
    viewer.tap("louder");
    viewer.tap("play");
    viewer.tap("pause");
    CHECK(viewer.session.view().loudness == 1);
    CHECK(viewer.playback().place > 0);
    viewer.session.pass_time(viewer.now + 1000);
    CHECK(viewer.session.view().page.kind == PageKind::attract);
    CHECK(viewer.playback() == scene::Playback{});
    CHECK(viewer.session.view().loudness == 0);
}

TEST_CASE("What cannot be played shows its poster and a sentence, and can be tried again") {
    Viewer viewer("film");
    viewer.tap("play");
    viewer.session.fail_to_play(viewer.now);
    viewer.session.look(viewer.now + 1);
    REQUIRE(viewer.session.frame().semantics.find("captions"));
    CHECK(viewer.session.frame().semantics.find("captions")->name ==
          "This cannot be played at the moment.");
    CHECK(viewer.session.idle_due() < 1e6);
    viewer.tap("play");
    CHECK(viewer.playback().playing);
    CHECK_FALSE(viewer.playback().failed);
}

TEST_CASE("A film's pictures come from a thread, in their order, each with a number of its own") {
    FilmStream film(opening(media_folder + "tide.mp4"));
    REQUIRE(becomes([&] { return film.at(0).picture != nullptr; }));
    uint64_t first = film.at(0).serial;
    CHECK(film.at(0).serial == first);
    CHECK(film.at(0).picture->width == 640);
    REQUIRE(becomes([&] { return film.at(0.1).serial > first; }));
    REQUIRE(becomes([&] { return film.at(9).serial > first && film.behind() < 0.1; }));
    REQUIRE(becomes([&] {
        film.at(0.5);
        return film.behind() < 0.1;
    }));
    REQUIRE(becomes([&] {
        film.at(30);
        return film.behind() < 0.1;
    }));
    CHECK_FALSE(film.error());
}

TEST_CASE("A film that cannot be read says why") {
    FilmStream film(opening(media_folder + "tide.vtt"));
    CHECK(becomes([&] {
        film.at(0);
        return film.error().has_value();
    }));
    CHECK(film.at(0).picture == nullptr);
    CHECK(film.error()->place.file == media_folder + "tide.vtt");
}

TEST_CASE("A film that hangs falls behind and can be left all the same") {
    std::atomic<bool> let_go{false}, left{false};
    {
        FilmStream film(
            [&](const media::GiveUp& give_up) -> base::Result<std::unique_ptr<media::FilmReader>> {
                becomes([&] { return give_up() || let_go.load(); });
                left = true;
                return base::Error{{"film"}, "given up", ""};
            });
        film.at(0);
        film.at(5);
        CHECK(film.behind() == 5);
    }
    CHECK(left);
}

TEST_CASE("Sound and pictures follow the view, on a machine with loudspeakers or without") {
    for (const char* driver : {"dummy", "none such"}) {
        setenv("SDL_AUDIODRIVER", driver, 1);
        auto loaded = test::PackStage("tests/content/other/charts");
        Clock clock;
        ClipPlayer player(loaded.exhibit, clock);
        gpu::FilmSource pictures = player.pictures();
        scene::View view = Viewer::start(loaded, "film");
        CHECK(player.follow(view, 0, 1));
        scene::Action play;
        play.kind = scene::ActionKind::play;
        view = scene::update(loaded.exhibit, view, play, clock.now());
        CHECK(becomes([&] {
            bool works = player.follow(view, 0, 1);
            return works &&
                   pictures("media/tide.mp4", clock.now() - view.playback.since).serial > 3;
        }));
        player.rest();
        view.playback = {};
        CHECK(player.follow(view, 0, 1));
    }
    unsetenv("SDL_AUDIODRIVER");
}

TEST_CASE("A film that has gone from the disk is reported once it is played") {
    test::PackStage stage("tests/content/other/charts");
    stage.exhibit.folder = "/nowhere";
    Clock clock;
    ClipPlayer player(stage.exhibit, clock);
    gpu::FilmSource pictures = player.pictures();
    scene::View view = Viewer::start(stage, "film");
    view.playback = {true, false, 0, clock.now()};
    CHECK(becomes([&] {
        pictures("media/tide.mp4", 0);
        return !player.follow(view, 0, 0);
    }));
}

TEST_CASE("Volume leaves room for 12 dB more, in steps of 6") {
    CHECK(volume_factor(100) == Approx(0.2512).epsilon(1e-3));
    CHECK(volume_factor(0) == 0);
    CHECK(volume_factor(100) * loudness_factor(scene::most_loudness) == Approx(1).epsilon(1e-3));
    CHECK(loudness_factor(1) == Approx(1.9953).epsilon(1e-3));
    CHECK(loudness_factor(-2) == Approx(1 / loudness_factor(2)).epsilon(1e-5));
}
