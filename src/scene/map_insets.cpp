#include "scene/map_insets.h"

#include <algorithm>
#include <cmath>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float rounding = 20;  // reference pixels
constexpr float caption_letters = 20, least_letters = 18;

base::Rect between(const base::Rect& from, const base::Rect& to, float t) {
    auto mix = [t](float a, float b) { return a + (b - a) * t; };
    return {mix(from.x, to.x), mix(from.y, to.y), mix(from.width, to.width),
            mix(from.height, to.height)};
}

base::Rect largest(const base::Rect& frame, float aspect, float caption) {
    float width = std::min(frame.width, (frame.height - caption) * aspect);
    float height = width / aspect + caption;
    return {frame.centre().x - width / 2, frame.centre().y - height / 2, width, height};
}

}  // namespace

MapInsets::MapInsets(Moment& moment, const base::Rect& frame, const base::Affine& overview) {
    m_count = std::min(most_insets, moment.map->insets());
    auto places = inset_places(moment, frame, overview);
    for (size_t i = 0; i < m_count; ++i) {
        Frame& one = m_frames[i];
        one.small = places[i];
        one.shown = lies_within(one.small, frame) && one.small.width >= moment.metrics.target();
        one.grown = growth(moment, static_cast<int>(i));
        base::Rect large =
            largest(frame, inset_aspect(moment.map->inset(i)), moment.px(inset_caption_room));
        one.now = between(one.small, large, one.grown);
        if (one.grown > 0 && (m_growing < 0 || static_cast<int>(i) == moment.view.map.inset))
            m_growing = static_cast<int>(i);
    }
    if (moment.view.map.inset < static_cast<int>(m_count)) m_open = moment.view.map.inset;
}

float MapInsets::growth(Moment& moment, int inset) const {
    const MapView& map = moment.view.map;
    bool grows = map.inset == inset;
    if (!grows && map.inset_before != inset) return 0;
    base::Seconds since = grows ? map.inset_opened : map.inset_closed;
    float t = 1;
    if (!moment.silent) {
        base::Seconds duration = moment.view.reduced_motion ? 0 : moment.motion.answer;
        t = linear(moment.now, since, duration);
        if (t < 1) moment.changes_at(moment.now);
    }
    t = ease_in_out(t);
    return grows ? t : 1 - t;
}

base::Affine MapInsets::transform(const Moment& moment, size_t inset,
                                  const base::Rect& frame) const {
    base::Rect free = frame;
    free.y += moment.px(inset_caption_room);
    free.height -= moment.px(inset_caption_room);
    base::Size size = moment.metrics.size;
    return transform_of(frame_bounds(moment.map->inset(inset).bounds(), free, size, 0.94f), size);
}

bool MapInsets::shows(const Moment& moment, int region, float least) const {
    int index = moment.map->area_of(region);
    if (index < 0) return false;
    for (size_t i = 0; i < m_count; ++i) {
        if (!m_frames[i].shown) continue;
        const auto& area = moment.map->inset(i).regions().areas()[static_cast<size_t>(index)];
        base::Rect bounds = to_pixels(area.main_bounds, transform(moment, i, m_frames[i].small));
        base::Rect seen = intersection(bounds, m_frames[i].small);
        if (std::max(seen.width, seen.height) >= least) return true;
    }
    return false;
}

namespace {

float border_width(const Moment& moment) {
    return std::max(1.f, moment.px(2));
}

// Within the border, which is drawn with the ground.
void clip_to(Moment& moment, const base::Rect& frame) {
    float border = border_width(moment);
    moment.list().push_clip(frame.inset(border), moment.px(rounding) - border);
}

}  // namespace

void MapInsets::ground_of(Moment& moment, size_t inset, float shown) const {
    const content::Theme& theme = moment.theme;
    base::Colour ground = base::mix(theme.ground, theme.glow, 0.35f);
    moment.list().bordered(m_frames[inset].now, ground.with_alpha(shown), moment.px(rounding),
                           border_width(moment),
                           base::mix(ground, theme.ink, 0.28f).with_alpha(shown));
}

void MapInsets::map_of(Moment& moment, size_t inset, const MapPaint& paint, MapPart part) const {
    const base::Rect& frame = m_frames[inset].now;
    clip_to(moment, frame);
    plane_layer(moment, moment.map->inset(inset), transform(moment, inset), frame, paint, part);
    moment.list().pop_clip();
}

void MapInsets::dots_of(Moment& moment, size_t inset, const MapPaint& paint) const {
    const base::Rect& frame = m_frames[inset].now;
    clip_to(moment, frame);
    plane_dots(moment, moment.map->inset(inset), transform(moment, inset), frame, paint);
    moment.list().pop_clip();
}

void MapInsets::caption_of(Moment& moment, size_t inset, float shown) const {
    const Frame& frame = m_frames[inset];
    text::Style style = caption(moment, 600);
    style.size = moment.px(caption_letters + 8 * frame.grown);
    base::Rect title{frame.now.x + moment.px(14), frame.now.y + moment.px(9),
                     frame.now.width - moment.px(28), moment.px(inset_caption_room)};
    const std::string& name = moment.in_language(moment.exhibit.map->insets[inset].name);
    if (frame.grown > 0 && frame.grown < 1) style.size = moment.px(caption_letters);
    style.line_height = 1.1f;
    auto layout = moment.typesetter.fit(name, style, {title.width, 1.2f * title.height}, 2,
                                        moment.px(least_letters), moment.language_tag());
    if (!layout->fits) return;  // the name is in the large one, and spoken
    float baseline = title.y + moment.px(22 + 6 * frame.grown);
    text::place(*layout, {title.x, std::round(baseline - layout->first_baseline)},
                moment.theme.ink.with_alpha(moment.theme.ink.a * shown), moment.list());
}

// Of the caption of a grown inset.
float MapInsets::caption_width(Moment& moment, size_t inset) const {
    text::Style style = caption(moment, 600);
    style.size = moment.px(caption_letters + 8);
    style.wrapping = text::Wrapping::none;
    const std::string& name = moment.in_language(moment.exhibit.map->insets[inset].name);
    return moment.typesetter.set(name, style, 0, moment.language_tag())->extent.width;
}

void MapInsets::draw_small(Moment& moment, MapPaint& paint, float shown, Occupied& occupied) const {
    if (!(shown > 0)) return;
    draw::Unmirrored map_has_no_direction(moment.list());
    // A large one takes their place.
    float large = m_growing < 0 ? 0 : m_frames[static_cast<size_t>(m_growing)].grown;
    shown *= 1 - large;
    const MapPaint& tones = shown < 1 ? paint.faded(shown) : paint;
    // Like beside like, so that a surface changes its tools rarely.
    auto each = [&](auto&& draw_part) {
        for (size_t i = 0; i < m_count && large < 1; ++i) {
            if (m_frames[i].shown && static_cast<int>(i) != m_growing) draw_part(i);
        }
    };
    each([&](size_t i) { ground_of(moment, i, shown); });
    each([&](size_t i) { map_of(moment, i, tones, MapPart::land); });
    each([&](size_t i) { map_of(moment, i, tones, MapPart::lines); });
    each([&](size_t i) { dots_of(moment, i, tones); });
    each([&](size_t i) { caption_of(moment, i, shown); });
    for (size_t i = 0; i < m_count; ++i) {
        const Frame& frame = m_frames[i];
        if (!frame.shown) continue;
        occupied.add(frame.small.inset(-moment.px(10)));
        if (static_cast<int>(i) == m_growing || large >= 1) continue;
        const std::string& id = moment.wording.inset_ids[i];
        show_states(moment, id, frame.small, moment.px(20), moment.theme.ink);
        bool reachable =
            !moment.view.low_reach || frame.small.bottom() >= moment.metrics.size.height * 0.4f;
        if (!reachable || shown < 0.5f || is_open() || !moment.interactive() ||
            moment.view.page.item >= 0)
            continue;
        const std::string& name = moment.in_language(moment.exhibit.map->insets[i].name);
        Node& node = moment.node(id, SemanticRole::button, name, frame.small);
        node.value.assign(moment.word(content::Word::enlarge));
        node.action.kind = ActionKind::open_inset;
        node.action.value = static_cast<int>(i);
    }
}

void MapInsets::draw_large(Moment& moment, const MapPaint& paint, const Palette& palette) const {
    if (m_growing < 0) return;
    draw::Unmirrored map_has_no_direction(moment.list());
    auto inset = static_cast<size_t>(m_growing);
    const Frame& frame = m_frames[inset];
    moment.list().rectangle(frame.now.inset(-moment.px(6)),
                            moment.theme.ground.with_alpha(0.5f * frame.grown), moment.px(26));
    ground_of(moment, inset, 1);
    map_of(moment, inset, paint, MapPart::all);
    dots_of(moment, inset, paint);
    caption_of(moment, inset, 1);
    if (!is_open()) return;
    const MapPlane& plane = moment.map->inset(inset);
    base::Affine now = transform(moment, inset);
    Action close;
    close.kind = ActionKind::open_inset;
    close.value = -1;
    moment
        .node(moment.wording.inset_ids[inset], SemanticRole::button,
              moment.in_language(moment.exhibit.map->insets[inset].name), frame.now)
        .action = close;
    base::Rect inside = frame.now.inset(moment.px(10));
    region_nodes(moment, plane, now, inside);
    Occupied occupied;
    float side = std::max(moment.metrics.target(), moment.px(control_height));
    base::Rect cross{frame.now.right() - side * 1.3f - moment.px(12), frame.now.y + moment.px(12),
                     side * 1.3f, side};
    occupied.add(cross.inset(-moment.px(8)));
    float words = caption_width(moment, inset) + moment.px(28);
    occupied.add({frame.now.x, frame.now.y, words, moment.px(inset_caption_room + 14)});
    if (frame.grown >= 1) {
        const LandMask& mask = moment.map->inset_mask(inset);
        MapSigns signs{plane, now, now, inside, 1, mask, true};
        draw_signs(moment, signs, palette, paint, occupied);
        draw_labels(moment, {plane, now, now, inside, 1, -1, paint, mask}, occupied);
    } else {
        moment.changes_at(moment.now);
    }
    button(moment, "inset:close", "×", moment.word(content::Word::close), cross, palette,
           Emphasis::outlined, close);
}

std::optional<int> MapInsets::region_at(const Moment& moment, base::Point point,
                                        float reach) const {
    for (size_t i = 0; i < m_count; ++i) {
        if (!m_frames[i].now.contains(point)) continue;
        if (static_cast<int>(i) != m_open) continue;
        return moment.map->region_at(point, moment.map->inset(i), transform(moment, i), reach);
    }
    if (is_open()) return -1;
    for (size_t i = 0; i < m_count; ++i) {
        if (m_frames[i].shown && m_frames[i].small.contains(point)) return -1;
    }
    return {};
}

}  // namespace vitrina::scene
