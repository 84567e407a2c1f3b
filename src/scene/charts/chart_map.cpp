#include "scene/charts/chart_map.h"

#include <algorithm>
#include <cmath>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {
constexpr float rim_width = 4;
}

bool LabelRoom::take(const base::Rect& box, const base::Rect& bounds) {
    bool within = box.x >= bounds.x && box.y >= bounds.y && box.right() <= bounds.right() &&
                  box.bottom() <= bounds.bottom();
    if (!within || m_count == m_boxes.size()) return false;
    for (size_t i = 0; i < m_count; ++i) {
        if (!intersection(m_boxes[i], box).empty()) return false;
    }
    block(box);
    return true;
}

void LabelRoom::block(const base::Rect& box) {
    if (m_count < m_boxes.size()) m_boxes[m_count++] = box;
}

base::Rect LabelRoom::touched(const base::Rect& rect, const base::Rect& bounds) {
    base::Rect seen = intersection(rect, bounds);
    for (int parts : {1, 2, 4, 8}) {
        float width = seen.width / static_cast<float>(parts);
        float height = seen.height / static_cast<float>(parts);
        for (int i = 0; i < parts * parts; ++i) {
            base::Rect part{seen.x + width * static_cast<float>(i % parts),
                            seen.y + height * static_cast<float>(i / parts), width, height};
            if (take(part, bounds)) return part;
        }
    }
    return {};
}

ChartMap::ChartMap(Moment& moment, const base::Rect& area, float margin)
    : m_moment(moment),
      m_part(area),
      m_area(moment.list().in_picture(area)),
      m_camera(moment.map->overview(moment.metrics.size, m_area.inset(margin))),
      m_transform(transform_of(m_camera, moment.metrics.size)) {}

void ChartMap::draw(const MapPaint& paint) const {
    m_moment.list().push_clip(m_part, m_moment.px(28));
    map_layer(m_moment, m_camera, paint);
    m_moment.list().pop_clip();
}

void ChartMap::rim(int region, base::Colour ink, base::Colour ground) const {
    int area = m_moment.map->area_of(region);
    if (area < 0) return;
    const draw::MeshRef& mesh =
        m_moment.map->plane().alone(area, static_cast<double>(m_transform.a));
    if (!mesh) return;
    const base::Colour clear[] = {ink.with_alpha(0)}, around[] = {ground}, line[] = {ink};
    m_moment.list().push_clip(m_area, m_moment.px(28));
    m_moment.list().mesh(mesh, m_transform, clear, around, m_moment.px(rim_width * 2.4f));
    m_moment.list().mesh(mesh, m_transform, clear, line, m_moment.px(rim_width));
    m_moment.list().pop_clip();
}

void emphasis_rims(Moment& moment, const ChartFrame& frame, const ChartMap& map) {
    for (size_t i = 0; i < frame.items(); ++i) {
        int region = frame.data().items[i].region;
        float shown = emphasis_sign(moment, frame, i);
        if (region < 0 || shown <= 0) continue;
        map.rim(region, frame.palette.ink.faded(shown), frame.palette.ground.faded(shown));
    }
}

bool ChartMap::shows(int region) const {
    if (region < 0 || m_moment.map->area_of(region) < 0) return false;
    base::Point at = anchor(region);
    return std::isfinite(at.x) && std::isfinite(at.y);
}

base::Point ChartMap::anchor(int region) const {
    return m_transform * m_moment.map->area(m_moment.map->area_of(region)).anchor;
}

base::Rect ChartMap::within(int region) const {
    float half = std::max(room(region, 2) / 2, 1.f);
    base::Point at = anchor(region);
    return {at.x - half, at.y - half / 2, 2 * half, half};
}

float ChartMap::room(int region, float aspect) const {
    return 2 * m_moment.map->label_room(region, aspect) * m_transform.a;
}

void quiet_map(Moment& moment, const ChartFrame& frame, MapPaint& paint) {
    base::Colour ground = frame.palette.ground, ink = frame.palette.ink;
    paint.fill_all(*moment.map, base::mix(ground, ink, 0.07f), ground);
    base::Colour tone = quiet_tone(moment, frame);
    for (int i = 0; i < static_cast<int>(moment.exhibit.map->regions.size()); ++i)
        paint.set(*moment.map, i, tone);
}

base::Colour quiet_tone(const Moment& moment, const ChartFrame& frame) {
    const Palette& palette = frame.palette;
    float share = 0.2f;
    auto tone = [&] { return base::mix(palette.ground, palette.ink, share); };
    while (share > 0.1f && base::contrast(palette.ink, tone()) < least_of_words(moment))
        share -= 0.01f;
    return tone();
}

ChartFrame frame_on_map(const Moment& moment, const ChartFrame& frame, const ChartMap& map) {
    ChartFrame on_map = frame;
    on_map.area = map.area();
    measure_faintness(moment, on_map, quiet_tone(moment, frame));
    return on_map;
}

bool map_label(Moment& moment, std::string_view text, base::Point centre, base::Colour ink,
               int weight, float size, const base::Rect& bounds, LabelRoom& taken) {
    if (text.empty()) return false;
    text::Style style = caption(moment, weight);
    style.size = moment.px(size);
    style.line_height = 1.15f;
    style.wrapping = text::Wrapping::none;
    auto layout = moment.typesetter.set(text, style, 0, moment.language_tag());
    base::Size extent = layout->extent;
    base::Rect box{centre.x - extent.width / 2, centre.y - extent.height / 2, extent.width,
                   extent.height};
    if (!taken.take(box.inset(-moment.px(3)), bounds)) return false;
    text::place(*layout, {box.x, box.y}, ink, moment.list());
    return true;
}

namespace {

constexpr float note_dot = 11;

}  // namespace

float dot_note_height(const Moment& moment) {
    return moment.px(60);
}

void dot_note(Moment& moment, const ChartFrame& frame, const base::Rect& box) {
    float radius = moment.px(note_dot);
    const std::string& text = moment.in_language(frame.chart().unit_label);
    moment.list().disc({box.x + radius, box.centre().y}, radius, frame.palette.ink);
    base::Rect words{box.x + 2 * radius + moment.px(14), box.y, box.width - 2 * radius, box.height};
    words.width = box.right() - words.x;
    chart_label(moment, text, words, text::Alignment::start, frame.palette.ink, 600, 26, 2);
    moment.node("unit", SemanticRole::text, text, box);
}

void SwatchRows::add(const Swatch& swatch) {
    if (m_count < m_swatches.size()) m_swatches[m_count++] = swatch;
}

float SwatchRows::place(Moment& moment, const Palette& palette, const base::Rect& box,
                        float opacity) const {
    text::Style style = caption(moment, 600);
    style.size = moment.px(24);
    style.line_height = 1.15f;
    float side = moment.px(28), gap = moment.px(12), row = moment.px(44);
    base::Point pen{box.x, box.y};
    for (size_t i = 0; i < m_count; ++i) {
        const Swatch& swatch = m_swatches[i];
        auto layout = moment.typesetter.fit(swatch.text, style, {box.width - side - gap, row}, 1,
                                            moment.px(smallest_label), moment.language_tag());
        float wide = side + gap + layout->extent.width;
        if (pen.x > box.x && pen.x + wide > box.right()) pen = {box.x, pen.y + row};
        if (opacity > 0) {
            moment.list().bordered({pen.x, pen.y + (row - side) / 2, side, side},
                                   swatch.fill.faded(opacity), moment.px(6),
                                   std::max(1.f, moment.px(2.5f)), swatch.border.faded(opacity));
            text::place(*layout, {pen.x + side + gap, pen.y + (row - layout->extent.height) / 2},
                        palette.ink.faded(opacity), moment.list());
        }
        pen.x += wide + moment.px(34);
    }
    return m_count == 0 ? 0 : pen.y + row - box.y;
}

}  // namespace vitrina::scene
