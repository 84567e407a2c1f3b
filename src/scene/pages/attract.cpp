#include <algorithm>
#include <cmath>

#include "scene/camera.h"
#include "scene/controls.h"
#include "scene/counter.h"
#include "scene/lettering.h"
#include "scene/pages.h"
#include "scene/pages/attract_layout.h"
#include "scene/topic_colour.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds lighting_step = 0.11;  // from one region to the next
constexpr base::Seconds lighting_time = 0.7;   // of one region
constexpr base::Seconds scene_fade = 0.5;

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

// An achievement's lines one below the other, the number as large as its place allows.
class Achievement {
  public:
    Achievement(Moment& moment, const AttractScene& attract, const base::Rect& area)
        : m_moment(moment),
          m_attract(attract),
          m_story(moment.exhibit.stories[static_cast<size_t>(attract.story)]),
          m_area(area),
          m_scale(std::clamp(area.height / moment.px(600), 0.6f, 1.15f)),
          m_y(area.y) {}

    void draw() {
        float shown = opacity();
        // Nothing here overlaps, so fading each part looks like fading all and needs no layer.
        base::Colour ink = m_moment.theme.ink.faded(shown);
        const auto& topic = m_moment.exhibit.topics[static_cast<size_t>(m_story.topic)];
        topic_line(m_moment, topic, {m_area.x, m_y}, m_area.width, shown);
        m_y += m_moment.px(86);
        Count count;
        if (m_story.figure >= 0) count = draw_number(ink);
        draw_title(ink.faded(count.words));
        add_node();
    }

  private:
    float px(float reference) const { return m_moment.px(reference) * m_scale; }

    float opacity() {
        float in = m_moment.arrive(m_attract.words_start, scene_fade);
        float out = 1 - m_moment.progress(m_attract.end - scene_fade, scene_fade);
        m_moment.changes_at(m_moment.view.entered + m_attract.end - scene_fade);
        return std::min(in, out);
    }

    Count draw_number(base::Colour ink) {
        Count count = count_from(m_moment, m_attract.words_start + 0.15);
        text::Style word = lead(m_moment);
        const auto& wording = m_moment.wording.figure(m_moment.language(), m_story.figure);
        comparator_word(m_moment, m_story.figure, word, {m_area.x, m_y}, m_area.width, count, ink);
        if (!wording.comparator.empty()) m_y += word.size * 1.35f;
        text::Style figures = number(m_moment, 280);
        figures.size = px(280);
        figures.size = hero_size(m_moment, m_story.figure, figures, m_area.width, 0.42f);
        float baseline = m_y + figures.size * 0.74f;
        hero_number(m_moment, m_story.figure, figures, {m_area.x, baseline}, m_area.width, 0.42f,
                    count, ink);
        m_y = baseline + std::max(px(64), figures.size * 0.2f);  // below the foot of a comma
        return count;
    }

    void draw_title(base::Colour ink) {
        text::Style style = title(m_moment, 52, 600);
        style.size = std::max(px(52), m_moment.px(40));
        style.line_height = 1.2f;
        float smallest = std::max(m_moment.px(30), m_moment.metrics.legible());
        write_fitted(m_moment, m_moment.in_language(m_story.title), style,
                     {m_area.x, m_y, m_area.width, m_area.bottom() - m_y}, 4, smallest, ink);
    }

    void add_node() {
        const std::string& title = m_moment.in_language(m_story.title);
        std::string_view spoken =
            m_story.figure >= 0
                ? m_moment.wording.figure(m_moment.language(), m_story.figure).spoken
                : std::string_view(title);
        float beside = std::min(m_area.x, m_moment.metrics.size.width - m_area.right());
        float edge = std::min(m_moment.px(30), beside - m_moment.px(30));
        base::Rect box{m_area.x - edge, m_area.y - edge, m_area.width + 2 * edge,
                       m_area.height + 2 * edge};
        Node& node = m_moment.node("story", SemanticRole::link, spoken, box);
        node.value.assign(title);
        node.action.kind = ActionKind::open;
        node.action.page = {PageKind::story, m_attract.story};
    }

    Moment& m_moment;
    const AttractScene& m_attract;
    const content::Story& m_story;
    base::Rect m_area;
    float m_scale;
    float m_y;
};

// The invitation goes where it stands and comes where it will stand.
float invitation_shown(Moment& moment, const AttractScene& scene) {
    const content::Attract& attract = moment.exhibit.attract;
    float shown = 1;
    if (changes_sides(attract, scene.turn)) shown = moment.arrive(scene.words_start, scene_fade);
    if (changes_sides(attract, scene.turn + 1))
        shown = std::min(shown, 1 - moment.progress(scene.end - scene_fade, scene_fade));
    return shown;
}

// The invitation in every language that is offered at once.
void invitation(Moment& moment, base::Point at, float width, float shown) {
    const content::Attract& attract = moment.exhibit.attract;
    base::Colour ink = base::ink_on(moment.theme.call_to_action).faded(shown);
    base::Colour ground_colour = moment.theme.call_to_action.faded(shown);
    text::Style style = body(moment, 700);
    style.wrapping = text::Wrapping::none;
    float height = moment.px(100), pad = moment.px(48), gap = moment.px(40);
    float icon = attract.icon.empty() ? 0 : moment.px(46);
    size_t count = attract.invitation.values.size();
    auto total_width = [&] {
        float total = 2 * pad + (icon > 0 ? icon + gap / 2 : 0) - gap;
        for (size_t i = 0; i < count; ++i) {
            if (!moment.view.offers(static_cast<int>(i))) continue;
            total +=
                moment.typesetter
                    .set(attract.invitation.values[i], style, 0, moment.exhibit.languages[i].tag)
                    ->extent.width +
                gap;
        }
        return total;
    };
    float total = total_width();
    while (total > width && style.size > moment.px(smallest_size)) {
        style.size = std::max(moment.px(smallest_size), style.size * 0.94f);
        gap *= 0.94f;
        total = total_width();
    }
    if (total > width && count > 1) {
        gap = std::max(moment.px(12), gap - (total - width) / static_cast<float>(count));
        total = total_width();
    }
    base::Rect pill{at.x, at.y, total, height};
    moment.list().rectangle(pill, ground_colour, height / 2);
    float x = pill.x + pad;
    if (icon > 0) {
        moment.list().icon(attract.icon, {x, pill.centre().y - icon / 2, icon, icon}, ink);
        x += icon + gap / 2;
    }
    bool first = true;
    for (size_t i = 0; i < count; ++i) {
        if (!moment.view.offers(static_cast<int>(i))) continue;
        if (!first) moment.list().disc({x - gap / 2, pill.centre().y}, moment.px(3.5f), ink);
        first = false;
        auto layout = moment.typesetter.set(attract.invitation.values[i], style, 0,
                                            moment.exhibit.languages[i].tag);
        text::place(*layout,
                    {x, pill.y + (height + layout->cap_height) / 2 - layout->first_baseline}, ink,
                    moment.list());
        x += layout->extent.width + gap;
    }
    show_states(moment, "start", pill, height / 2, ink);
    Node& node =
        moment.node("start", SemanticRole::button, moment.in_language(attract.invitation), pill);
    node.action.kind = ActionKind::home;
}

}  // namespace

base::Rect attract_map(const Moment& moment) {
    return attract_layout(moment).map;
}

int region_touched_in_attract(Moment& moment, base::Point point, float reach) {
    if (!moment.on_screen(attract_layout(moment).map).contains(point)) return -1;
    base::Affine transform = transform_of(current_camera(moment), moment.metrics.size);
    return moment.map->region_at(point, moment.map->plane(), transform, reach);
}

void draw_attract(Moment& moment, MapPaint& paint) {
    const Metrics& m = moment.metrics;
    moment.list().background = moment.theme.ground;
    AttractScene scene = attract_scene(moment.exhibit.attract, moment.since());
    moment.changes_at(moment.view.entered + scene.end);
    if (moment.map) {
        if (scene.turn > 0) moment.progress(scene.start, attract_glide);
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
    AttractLayout layout = attract_layout(moment);
    if (moment.map && moment.interactive()) {
        base::Affine transform = transform_of(current_camera(moment), m.size);
        region_nodes(moment, moment.map->plane(), transform, layout.map);
    }
    if (scene.story >= 0) Achievement(moment, scene, layout.words).draw();
    if (!moment.interactive()) return;
    invitation(moment, {layout.invitation.x, layout.invitation.y}, layout.invitation.width,
               invitation_shown(moment, scene));
}

}  // namespace vitrina::scene
