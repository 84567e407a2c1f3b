#include "scene/page_change.h"

namespace vitrina::scene {

namespace {

bool shows_map(PageKind kind) {
    return kind == PageKind::map || kind == PageKind::home || kind == PageKind::attract;
}

bool opens_story_from_home(const View& view) {
    return view.previous.kind == PageKind::home && view.page.kind == PageKind::story;
}

bool returns_home(const View& view) {
    return view.previous.kind == PageKind::story && view.page.kind == PageKind::home;
}

bool leaves_story(const View& view) {
    return view.previous.kind == PageKind::story && view.page.kind != PageKind::home &&
           view.page.kind != PageKind::attract;
}

}  // namespace

base::Seconds leaving_time(const content::Motion& motion) {
    return motion.page / 2;
}

PageChange page_change(const View& view, const content::Motion& motion, base::Seconds time) {
    if (!view.moved) return PageChange::none;
    if (!view.reduced_motion) {
        bool tile = time < view.entered + motion.page;
        if (tile && opens_story_from_home(view)) return PageChange::tile_grows;
        if (tile && returns_home(view)) return PageChange::tile_shrinks;
        if (leaves_story(view) && time < view.entered + leaving_time(motion))
            return PageChange::story_leaves;
    }
    if (returns_home(view)) return PageChange::none;
    bool map = shows_map(view.page.kind) && shows_map(view.previous.kind);
    return map ? PageChange::travels : PageChange::fades;
}

base::Seconds entrance_delay(const View& view, const content::Motion& motion) {
    if (!view.moved || view.reduced_motion) return 0;
    if (opens_story_from_home(view)) return motion.page;
    return leaves_story(view) ? leaving_time(motion) : 0;
}

void left_behind(const View& view, View& left) {
    left = view;
    left.page = view.previous;
    left.entered = view.previous_entered;
    left.chart = view.previous_chart;
    left.moved = false;
    left.pressed.clear();
    left.focus.clear();
    left.note.clear();
}

base::Rect between(const base::Rect& from, const base::Rect& to, float t) {
    auto mix = [t](float a, float b) { return a + (b - a) * t; };
    return {mix(from.x, to.x), mix(from.y, to.y), mix(from.width, to.width),
            mix(from.height, to.height)};
}

}  // namespace vitrina::scene
