#include <catch2/catch.hpp>
#include <cmath>

#include "default_stage.h"
#include "scene/map_camera.h"

using namespace vitrina::scene;
using vitrina::base::Seconds;

namespace {

const CameraLimits limits{0.1, 2, {-1, -1, 2, 2}, {600, 400}, {1000, 800}};

// How far two cameras are apart on screen, in shorter sides.
double apart(const Camera& a, const Camera& b) {
    return std::hypot(a.x - b.x, a.y - b.y) / a.span + std::abs(std::log(a.span / b.span));
}

Action given(ActionKind kind, const MapSituation& map) {
    Action action;
    action.kind = kind;
    action.cameras = map.cameras;
    return action;
}

}  // namespace

TEST_CASE("limits change nothing within them, and soft limits can be taken back") {
    Camera inside{0.1, 0.1, 0.5};
    CHECK(apart(limits.hard(inside), inside) < 1e-9);
    CHECK(apart(limits.soft(inside), inside) < 1e-9);
    for (Camera beyond : {Camera{3, 0, 0.5}, Camera{0.5, 0.5, 4}, Camera{0, 0, 0.01}}) {
        CHECK(apart(limits.hard(beyond), beyond) > 0.1);
        CHECK(apart(limits.unsoft(limits.soft(beyond)), beyond) < 1e-6);
        CHECK(apart(limits.hard(limits.hard(beyond)), limits.hard(beyond)) < 1e-9);
    }
}

TEST_CASE("a spring begins where it is, with its speed, and ends at its goal") {
    MapMotion fling;
    fling.speed_x = 0.8;
    Camera from{0, 0, 1}, to = coasted(from, 0.8, 0, 0);
    CHECK(sprung(fling, from, to, 0) == from);
    CHECK(sprung(fling, from, to, spring_time(fling)) == to);
    CHECK((sprung(fling, from, to, 0.001).x - from.x) / 0.001 == Approx(0.8).epsilon(0.01));
    Camera before = from;
    for (int i = 1; i <= 400; ++i) {
        Camera now = sprung(fling, from, to, spring_time(fling) * i / 400);
        CHECK(now.x >= before.x);
        CHECK(apart(now, before) < 0.01);
        before = now;
    }
}

TEST_CASE("a step of zoom holds the point that it is about all the way") {
    MapMotion step;
    Camera from{0, 0, 1}, to = zoomed(from, 2, {900, 100}, limits.size);
    auto ground = [](const Camera& c) { return c.x + (900. - 500) / 800 * c.span; };
    for (int i = 0; i <= 20; ++i)
        CHECK(ground(sprung(step, from, to, i * 0.05)) == Approx(ground(from)).margin(1e-6));
}

TEST_CASE("a flight that is interrupted at any moment goes on without a jump") {
    DefaultStage stage;
    vitrina::base::Size size{1280, 720};
    View map = stage.view({PageKind::map, -1});
    Action open;
    open.kind = ActionKind::open;
    open.page = {PageKind::map, stage.exhibit.find_region("CHL")};
    View flying = update(stage.exhibit, map, open, 10);
    for (Seconds moment : {10.05, 10.2, 10.4, 10.7, 11.}) {
        MapSituation then = *stage.stage->map_situation(flying, size, moment);
        for (ActionKind kind : {ActionKind::open, ActionKind::zoom_in, ActionKind::next}) {
            Action action = given(kind, then);
            action.page = {PageKind::map, stage.exhibit.find_region("ESP")};
            View other = update(stage.exhibit, flying, action, moment);
            MapSituation now = *stage.stage->map_situation(other, size, moment);
            CHECK(apart(now.cameras.now, then.cameras.now) < 1e-6);
            MapSituation soon = *stage.stage->map_situation(other, size, moment + 0.01);
            CHECK(apart(soon.cameras.now, then.cameras.now) < 0.1);
        }
    }
}

TEST_CASE("buttons zoom about the middle of the map, from where it is, within limits") {
    DefaultStage stage;
    vitrina::base::Size size{1280, 720};
    View view = stage.view({PageKind::map, -1});
    double span = stage.stage->map_situation(view, size, 0)->cameras.goal.span;
    for (int i = 0; i < 20; ++i) {
        MapSituation map = *stage.stage->map_situation(view, size, i);
        view = update(stage.exhibit, view, given(ActionKind::zoom_in, map), i);
        double next = stage.stage->map_situation(view, size, i)->cameras.goal.span;
        CHECK(next <= span * 1.0001);
        span = next;
    }
    MapSituation near = *stage.stage->map_situation(view, size, 20);
    CHECK(near.cameras.goal.span == Approx(near.limits.nearest));
    view = update(stage.exhibit, view, given(ActionKind::zoom_out, near), 20);
    CHECK(stage.stage->map_situation(view, size, 20)->cameras.goal.span > span * 1.5);
}
