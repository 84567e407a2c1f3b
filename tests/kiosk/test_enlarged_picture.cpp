#include <catch2/catch.hpp>

#include "kiosk/session.h"
#include "support/other_stage.h"

using namespace vitrina;
using namespace vitrina::kiosk;
using scene::PageKind;
using scene::Screen;

namespace {

const Screen screen{1920, 1080};

// Somebody in front of the picture of the pack of charts.
struct Viewer {
    test::PackStage stage{"tests/content/other/charts"};
    Session session;
    base::Seconds now = 10;

    Viewer() : session(*stage.stage, start(stage), screen) {}
    static scene::View start(const test::PackStage& stage) {
        scene::View view;
        view.page = {PageKind::story, stage.exhibit.find_story("picture")};
        return view;
    }
    void touch(Touch::Kind kind, base::Point at, int64_t finger = 1) {
        session.give(Touch{kind, finger, at, now}, now += 0.03);
    }
    void tap(base::Point at, int64_t finger = 1) {
        touch(Touch::Kind::down, at, finger);
        touch(Touch::Kind::up, at, finger);
    }
    void tap(std::string_view control) {
        session.look(now += 3);
        const scene::Node* node = session.frame().semantics.find(control);
        REQUIRE(node);
        tap(node->bounds.centre());
    }
    void drag(base::Point from, base::Point to) {
        touch(Touch::Kind::down, from);
        for (float share : {0.2f, 0.5f, 0.8f, 1.f})
            touch(Touch::Kind::move, from + (to - from) * share);
        now += 0.5;
        touch(Touch::Kind::up, to);
        now += 5;
    }
    scene::MapCameras situation() {
        return stage.stage->map_situation(session.view(), screen, now)->cameras;
    }
};

}  // namespace

TEST_CASE("A tap on a picture enlarges it; two taps bring it nearer; Escape closes it") {
    Viewer viewer;
    viewer.tap("picture");
    REQUIRE(viewer.session.view().enlarged);
    viewer.now += 2;
    double whole = viewer.situation().goal.span;
    viewer.tap({700, 400}, 1);
    viewer.tap({702, 401}, 2);
    CHECK(viewer.situation().goal.span == Approx(whole / 2).epsilon(0.01));
    viewer.session.give(KeyPress{Key::zoom_in}, viewer.now += 3);
    CHECK(viewer.situation().goal.span < whole / 2.5);
    viewer.session.give(KeyPress{Key::back}, viewer.now += 3);
    CHECK_FALSE(viewer.session.view().enlarged);
    CHECK(viewer.session.view().page.kind == PageKind::story);
}

TEST_CASE("Fingers move an enlarged picture, and turn no pages there") {
    Viewer viewer;
    viewer.tap("enlarge");
    viewer.tap("zoom-in");
    viewer.now += 5;
    scene::Camera before = viewer.situation().goal;
    viewer.drag({1200, 500}, {900, 500});
    CHECK(viewer.situation().goal.x > before.x);
    CHECK(viewer.session.view().enlarged);
    CHECK(viewer.session.view().page == Viewer::start(viewer.stage).page);

    viewer.drag({900, 1040}, {300, 1040});  // below the picture, where nothing moves it
    CHECK(viewer.session.view().page == Viewer::start(viewer.stage).page);

    before = viewer.situation().goal;
    viewer.touch(Touch::Kind::down, {800, 500}, 1);
    viewer.touch(Touch::Kind::down, {1000, 500}, 2);
    viewer.touch(Touch::Kind::move, {700, 500}, 1);
    viewer.touch(Touch::Kind::move, {1100, 500}, 2);
    viewer.touch(Touch::Kind::up, {700, 500}, 1);
    viewer.touch(Touch::Kind::up, {1100, 500}, 2);
    CHECK(viewer.situation().goal.span < before.span * 0.7);
}

TEST_CASE("Who leaves an enlarged picture leaves nothing of it behind") {
    Viewer viewer;
    viewer.tap("enlarge");
    viewer.tap("zoom-in");
    viewer.session.pass_time(viewer.now + 3600);
    CHECK(viewer.session.view().page.kind == PageKind::attract);
    CHECK_FALSE(viewer.session.view().enlarged);
    CHECK(viewer.session.view().zoom == 1);
}
