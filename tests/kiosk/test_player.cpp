#include <catch2/catch.hpp>

#include "kiosk/player.h"
#include "kiosk/recorder.h"
#include "kiosk/replay.h"
#include "support/default_exhibit.h"

using namespace vitrina;
using namespace vitrina::kiosk;
using scene::PageKind;
using scene::Screen;

namespace {

struct Seen {
    std::vector<scene::Page> pages;
    content::Language language = 0;
    bool operator==(const Seen&) const = default;
};

void note(Session& session, Seen& seen) {
    session.watch([&seen](const Deed& deed) {
        if (!(deed.before.page == deed.after.page)) seen.pages.push_back(deed.after.page);
        seen.language = deed.after.language;
    });
}

// Someone who taps controls one after another, and the recording of it.
struct Visitor {
    Session& session;
    Recording recording;
    base::Seconds now = 1;

    void touch(Touch::Kind kind, base::Point at, const scene::Node& node) {
        now = recordable(now + 0.05);
        RecordedInput input{now, recordable(Touch{kind, 1, at, now}), {}};
        const base::Rect& r = node.bounds;
        if (kind == Touch::Kind::down)
            input.on = OnControl{node.id, {(at.x - r.x) / r.width, (at.y - r.y) / r.height}};
        recording.inputs.push_back(as_recorded(input));
        session.give(recording.inputs.back().input, now);
    }
    void tap(std::string_view beginning) {
        now += 3;
        session.look(now);
        for (const scene::Node& found : session.frame().semantics.nodes()) {
            if (!found.id.starts_with(beginning) || !found.focusable()) continue;
            scene::Node node = found;
            touch(Touch::Kind::down, node.bounds.centre(), node);
            touch(Touch::Kind::up, node.bounds.centre(), node);
            recording.end = now + 1;
            return;
        }
        FAIL("there is no control " << beginning);
    }
};

Recording recorded(scene::Stage& stage, const Screen& screen, Seen& seen) {
    Session session(stage, {}, screen);
    note(session, seen);
    Visitor visitor{session, {}};
    visitor.recording.head.screen = screen;
    for (const char* control :
         {"start", "language:pt", "topic:culture", "next", "home", "topic:education", "home"})
        visitor.tap(control);
    return visitor.recording;
}

}  // namespace

TEST_CASE("A recording leads through the same pages on screens of every shape") {
    test::DefaultStage stage;
    Seen seen;
    Recording recording = recorded(*stage.stage, {1920, 1080}, seen);
    REQUIRE(seen.pages.size() == 6);
    REQUIRE(seen.language == 1);
    for (Screen screen : {Screen{1920, 1080}, Screen{1080, 1920}, Screen{1024, 768},
                          Screen{3840, 1080}, Screen{640, 360}}) {
        Session session(*stage.stage, {}, screen);
        Seen again;
        note(session, again);
        Player player(session, recording, screen);
        player.play_until(recording.end);
        CHECK(player.ended(recording.end));
        CHECK(again == seen);
    }
}

TEST_CASE("A replay shows the same frames each time, in whatever order they are asked for") {
    test::DefaultStage stage;
    Seen seen;
    Screen screen{1280, 720};
    Recording recording = recorded(*stage.stage, screen, seen);
    ReplaySummary one = replay(*stage.stage, {}, screen, recording);
    ReplaySummary other = replay(*stage.stage, {}, screen, recording);
    CHECK(one.frames > 100);
    CHECK(one.inputs == recording.inputs.size());
    CHECK(one.digest == other.digest);
    recording.inputs.pop_back();
    CHECK(replay(*stage.stage, {}, screen, recording).digest != one.digest);
}

TEST_CASE("Time between inputs passes in steps of any length to the same end") {
    test::DefaultStage stage;
    Seen seen;
    Screen screen{1280, 720};
    Recording recording = recorded(*stage.stage, screen, seen);
    recording.end += 500;  // the warning comes, and the end of the visit
    std::optional<scene::View> end;
    for (base::Seconds step : {0.05, 7., 1000.}) {
        Session session(*stage.stage, {}, screen);
        Player player(session, recording, screen);
        for (base::Seconds now = 0; now < recording.end + step; now += step) player.play_until(now);
        CHECK(session.view().page.kind == PageKind::attract);
        if (end) CHECK(session.view() == *end);
        end = session.view();
    }
}
