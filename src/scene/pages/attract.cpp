#include <algorithm>
#include <cmath>

#include "scene/controls.h"
#include "scene/counter.h"
#include "scene/lettering.h"
#include "scene/pages.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds lighting_step = 0.11;  // from one region to the next
constexpr base::Seconds lighting_time = 0.7;   // of one region
constexpr base::Seconds scene_fade = 0.5;

// Which achievement is on, and since when (seconds after the page was entered).
struct AttractScene {
    int story = -1;
    base::Seconds start = 0;
    base::Seconds end = 0;
};

AttractScene scene_at(const content::Attract& attract, base::Seconds since) {
    if (attract.stories.empty()) return {-1, 0, base::never};
    auto count = static_cast<double>(attract.stories.size());
    double turn = std::floor(std::max(0.0, since) / attract.scene_seconds);
    auto index = static_cast<size_t>(std::fmod(turn, count));
    return {attract.stories[index], turn * attract.scene_seconds,
            (turn + 1) * attract.scene_seconds};
}

// The regions light up one after another while an achievement is told.
void light_regions(Moment& moment, MapPaint& paint, const AttractScene& scene) {
    const auto& regions = moment.exhibit.map->regions;
    const content::Theme& theme = moment.theme;
    for (size_t i = 0; i < regions.size(); ++i) {
        float t = moment.progress(scene.start + 0.3 + lighting_step * static_cast<double>(i),
                                  lighting_time);
        int area = moment.map->area_of(static_cast<int>(i));
        if (area < 0 || t >= 1) continue;
        base::Colour own = paint.fills[static_cast<size_t>(area)];
        base::Colour dim = base::mix(own, theme.context_land, 0.45f);
        // Up from dim to a flash of ink's light and down to the region's own colour.
        base::Colour lit = base::mix(own, theme.ink, 0.35f * std::sin(3.14159265f * t));
        paint.set(*moment.map, static_cast<int>(i), base::mix(dim, lit, ease_out(t)));
    }
}

void topic_line(Moment& moment, const content::Topic& topic, base::Point at, float width,
                float shown) {
    base::Colour colour = topic_mark(topic, moment.theme.ground).faded(shown);
    float icon = moment.px(58);
    moment.list().icon(topic.icon, {at.x, at.y, icon, icon}, colour);
    auto layout = moment.typesetter.fit(moment.in_language(topic.name), lead(moment, 600),
                                        {width - icon - moment.px(18), icon}, 1, moment.px(24),
                                        moment.language_tag());
    text::place(*layout, {at.x + icon + moment.px(18), at.y + (icon - layout->extent.height) / 2},
                colour, moment.list());
}

void achievement(Moment& moment, const AttractScene& attract, base::Point at, float width) {
    const content::Story& story = moment.exhibit.stories[static_cast<size_t>(attract.story)];
    float in = moment.arrive(attract.start, scene_fade);
    float out = 1 - moment.progress(attract.end - scene_fade, scene_fade);
    moment.changes_at(moment.view.entered + attract.end - scene_fade);
    float shown = std::min(in, out);
    base::Rect box{at.x - moment.px(40), at.y - moment.px(20), width + moment.px(60),
                   moment.px(640)};
    // Nothing here overlaps, so fading each part looks like fading all and needs no layer.
    base::Colour ink = moment.theme.ink.faded(shown);
    topic_line(moment, moment.exhibit.topics[static_cast<size_t>(story.topic)], at, width, shown);
    float y = at.y + moment.px(86);
    Count count;
    if (story.figure >= 0) {
        count = count_from(moment, attract.start + 0.15);
        comparator_word(moment, story.figure, lead(moment), {at.x, y}, width, count, ink);
        float baseline = y + moment.px(60 + 230);
        hero_number(moment, story.figure, number(moment, 280), {at.x, baseline}, width, 0.42f,
                    count, ink);
        y = baseline + moment.px(64);  // below the foot of a comma
    }
    text::Style style = title(moment, 52, 600);
    style.line_height = 1.2f;
    write_fitted(moment, moment.in_language(story.title), style, {at.x, y, width, moment.px(200)},
                 3, moment.px(34), ink.faded(count.words));
    std::string_view spoken = story.figure >= 0
                                  ? moment.wording.figure(moment.language(), story.figure).spoken
                                  : moment.in_language(story.title);
    Node& node = moment.node("story", SemanticRole::link, spoken,
                             intersection(box, moment.metrics.screen()));
    node.value.assign(moment.in_language(story.title));
    node.action.kind = ActionKind::open;
    node.action.page = {PageKind::story, attract.story};
}

// The invitation in every language at once.
void invitation(Moment& moment, base::Point at, float width) {
    const content::Attract& attract = moment.exhibit.attract;
    base::Colour ground_colour = moment.theme.call_to_action;
    base::Colour ink = base::ink_on(ground_colour);
    text::Style style = body(moment, 700);
    style.wrapping = text::Wrapping::none;
    float height = moment.px(100), pad = moment.px(48), gap = moment.px(40);
    float icon = attract.icon.empty() ? 0 : moment.px(46);
    size_t count = attract.invitation.values.size();
    auto total_width = [&] {
        float total = 2 * pad + (icon > 0 ? icon + gap / 2 : 0) - gap;
        for (size_t i = 0; i < count; ++i) {
            total +=
                moment.typesetter
                    .set(attract.invitation.values[i], style, 0, moment.exhibit.languages[i].tag)
                    ->extent.width +
                gap;
        }
        return total;
    };
    float total = total_width();
    while (total > width && style.size > moment.px(18)) {
        style.size *= 0.94f;
        gap *= 0.94f;
        total = total_width();
    }
    base::Rect pill{at.x, at.y, total, height};
    moment.list().rectangle(pill, ground_colour, height / 2);
    float x = pill.x + pad;
    if (icon > 0) {
        moment.list().icon(attract.icon, {x, pill.centre().y - icon / 2, icon, icon}, ink);
        x += icon + gap / 2;
    }
    for (size_t i = 0; i < count; ++i) {
        auto layout = moment.typesetter.set(attract.invitation.values[i], style, 0,
                                            moment.exhibit.languages[i].tag);
        text::place(*layout,
                    {x, pill.y + (height + layout->cap_height) / 2 - layout->first_baseline}, ink,
                    moment.list());
        x += layout->extent.width + gap;
        if (i + 1 < count) moment.list().disc({x - gap / 2, pill.centre().y}, moment.px(3.5f), ink);
    }
    show_states(moment, "start", pill, height / 2, ink);
    Node& node =
        moment.node("start", SemanticRole::button, moment.in_language(attract.invitation), pill);
    node.action.kind = ActionKind::home;
}

}  // namespace

void draw_attract(Moment& moment, MapPaint& paint) {
    const Metrics& m = moment.metrics;
    moment.list().background = moment.theme.ground;
    AttractScene scene = scene_at(moment.exhibit.attract, moment.since());
    if (moment.map) {
        base::Rect frame = map_frame(moment, moment.view.page);
        ground(moment, frame.centre(), std::max(frame.width, frame.height) * 0.75f);
        paint.reset(moment);
        light_regions(moment, paint, scene);
        map_layer(moment, current_camera(moment), paint);
        fade_beside_map(moment, frame);
    } else {
        ground(moment, {m.size.width * 0.75f, m.size.height * 0.3f}, m.size.width * 0.6f);
    }
    end_map_backdrop(moment);
    Node& page = moment.node("attract", SemanticRole::page,
                             moment.in_language(moment.exhibit.title), m.screen());
    page.action.kind = ActionKind::home;  // a touch anywhere begins the visit
    float x = m.portrait ? m.margin() : m.px(96);
    float width = m.portrait   ? m.size.width - 2 * x
                  : moment.map ? map_frame(moment, moment.view.page).x - x - m.px(20)
                               : m.px(1500);
    base::Point at{x, m.portrait ? m.size.height - m.px(845) : m.size.height / 2 - m.px(310)};
    if (scene.story >= 0) achievement(moment, scene, at, width);
    float bottom = m.size.height - m.px(m.portrait ? 200 : 196);
    if (!moment.interactive()) return;
    invitation(moment, {x, bottom}, m.portrait ? width : m.px(1040));
}

}  // namespace vitrina::scene
