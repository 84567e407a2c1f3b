#include "scene/view.h"

#include <algorithm>

namespace vitrina::scene {

namespace {

constexpr size_t longest_history = 64;
constexpr double zoom_step = 1.6;
constexpr double largest_zoom = 6;

void go(View& view, Page page, base::Seconds now) {
    view.previous = view.page;
    view.previous_zoom = view.zoom;
    view.page = page;
    view.entered = now;
    view.moved = true;
    view.zoom = 1;
    view.zoomed = -1e9;
    view.note.clear();
    view.focus.clear();
    view.pressed.clear();
}

void open(View& view, Page page, base::Seconds now) {
    if (page == view.page) return;
    // From country to country, and back to the open map, the way back leads out of the map, not
    // through every country.
    bool within_map = page.kind == PageKind::map && view.page.kind == PageKind::map;
    bool within_stories = page.kind == PageKind::story && view.page.kind == PageKind::story;
    if (!within_map && !within_stories && view.page.kind != PageKind::attract) {
        if (view.history.size() == longest_history) view.history.erase(view.history.begin());
        view.history.push_back(view.page);
    }
    go(view, page, now);
}

void go_back(View& view, base::Seconds now) {
    if (!view.note.empty()) {
        view.note.clear();
    } else if (view.page.kind == PageKind::map && view.page.item >= 0) {
        go(view, {PageKind::map, -1}, now);
    } else if (!view.history.empty()) {
        Page page = view.history.back();
        view.history.pop_back();
        go(view, page, now);
    } else if (view.page.kind != PageKind::home && view.page.kind != PageKind::attract) {
        go(view, {PageKind::home, -1}, now);
    }
}

// The story or country `step` places on, round and round; stories stay within their topic.
void step_by(const content::Exhibit& exhibit, View& view, int step, base::Seconds now) {
    int item = view.page.item;
    if (view.page.kind == PageKind::map && item >= 0 && exhibit.map) {
        int count = static_cast<int>(exhibit.map->regions.size());
        open(view, {PageKind::map, (item + step + count) % count}, now);
    } else if (view.page.kind == PageKind::story && item >= 0) {
        const auto& story = exhibit.stories[static_cast<size_t>(item)];
        const auto& siblings = exhibit.topics[static_cast<size_t>(story.topic)].stories;
        auto here = std::find(siblings.begin(), siblings.end(), item) - siblings.begin();
        auto count = static_cast<long>(siblings.size());
        open(view, {PageKind::story, siblings[static_cast<size_t>((here + step + count) % count)]},
             now);
    } else if (view.page.kind == PageKind::about) {
        open(view, {PageKind::about, std::max(0, item + step)}, now);
    }
}

void zoom_by(View& view, double factor, base::Seconds now) {
    double zoom = std::clamp(view.zoom * factor, 1 / zoom_step, largest_zoom);
    if (view.page.kind != PageKind::map || zoom == view.zoom) return;
    view.previous_zoom = view.zoom;
    view.zoom = zoom;
    view.zoomed = now;
}

// Everything else stays: page, open note, zoom and the time the page was entered.
void set_language(const content::Exhibit& exhibit, View& view, int wanted, base::Seconds now) {
    int language = std::clamp(wanted, 0, static_cast<int>(exhibit.languages.size()) - 1);
    if (language == view.language) return;
    view.previous_language = view.language;
    view.language = language;
    view.language_changed = now;
}

}  // namespace

View update(const content::Exhibit& exhibit, const View& old, const Action& action,
            base::Seconds now) {
    View view = old;
    if (action.kind != ActionKind::idle) view.last_input = now;
    switch (action.kind) {
        case ActionKind::none:
            break;
        case ActionKind::open:
            open(view, action.page, now);
            break;
        case ActionKind::back:
            go_back(view, now);
            break;
        case ActionKind::home:
            view.history.clear();
            if (view.page.kind != PageKind::home) go(view, {PageKind::home, -1}, now);
            break;
        case ActionKind::next:
            step_by(exhibit, view, 1, now);
            break;
        case ActionKind::previous:
            step_by(exhibit, view, -1, now);
            break;
        case ActionKind::set_language:
            set_language(exhibit, view, action.value, now);
            break;
        case ActionKind::zoom_in:
            zoom_by(view, zoom_step, now);
            break;
        case ActionKind::zoom_out:
            zoom_by(view, 1 / zoom_step, now);
            break;
        case ActionKind::note:
            view.note = view.note == action.text ? "" : action.text;
            break;
        case ActionKind::close:
            go_back(view, now);
            break;
        case ActionKind::idle: {
            View fresh;
            fresh.previous = view.page;
            fresh.entered = now;
            fresh.moved = true;
            fresh.reduced_motion = false;
            view = fresh;
            break;
        }
    }
    return view;
}

}  // namespace vitrina::scene
