#include "scene/stage.h"

#include <algorithm>
#include <cmath>

#include "scene/charts/chart_wording.h"
#include "scene/enlarged_picture.h"
#include "scene/idle_panel.h"
#include "scene/language_fade.h"
#include "scene/map_search.h"
#include "scene/nearest_control.h"
#include "scene/page_change.h"
#include "scene/pages.h"
#include "scene/take_away.h"
#include "scene/topic_colour.h"
#include "scene/wording.h"

namespace vitrina::scene {

struct Stage::Impl {
    const content::Exhibit& exhibit;
    text::Typesetter typesetter;
    Wording wording;
    ChartWordings chart_wordings;
    TakeAway take_away;
    MapSearch search;
    std::unique_ptr<MapModel> map;
    MapPaint paint;
    Frame coming;   // the page that is on its way in, for its semantics
    View left;      // the page that is on its way out
    Frame leaving;  // the moment in the language left behind
    View in_old_language;
    LanguageFade language_fade;

    Impl(const content::Exhibit& e, text::Fonts& fonts)
        : exhibit(e), typesetter(fonts), wording(Wording::of(e)), chart_wordings(e), search(e) {}

    Moment moment(const View& view, base::Seconds time, const Screen& screen, Frame& frame) {
        frame.list.size = screen.size;
        frame.list.mirrored = exhibit.languages[static_cast<size_t>(view.language)].right_to_left;
        Moment result{exhibit, wording, map.get(), typesetter, view, time, screen, frame};
        result.charts = &chart_wordings;
        result.take_away = &take_away;
        result.search = &search;
        return result;
    }
    void draw(Moment& moment);
    void show(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
    void fade_language(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
    void fade_from_previous(Moment& moment);
    void grow_from_tile(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
    void leave_story(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
    void mean_the_coming_page(const View& view, base::Seconds time, const Screen& screen,
                              Frame& frame);
    base::Colour ground_of(const Moment& moment, const Page& page) const;
};

Stage::Stage() = default;
Stage::~Stage() = default;

base::Result<std::unique_ptr<Stage>> Stage::create(const content::Exhibit& exhibit,
                                                   text::Fonts& fonts,
                                                   const base::ProgressPart& progress) {
    std::unique_ptr<Stage> stage(new Stage);
    stage->m_impl = std::make_unique<Impl>(exhibit, fonts);
    if (exhibit.map) {
        auto map = MapModel::create(*exhibit.map, progress);
        if (!map) return map.error();
        stage->m_impl->map = std::move(*map);
    }
    return stage;
}

const content::Exhibit& Stage::exhibit() const {
    return m_impl->exhibit;
}

namespace {

using DrawPage = void (*)(Moment&, MapPaint&);

struct PageEntry {
    PageKind kind;
    DrawPage draw;
};

constexpr PageEntry pages[] = {{PageKind::attract, draw_attract},
                               {PageKind::home, draw_home},
                               {PageKind::story, draw_story},
                               {PageKind::map, draw_map},
                               {PageKind::about, draw_about}};

}  // namespace

void Stage::Impl::draw(Moment& moment) {
    for (const PageEntry& page : pages) {
        if (page.kind == moment.view.page.kind) page.draw(moment, paint);
    }
}

// What a hand finds while a page is on its way is already the page that is coming.
void Stage::Impl::mean_the_coming_page(const View& view, base::Seconds time, const Screen& screen,
                                       Frame& frame) {
    coming.list.clear(screen.size, exhibit.theme(view.appearance).ground);
    coming.semantics.clear();
    Moment next = moment(view, time, screen, coming);
    next.delay = entrance_delay(view, exhibit.motion);
    draw(next);
    std::swap(frame.semantics, coming.semantics);
    frame.next_change = time;
}

void Stage::Impl::grow_from_tile(const View& view, base::Seconds time, const Screen& screen,
                                 Frame& frame) {
    bool opening = view.page.kind == PageKind::story;
    const auto& story = exhibit.stories[static_cast<size_t>((opening ? view : left).page.item)];
    if (opening) left = view;
    left.page = {PageKind::home, -1};
    left.pressed.clear();
    left.focus.clear();
    Moment beneath = moment(left, time, screen, frame);
    beneath.silent = true;
    draw_home(beneath, paint);
    float t = ease_in_out(linear(time, view.entered, exhibit.motion.page));
    if (!opening) t = 1 - t;
    base::Rect rect = between(home_tile(beneath, story.topic), beneath.metrics.screen(), t);
    float radius = beneath.px(28) * (1 - t);
    const auto& topic = exhibit.topics[static_cast<size_t>(story.topic)];
    frame.list.rectangle(rect, topic_ground(beneath, topic), radius);
    mean_the_coming_page(view, time, screen, frame);
}

// The chart of the story left behind goes as it came, its words sink into the ground.
void Stage::Impl::leave_story(const View& view, base::Seconds time, const Screen& screen,
                              Frame& frame) {
    Moment behind = moment(left, view.entered, screen, frame);
    behind.leaving = linear(time, view.entered, leaving_time(exhibit.motion));
    draw(behind);
    frame.list.rectangle(behind.metrics.screen(),
                         ground_of(behind, left.page).with_alpha(ease_in_out(behind.leaving)));
    mean_the_coming_page(view, time, screen, frame);
}

base::Colour Stage::Impl::ground_of(const Moment& moment, const Page& page) const {
    if (page.kind != PageKind::story) return moment.theme.ground;
    const auto& story = exhibit.stories[static_cast<size_t>(page.item)];
    return topic_ground(moment, exhibit.topics[static_cast<size_t>(story.topic)]);
}

// The ground of the page left behind gives way; a tile that has grown is the page's ground by now.
void Stage::Impl::fade_from_previous(Moment& moment) {
    const View& view = moment.view;
    bool grown = view.previous.kind == PageKind::home && view.page.kind == PageKind::story &&
                 !view.reduced_motion;
    float rest = 1 - moment.arrive(0, exhibit.motion.page);
    moment.list().rectangle(moment.metrics.screen(),
                            ground_of(moment, grown ? view.page : view.previous).with_alpha(rest));
}

void Stage::refine_in_background() {
    if (m_impl->map) m_impl->map->refine_in_background();
}

void Stage::build(const View& view, base::Seconds time, const Screen& screen, Frame& frame) {
    m_impl->show(view, time, screen, frame);
    m_impl->fade_language(view, time, screen, frame);
    if (!view.warning) return;
    Moment moment = m_impl->moment(view, time, screen, frame);
    draw_idle_panel(moment);
}

// The texts of the language left behind give way; nothing else is seen of it. A page that turns
// round goes and comes back through its ground.
void Stage::Impl::fade_language(const View& view, base::Seconds time, const Screen& screen,
                                Frame& frame) {
    float arrived = language_arrived(view, time);
    if (arrived >= 1) return;
    in_old_language = view;
    in_old_language.language = view.previous_language;
    show(in_old_language, time, screen, leaving);
    frame.next_change = std::min(frame.next_change, time);
    if (leaving.list.mirrored == frame.list.mirrored) {
        language_fade.blend(leaving.list, arrived, frame.list);
        return;
    }
    if (arrived < 0.5f) std::swap(frame.list, leaving.list);
    Moment turning = moment(view, time, screen, frame);
    base::Colour ground = ground_of(turning, view.page);
    frame.list.rectangle(turning.metrics.screen(),
                         ground.with_alpha(1 - std::abs(2 * arrived - 1)));
}

void Stage::Impl::show(const View& view, base::Seconds time, const Screen& screen, Frame& frame) {
    frame.list.clear(screen.size, exhibit.theme(view.appearance).ground);
    frame.semantics.clear();
    frame.next_change = base::never;
    PageChange change = page_change(view, exhibit.motion, time);
    if (change != PageChange::none) left_behind(view, left);
    switch (change) {
        case PageChange::tile_grows:
        case PageChange::tile_shrinks:
            return grow_from_tile(view, time, screen, frame);
        case PageChange::story_leaves:
            return leave_story(view, time, screen, frame);
        case PageChange::none:
        case PageChange::fades:
        case PageChange::travels:
            break;
    }
    Moment shown = moment(view, time, screen, frame);
    shown.settled = view.moved && change == PageChange::none;
    shown.delay = entrance_delay(view, exhibit.motion);
    draw(shown);
    if (change == PageChange::fades) fade_from_previous(shown);
}

std::string Stage::hit(const Frame& frame, const View& view, const Screen& screen,
                       base::Seconds time, base::Point point, float reach) {
    std::span<const Node> nodes = frame.semantics.nodes();
    const Node* exact = nearest_control(nodes, point, 0.01f);
    if (exact && exact->action.kind != ActionKind::open_inset) return exact->id;
    bool attracts = view.page.kind == PageKind::attract;
    if ((attracts || view.page.kind == PageKind::map) && m_impl->map && !view.warning) {
        Frame& scratch = m_impl->coming;
        Moment moment = m_impl->moment(view, time, screen, scratch);
        int region = attracts ? region_touched_in_attract(moment, point, reach)
                              : region_touched(moment, point, reach);
        if (region >= 0) return m_impl->wording.region_ids[static_cast<size_t>(region)];
    }
    if (exact) return exact->id;
    if (const Node* near = nearest_control(nodes, point, reach)) return near->id;
    bool page_answers = !nodes.empty() && nodes[0].focusable();
    return page_answers ? nodes[0].id : "";
}

std::optional<MapSituation> Stage::map_situation(const View& view, const Screen& screen,
                                                 base::Seconds time) {
    if (view.warning) return {};  // the panel lies on it
    Moment moment = m_impl->moment(view, time, screen, m_impl->coming);
    return view.enlarged ? picture_situation(moment) : scene::map_situation(moment);
}

std::optional<Camera> Stage::camera_showing(const content::GeoBox& box, const View& view,
                                            const Screen& screen) {
    Moment moment = m_impl->moment(view, 0, screen, m_impl->coming);
    auto map = scene::map_situation(moment);
    if (!map) return {};
    return frame_bounds(m_impl->map->plane().on_plane(box), map->frame, screen.size, 1);
}

}  // namespace vitrina::scene
