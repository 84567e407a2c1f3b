#include <catch2/catch.hpp>

#include "layout_walk.h"
#include "scene/camera.h"
#include "support/other_stage.h"

using namespace vitrina;
using namespace vitrina::scene;

namespace {

const base::Size wide{1920, 1080};

test::PackStage& the_stage() {
    static test::PackStage stage("tests/content/other/charts");
    return stage;
}

View on_picture() {
    View view;
    view.page = {PageKind::story, the_stage().exhibit.find_story("picture")};
    return view;
}

Action of_kind(ActionKind kind) {
    Action action;
    action.kind = kind;
    return action;
}

// As a visit does: the action knows where the cameras are.
View after(const View& view, Action action, base::Seconds now) {
    if (auto map = the_stage().stage->map_situation(view, wide, now)) action.cameras = map->cameras;
    return update(the_stage().exhibit, view, action, now);
}

const draw::PictureCommand* picture_in(const Frame& frame) {
    for (const auto& command : frame.list.commands) {
        const auto* picture = std::get_if<draw::PictureCommand>(&command);
        if (picture && picture->name.ends_with("harbour.svg")) return picture;
    }
    return nullptr;
}

Frame built(const View& view, base::Seconds time, Screen screen = wide) {
    Frame frame;
    the_stage().stage->build(view, time, screen, frame);
    return frame;
}

}  // namespace

TEST_CASE("a picture is enlarged by a button, and whoever goes back is on its story") {
    Frame story = built(on_picture(), 20);
    const Node* button = story.semantics.find("enlarge");
    REQUIRE(button);
    View view = after(on_picture(), button->action, 20);
    CHECK(view.enlarged);
    Frame frame = built(view, 30);
    CHECK_FALSE(frame.semantics.find("enlarge"));
    CHECK_FALSE(frame.semantics.find("home"));
    REQUIRE(frame.semantics.find("picture"));
    CHECK(frame.semantics.find("picture")->name.starts_with("The old harbour at dusk"));
    for (ActionKind leave : {ActionKind::back, ActionKind::close}) {
        View back = after(view, of_kind(leave), 31);
        CHECK(back.page == view.page);
        CHECK_FALSE(back.enlarged);
        CHECK(built(back, 40).semantics.find("enlarge"));
    }
    View gone = after(view, of_kind(ActionKind::idle), 31);
    CHECK_FALSE(gone.enlarged);
}

TEST_CASE("an enlarged picture keeps its shape, whole at first and never smaller") {
    View view = after(on_picture(), of_kind(ActionKind::enlarge), 20);
    for (Screen screen : test::all_screens()) {
        Frame frame = built(view, 30, screen);
        const auto* picture = picture_in(frame);
        REQUIRE(picture);
        base::Size own =
            the_stage().exhibit.stories[static_cast<size_t>(view.page.item)].chart.picture_size;
        CHECK(picture->rect.width / picture->rect.height ==
              Approx(own.width / own.height).epsilon(1e-3));
        CHECK(picture->rect.x >= 0);
        CHECK(picture->rect.right() <= screen.size.width + 0.5f);
        CHECK(picture->detail.width == 0);
    }
    float whole = picture_in(built(view, 30))->rect.width;
    view = after(view, of_kind(ActionKind::zoom_out), 31);
    CHECK(picture_in(built(view, 60))->rect.width == Approx(whole).epsilon(1e-4));
}

TEST_CASE("buttons bring the picture nearer up to a limit and move it only within its edges") {
    View view = after(on_picture(), of_kind(ActionKind::enlarge), 20);
    float whole = picture_in(built(view, 30))->rect.width;
    CHECK_FALSE(built(view, 30).semantics.find("look:left"));
    base::Seconds now = 30;
    for (int i = 0; i < 9; ++i) view = after(view, of_kind(ActionKind::zoom_in), now += 5);
    CHECK(picture_in(built(view, now + 5))->rect.width == Approx(6 * whole).epsilon(1e-3));
    CHECK(picture_in(built(view, now + 5))->detail.width > whole);
    int steps = 0;
    Frame frame = built(view, now + 5);
    while (const Node* left = frame.semantics.find("look:left")) {
        REQUIRE(++steps < 30);
        view = after(view, left->action, now += 5);
        frame = built(view, now + 5);
    }
    CHECK(steps > 2);
    // Its left edge stands at that of the room it has, which is 40 pixels from the screen's.
    CHECK(picture_in(frame)->rect.x == Approx(40).margin(1));
    CHECK(frame.semantics.find("look:right"));
}

TEST_CASE("an enlarged picture at rest changes no more") {
    View view = after(on_picture(), of_kind(ActionKind::enlarge), 20);
    CHECK(built(view, 20.1).next_change <= 20.1);
    CHECK(built(view, 21).next_change == base::never);
    view = after(view, of_kind(ActionKind::zoom_in), 22);
    CHECK(built(view, 22.1).next_change <= 22.1);
    CHECK(built(view, 30).next_change == base::never);
}

TEST_CASE("films and other stories have nothing to enlarge") {
    View film = on_picture();
    film.audience = Audience::film;
    CHECK_FALSE(built(film, 20).semantics.find("enlarge"));
    View other;
    other.page = {PageKind::story, the_stage().exhibit.find_story("quote")};
    other = after(other, of_kind(ActionKind::enlarge), 20);
    CHECK(built(other, 30).semantics.find("home"));
}

TEST_CASE("an enlarged picture is laid out well on every shape of screen") {
    std::vector<std::string> faults;
    for (double zoom : {1., 3.}) {
        for (bool large : {false, true}) {
            for (auto screens : {test::all_screens(), test::screens_of_known_size()}) {
                View view = on_picture();
                view.enlarged = true;
                view.zoom = zoom;
                view.large_text = large;
                auto found = test::walk(*the_stage().stage, {view.page}, screens, view);
                faults.insert(faults.end(), found.begin(), found.end());
            }
        }
    }
    INFO(test::listed(faults));
    CHECK(faults.empty());
}
