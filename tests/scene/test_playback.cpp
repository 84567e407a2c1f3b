#include <catch2/catch.hpp>

#include "layout_walk.h"
#include "scene/playback.h"
#include "support/other_stage.h"

using namespace vitrina;
using namespace vitrina::scene;

namespace {

test::PackStage& the_stage() {
    static test::PackStage stage("tests/content/other/charts");
    return stage;
}

View on_story(const char* story) {
    View view;
    view.page = {PageKind::story, the_stage().exhibit.find_story(story)};
    return view;
}

View after(const View& view, ActionKind kind, base::Seconds now, int value = 0) {
    Action action;
    action.kind = kind;
    action.value = value;
    return update(the_stage().exhibit, view, action, now);
}

Frame built(const View& view, base::Seconds time, Screen screen = {1920, 1080}) {
    Frame frame;
    the_stage().stage->build(view, time, screen, frame);
    return frame;
}

const draw::FilmCommand* film_in(const Frame& frame) {
    for (const auto& command : frame.list.commands) {
        if (const auto* film = std::get_if<draw::FilmCommand>(&command)) return film;
    }
    return nullptr;
}

base::Seconds place(const View& view, base::Seconds now) {
    return place_in(*clip_of(the_stage().exhibit, view), view.playback, now);
}

}  // namespace

TEST_CASE("nothing plays by itself; a film plays from its beginning to its end and stops there") {
    const auto& exhibit = the_stage().exhibit;
    View view = on_story("film");
    CHECK_FALSE(plays(exhibit, view, 100));
    CHECK(built(view, 100).next_change == base::never);
    view = after(view, ActionKind::play, 100);
    CHECK(plays(exhibit, view, 100));
    CHECK(place(view, 104.5) == 4.5);
    CHECK(plays(exhibit, view, 111.9));
    CHECK_FALSE(plays(exhibit, view, 112));
    CHECK(plays_until(exhibit, view) == 112);
    CHECK(place(view, 500) == 12);
    view = after(view, ActionKind::play, 200);
    CHECK(place(view, 201) == 1);
}

TEST_CASE("a pause keeps the place, a stop does not, and to play is to play on") {
    View view = after(on_story("film"), ActionKind::play, 100);
    CHECK(after(view, ActionKind::play, 103) == [&] {
        View same = view;
        same.last_input = 103;
        return same;
    }());
    view = after(view, ActionKind::pause, 105);
    CHECK(place(view, 300) == 5);
    view = after(view, ActionKind::play, 300);
    CHECK(place(view, 302) == 7);
    view = after(view, ActionKind::stop, 303);
    CHECK(view.playback == Playback{});
    CHECK(place(view, 400) == 0);
}

TEST_CASE("another page, another story and the end of the visit stop what plays") {
    View playing = after(on_story("film"), ActionKind::play, 100);
    for (ActionKind leave :
         {ActionKind::next, ActionKind::home, ActionKind::idle, ActionKind::start_again})
        CHECK(after(playing, leave, 104).playback == Playback{});
    CHECK(after(playing, ActionKind::note, 104).playback == playing.playback);
    View loud = after(playing, ActionKind::set_loudness, 104, 2);
    CHECK(loud.loudness == 2);
    CHECK(after(loud, ActionKind::set_loudness, 104, 9).loudness == most_loudness);
    CHECK(after(loud, ActionKind::next, 105).loudness == 2);
    CHECK(after(loud, ActionKind::idle, 105).loudness == 0);
}

TEST_CASE("only stories with a film or a sound play") {
    for (const char* story : {"picture", "quote"}) {
        View view = after(on_story(story), ActionKind::play, 100);
        CHECK(view.playback == Playback{});
        CHECK_FALSE(clip_of(the_stage().exhibit, view));
    }
    View home;
    home.page = {PageKind::home, -1};
    CHECK(after(home, ActionKind::play, 100).playback == Playback{});
}

TEST_CASE("the picture of a film is that of the moment, and changes with the film's pictures") {
    View view = on_story("film");
    CHECK_FALSE(film_in(built(view, 90)));
    view = after(view, ActionKind::play, 100);
    Frame frame = built(view, 103.05);
    REQUIRE(film_in(frame));
    CHECK(film_in(frame)->name == "media/tide.mp4");
    CHECK(film_in(frame)->time == Approx(3.04));
    CHECK(frame.next_change == Approx(103.08).margin(1e-6));
    CHECK(film_in(frame)->rect.width / film_in(frame)->rect.height ==
          Approx(16. / 9).epsilon(1e-3));
    CHECK_FALSE(film_in(built(view, 112.5)));
    CHECK(built(view, 112.5).next_change == base::never);
    View paused = after(view, ActionKind::pause, 103.05);
    CHECK(film_in(built(paused, 200))->time == Approx(3.04));
    CHECK(built(paused, 200).next_change == base::never);
    view.playback.failed = true;
    CHECK_FALSE(film_in(built(view, 103)));
}

TEST_CASE("captions are there while they are said, without being asked for") {
    View view = after(on_story("film"), ActionKind::play, 100);
    CHECK_FALSE(built(view, 100.2).semantics.find("captions"));
    Frame frame = built(view, 101);
    REQUIRE(frame.semantics.find("captions"));
    CHECK(frame.semantics.find("captions")->name ==
          "Keeper: The light goes round once in six seconds.");
    CHECK(frame.semantics.find("film")->bounds.contains(
        frame.semantics.find("captions")->bounds.centre()));
    CHECK_FALSE(built(view, 104).semantics.find("captions"));
}

TEST_CASE("play and stop stand side by side, in words, and pause takes the place of play") {
    for (const char* story : {"film", "sound"}) {
        for (Screen screen : test::all_screens()) {
            View view = on_story(story);
            Frame still = built(view, 90, screen);
            const Node *play = still.semantics.find("play"), *stop = still.semantics.find("stop");
            REQUIRE(play);
            REQUIRE(stop);
            CHECK(play->bounds.y == stop->bounds.y);
            CHECK(play->bounds.height == stop->bounds.height);
            CHECK(play->name == "Play");
            view = after(view, ActionKind::play, 100);
            Frame playing = built(view, 101, screen);
            REQUIRE(playing.semantics.find("pause"));
            CHECK(playing.semantics.find("pause")->bounds == play->bounds);
            CHECK(playing.semantics.find("stop")->bounds == stop->bounds);
        }
    }
}

TEST_CASE("in a film of the exhibit a film plays by itself and a sound does not") {
    View film = on_story("film");
    film.audience = Audience::film;
    Frame frame = built(film, 5);
    REQUIRE(film_in(frame));
    CHECK_FALSE(frame.semantics.find("play"));
    CHECK_FALSE(frame.semantics.find("place"));
    View sound = on_story("sound");
    sound.audience = Audience::film;
    CHECK(built(sound, 30).next_change == base::never);
}

TEST_CASE("films and sounds are laid out well on every shape of screen, played or not") {
    std::vector<std::string> faults;
    for (const char* story : {"film", "sound"}) {
        for (double at : {0., 1., 5.}) {
            for (bool large : {false, true}) {
                View view = on_story(story);
                view.playback.place = at;
                view.large_text = large;
                for (auto screens : {test::all_screens(), test::screens_of_known_size()}) {
                    auto found = test::walk(*the_stage().stage, {view.page}, screens, view);
                    faults.insert(faults.end(), found.begin(), found.end());
                }
            }
        }
    }
    INFO(test::listed(faults));
    CHECK(faults.empty());
}
