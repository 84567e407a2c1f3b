#include "scene/view.h"

#include <algorithm>

#include "scene/camera_actions.h"
#include "scene/chart_choice.h"
#include "scene/map_choice.h"
#include "scene/motion.h"
#include "scene/playback.h"
#include "scene/visit_end.h"

namespace vitrina::scene {

namespace {

constexpr size_t longest_history = 64;

// On the way from one page of the map to another only the choice of a programme stays.
void leave_map(View& view, Page page, base::Seconds now) {
    MapView map;
    if (view.page.kind == PageKind::map && page.kind == PageKind::map) {
        map.programme = view.map.programme;
        map.inset_before = view.map.inset;
        if (view.map.inset >= 0) map.inset_closed = now;
    }
    view.map = map;
}

void go(View& view, Page page, base::Seconds now) {
    leave_map(view, page, now);
    view.previous = view.page;
    view.previous_zoom = view.zoom;
    view.previous_chart = view.chart;
    view.previous_entered = view.entered;
    view.chart = {};
    view.sheet = 0;
    view.enlarged = false;
    view.playback = {};
    view.page = page;
    view.entered = now;
    view.moved = true;
    view.zoom = 1;
    view.note.clear();
    view.focus.clear();
    view.pressed.clear();
}

// The map makes room for the keyboard, or takes it back. An open country makes room for all.
void search(View& view, const Action& action, base::Seconds now) {
    if (view.page.kind != PageKind::map) return;
    if (view.page.item >= 0) go(view, {PageKind::map, -1}, now);
    toggle_search(view.map);
    view.previous_zoom = view.zoom = 1;
    view.focus.clear();
    set_off(view, action, {}, now);
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

void go_back(const content::Exhibit& exhibit, View& view, const Action& action, base::Seconds now) {
    if (!view.note.empty()) {
        view.note.clear();
    } else if (view.enlarged) {
        shrink(view);
    } else if (view.map.searching) {
        search(view, action, now);
    } else if (view.map.choosing) {
        choose_programme(view.map, view.map.programme, now);
    } else if (view.map.inset >= 0) {
        close_inset(view.map, exhibit.motion.answer, now);
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

// Everything else stays: page, open note, zoom and the time the page was entered.
void set_language(const content::Exhibit& exhibit, View& view, int wanted, base::Seconds now) {
    int language = std::clamp(wanted, 0, static_cast<int>(exhibit.languages.size()) - 1);
    if (language == view.language || !view.offers(language)) return;
    view.previous_language = view.language;
    view.language = language;
    view.language_changed = now;
}

}  // namespace

bool View::is_pressed(std::string_view id) const {
    return std::find(pressed.begin(), pressed.end(), id) != pressed.end();
}

View update(const content::Exhibit& exhibit, const View& old, const Action& action,
            base::Seconds now) {
    View view = old;
    switch (action.kind) {
        case ActionKind::none:
            break;
        case ActionKind::open:
            open(view, action.page, now);
            break;
        case ActionKind::back:
            go_back(exhibit, view, action, now);
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
            zoom_by(view, action, zoom_step, now);
            break;
        case ActionKind::zoom_out:
            zoom_by(view, action, 1 / zoom_step, now);
            break;
        case ActionKind::move_map:
            move_map(view, action, now);
            break;
        case ActionKind::open_inset:
            open_inset(view.map, action.value, exhibit.motion.answer, now);
            break;
        case ActionKind::choose_programme:
            choose_programme(view.map, action.value, now);
            break;
        case ActionKind::list_programmes:
            list_programmes(view.map, now);
            break;
        case ActionKind::search:
            search(view, action, now);
            break;
        case ActionKind::type:
            type(view.map, action.text);
            break;
        case ActionKind::erase:
            erase(view.map);
            break;
        case ActionKind::note:
            view.note = view.note == action.text ? "" : action.text;
            break;
        case ActionKind::turn_sheet:
            view.sheet = action.value;
            break;
        case ActionKind::turn_list:
            view.map.list_sheet = action.value;
            break;
        case ActionKind::chart_state:
            choose_state(view.chart, action, now);
            break;
        case ActionKind::emphasise:
            emphasise(view.chart, action.value, now);
            break;
        case ActionKind::divide:
            divide(view.chart, action);
            break;
        case ActionKind::enlarge:
            enlarge(view, now);
            break;
        case ActionKind::play:
            play(exhibit, view, now);
            break;
        case ActionKind::pause:
            pause(exhibit, view, now);
            break;
        case ActionKind::stop:
            view.playback = {};
            break;
        case ActionKind::play_failed:
            fail_to_play(view);
            break;
        case ActionKind::set_loudness:
            set_loudness(view, action.value);
            break;
        case ActionKind::close:
            go_back(exhibit, view, action, now);
            break;
        case ActionKind::warn:
            warn(view, action.value, now);
            break;
        case ActionKind::stay:
            stay(view);
            break;
        case ActionKind::start_again:
            view = fresh_view(exhibit, old, {PageKind::home, -1}, now);
            break;
        case ActionKind::idle:
            view = fresh_view(exhibit, old, {PageKind::attract, -1}, now);
            break;
    }
    if (by_hand(action.kind)) view.last_input = now;
    // A flight to another page sets off from where the map was.
    if (view.entered == now && !(view.page == old.page)) set_off(view, action, {}, now);
    return view;
}

}  // namespace vitrina::scene
