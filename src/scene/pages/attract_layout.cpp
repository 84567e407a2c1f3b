#include "scene/pages/attract_layout.h"

#include <algorithm>
#include <cmath>

#include "scene/page_change.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds shortest_side = 45;  // between two changes of sides
constexpr base::Seconds map_gone = 1.3;      // after they began to change
constexpr float orbit_radius = 10;           // reference pixels
constexpr long orbit_steps = 16;             // scenes that once round takes

long scenes_on_a_side(const content::Attract& attract) {
    auto least = static_cast<long>(std::ceil(shortest_side / attract.scene_seconds));
    return std::max({1L, static_cast<long>(attract.stories.size()), least});
}

bool other_side(const content::Attract& attract, long turn) {
    return turn / scenes_on_a_side(attract) % 2 == 1;
}

AttractLayout portrait(const Moment& moment, bool other) {
    const Metrics& m = moment.metrics;
    float left = m.margin(), width = m.size.width - 2 * left, pill = m.px(100);
    float height = std::min(m.px(620), m.size.height * 0.45f);
    AttractLayout layout;
    if (other) {
        layout.words = {left, m.px(110), width, height};
        layout.invitation = {left, layout.words.bottom() + m.px(40), width, pill};
        float top = layout.invitation.bottom() + m.px(50);
        layout.map = {0, top, m.size.width, m.size.height - top - m.px(60)};
        return layout;
    }
    layout.invitation = {left, m.size.height - m.px(110) - pill, width, pill};
    layout.words = {left, layout.invitation.y - m.px(40) - height, width, height};
    layout.map = {0, m.px(60), m.size.width, layout.words.y - m.px(90)};
    return layout;
}

AttractLayout landscape(const Moment& moment, bool other) {
    const Metrics& m = moment.metrics;
    float left = std::max(m.margin(), m.px(96)), pill = m.px(100);
    float bottom = m.size.height - m.px(96);
    float width = std::clamp(m.size.width * 0.43f, m.px(640), m.px(1250));
    if (m.shape == Shape::square) width = m.size.width * 0.52f;
    if (!moment.exhibit.map) width = std::min(m.px(1500), m.size.width - 2 * left);
    AttractLayout layout;
    layout.invitation = {left, bottom - pill, std::max(width, m.px(900)), pill};
    float top = std::max(m.px(110), m.size.height * 0.2f);
    layout.words = {left, top, width, layout.invitation.y - m.px(44) - top};
    float x = left + width + m.px(20);
    layout.map = {x, m.px(60), m.size.width - x - m.px(40), m.size.height - m.px(120)};
    if (m.shape == Shape::square) layout.map.height = layout.invitation.y - m.px(120);
    if (!other) return layout;
    for (base::Rect* part : {&layout.words, &layout.map}) part->x = m.size.width - part->right();
    // At the other edge as well: it may be wider than half the screen. It never covers the map.
    if (width >= m.px(780)) layout.invitation.width = width;
    layout.invitation.x = m.size.width - left - layout.invitation.width;
    layout.invitation.y = m.px(96);
    if (layout.invitation.width > width) {
        layout.map.y = layout.invitation.bottom() + m.px(20);
        layout.map.height = std::min(layout.map.height, m.size.height - m.px(60) - layout.map.y);
    }
    layout.words.y = layout.invitation.bottom() + m.px(64);
    return layout;
}

// As it is in this turn once everything has arrived.
AttractLayout settled(const Moment& moment, long turn) {
    bool other = other_side(moment.exhibit.attract, turn);
    AttractLayout layout =
        moment.metrics.portrait ? portrait(moment, other) : landscape(moment, other);
    double angle = 2 * 3.14159265358979 * static_cast<double>(turn % orbit_steps) / orbit_steps;
    float radius = moment.px(orbit_radius);
    float x = std::round(radius * static_cast<float>(std::sin(angle)));
    float y = std::round(radius * static_cast<float>(1 - std::cos(angle)));
    for (base::Rect* part : {&layout.words, &layout.invitation, &layout.map})
        *part = part->moved(x, y);
    return layout;
}

// Seconds since the attract page was entered, or until it was left.
base::Seconds time_in_attract(const Moment& moment) {
    const View& view = moment.view;
    if (view.page.kind == PageKind::attract) return moment.silent ? 0 : moment.since();
    if (view.previous.kind == PageKind::attract) return view.entered - view.previous_entered;
    return 0;
}

}  // namespace

AttractScene attract_scene(const content::Attract& attract, base::Seconds since) {
    AttractScene scene;
    scene.turn = static_cast<long>(std::floor(std::max(0.0, since) / attract.scene_seconds));
    scene.start = static_cast<double>(scene.turn) * attract.scene_seconds;
    scene.end = scene.start + attract.scene_seconds;
    scene.words_start = scene.start + (changes_sides(attract, scene.turn) ? map_gone : 0);
    if (attract.stories.empty()) return scene;
    auto count = static_cast<long>(attract.stories.size());
    scene.story = attract.stories[static_cast<size_t>(scene.turn % count)];
    return scene;
}

bool changes_sides(const content::Attract& attract, long turn) {
    return turn > 0 && other_side(attract, turn) != other_side(attract, turn - 1);
}

AttractLayout attract_layout(const Moment& moment) {
    base::Seconds time = time_in_attract(moment);
    AttractScene scene = attract_scene(moment.exhibit.attract, time);
    AttractLayout layout = settled(moment, scene.turn);
    float arrived = linear(time, scene.start, attract_glide);
    if (scene.turn > 0 && arrived < 1 && !moment.view.reduced_motion)
        layout.map = between(settled(moment, scene.turn - 1).map, layout.map, ease_in_out(arrived));
    return layout;
}

}  // namespace vitrina::scene
