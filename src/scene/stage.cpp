#include "scene/stage.h"

#include <algorithm>

#include "scene/charts/chart_wording.h"
#include "scene/language_fade.h"
#include "scene/pages.h"
#include "scene/wording.h"

namespace vitrina::scene {

struct Stage::Impl {
    const content::Exhibit& exhibit;
    text::Typesetter typesetter;
    Wording wording;
    ChartWordings chart_wordings;
    std::unique_ptr<MapModel> map;
    MapPaint paint;
    Frame coming;   // the page that is on its way in, for its semantics
    Frame leaving;  // the moment in the language left behind
    View in_old_language;
    LanguageFade language_fade;

    Impl(const content::Exhibit& e, text::Fonts& fonts)
        : exhibit(e), typesetter(fonts), wording(Wording::of(e)), chart_wordings(e) {}

    Moment moment(const View& view, base::Seconds time, const Screen& screen, Frame& frame) {
        frame.list.size = screen.size;
        frame.list.mirrored = exhibit.languages[static_cast<size_t>(view.language)].right_to_left;
        Moment result{exhibit, wording, map.get(), typesetter, view, time, screen, frame};
        result.charts = &chart_wordings;
        return result;
    }
    void draw(Moment& moment);
    void show(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
    void fade_language(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
    void fade_from_previous(Moment& moment);
    void grow_from_tile(const View& view, base::Seconds time, const Screen& screen, Frame& frame);
};

Stage::Stage() = default;
Stage::~Stage() = default;

base::Result<std::unique_ptr<Stage>> Stage::create(const content::Exhibit& exhibit,
                                                   text::Fonts& fonts) {
    std::unique_ptr<Stage> stage(new Stage);
    stage->m_impl = std::make_unique<Impl>(exhibit, fonts);
    if (exhibit.map) {
        auto map = MapModel::create(*exhibit.map);
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

// Between home and a story the tapped tile grows into the page, and shrinks back on the way home.
bool between_home_and_story(const View& view, base::Seconds time) {
    if (!view.moved || view.reduced_motion || time >= view.entered + page_time) return false;
    return (view.previous.kind == PageKind::home && view.page.kind == PageKind::story) ||
           (view.previous.kind == PageKind::story && view.page.kind == PageKind::home);
}

bool grown_from_tile(const View& view) {
    return view.moved && !view.reduced_motion && view.previous.kind == PageKind::home &&
           view.page.kind == PageKind::story;
}

bool returns_home(const View& view) {
    return view.moved && view.page.kind == PageKind::home && view.previous.kind == PageKind::story;
}

base::Rect between(const base::Rect& from, const base::Rect& to, float t) {
    auto mix = [t](float a, float b) { return a + (b - a) * t; };
    return {mix(from.x, to.x), mix(from.y, to.y), mix(from.width, to.width),
            mix(from.height, to.height)};
}

// The control under the point, topmost first, else the nearest one within `reach` pixels. Regions
// have outlines of their own.
const Node* nearest_control(std::span<const Node> nodes, base::Point point, float reach) {
    const Node* best = nullptr;
    float best_distance = reach;
    for (size_t i = nodes.size(); i-- > 0;) {
        const Node& node = nodes[i];
        if (!node.focusable() || node.role == SemanticRole::region ||
            node.role == SemanticRole::page)
            continue;
        float d = distance(point, node.bounds);
        if (d == 0) return &node;
        if (d < best_distance) {
            best_distance = d;
            best = &node;
        }
    }
    return best;
}

}  // namespace

void Stage::Impl::draw(Moment& moment) {
    for (const PageEntry& page : pages) {
        if (page.kind == moment.view.page.kind) page.draw(moment, paint);
    }
}

void Stage::Impl::grow_from_tile(const View& view, base::Seconds time, const Screen& screen,
                                 Frame& frame) {
    bool opening = view.page.kind == PageKind::story;
    Page story_page = opening ? view.page : view.previous;
    const auto& story = exhibit.stories[static_cast<size_t>(story_page.item)];
    View home = view;
    home.page = {PageKind::home, -1};
    home.pressed.clear();
    home.focus.clear();
    Moment beneath = moment(home, time, screen, frame);
    beneath.silent = true;
    draw_home(beneath, paint);
    float t = ease_in_out(linear(time, view.entered, page_time));
    if (!opening) t = 1 - t;
    base::Rect rect = between(home_tile(beneath, story.topic), beneath.metrics.screen(), t);
    float radius = beneath.px(28) * (1 - t);
    frame.list.rectangle(rect, exhibit.topics[static_cast<size_t>(story.topic)].colour, radius);
    // What a hand finds there is already the page that is coming.
    Frame& target = coming;
    target.list.clear(screen.size, exhibit.theme(view.appearance).ground);
    target.semantics.clear();
    Moment next = moment(view, time, screen, target);
    draw(next);
    std::swap(frame.semantics, target.semantics);
    frame.next_change = time;
}

// Any other change of page: the ground of the one left behind gives way.
void Stage::Impl::fade_from_previous(Moment& moment) {
    const View& view = moment.view;
    bool has_map = map && view.page.kind != PageKind::story && view.page.kind != PageKind::about &&
                   view.previous.kind != PageKind::story && view.previous.kind != PageKind::about;
    if (!view.moved || has_map || returns_home(view))
        return;  // on the map the camera travels instead
    base::Colour ground = moment.theme.ground;
    auto flood_of = [&](const Page& page) {
        const auto& story = exhibit.stories[static_cast<size_t>(page.item)];
        return exhibit.topics[static_cast<size_t>(story.topic)].colour;
    };
    if (view.previous.kind == PageKind::story) ground = flood_of(view.previous);
    if (grown_from_tile(view))
        ground = flood_of(view.page);  // the tile is the page's ground by now
    float left = 1 - moment.arrive(0, page_time);
    moment.list().rectangle(moment.metrics.screen(), ground.with_alpha(left));
}

void Stage::build(const View& view, base::Seconds time, const Screen& screen, Frame& frame) {
    m_impl->show(view, time, screen, frame);
    m_impl->fade_language(view, time, screen, frame);
}

// The texts of the language left behind give way; nothing else is seen of it.
void Stage::Impl::fade_language(const View& view, base::Seconds time, const Screen& screen,
                                Frame& frame) {
    float arrived = language_arrived(view, time);
    if (arrived >= 1) return;
    in_old_language = view;
    in_old_language.language = view.previous_language;
    show(in_old_language, time, screen, leaving);
    language_fade.blend(leaving.list, arrived, frame.list);
    frame.next_change = std::min(frame.next_change, time);
}

void Stage::Impl::show(const View& view, base::Seconds time, const Screen& screen, Frame& frame) {
    frame.list.clear(screen.size, exhibit.theme(view.appearance).ground);
    frame.semantics.clear();
    frame.next_change = base::never;
    if (between_home_and_story(view, time)) {
        grow_from_tile(view, time, screen, frame);
        return;
    }
    Moment shown = moment(view, time, screen, frame);
    shown.settled = returns_home(view);
    if (grown_from_tile(view)) shown.delay = page_time;
    draw(shown);
    fade_from_previous(shown);
}

std::string Stage::hit(const Frame& frame, const View& view, const Screen& screen,
                       base::Seconds time, base::Point point, float reach) {
    std::span<const Node> nodes = frame.semantics.nodes();
    if (const Node* exact = nearest_control(nodes, point, 0.01f)) return exact->id;
    if (view.page.kind == PageKind::map && m_impl->map) {
        Frame& scratch = m_impl->coming;
        Moment moment = m_impl->moment(view, time, screen, scratch);
        if (moment.on_screen(map_frame(moment, view.page)).contains(point)) {
            int region =
                m_impl->map->region_at(point, m_impl->map->plane(),
                                       transform_of(current_camera(moment), screen.size), reach);
            if (region >= 0) return m_impl->wording.region_ids[static_cast<size_t>(region)];
        }
    }
    if (const Node* near = nearest_control(nodes, point, reach)) return near->id;
    bool page_answers = !nodes.empty() && nodes[0].focusable();
    return page_answers ? nodes[0].id : "";
}

std::optional<MapSituation> Stage::map_situation(const View& view, const Screen& screen,
                                                 base::Seconds time) {
    Moment moment = m_impl->moment(view, time, screen, m_impl->coming);
    return scene::map_situation(moment);
}

}  // namespace vitrina::scene
