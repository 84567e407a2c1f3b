#include <algorithm>
#include <cmath>

#include "scene/charts/areas_layout.h"

// Discs whose areas are the values, packed. Each keeps its place in every state, so that what
// changes is its size alone.
namespace vitrina::scene {

namespace {

using Label = ChartPlacing::Label;

class Discs {
  public:
    Discs(Moment& moment, const ChartFrame& frame, const base::Rect& area,
          const ChartPlacing& placing)
        : m_moment(moment), m_frame(frame), m_area(area), m_placing(placing) {}

    void draw() {
        size_t count = m_frame.items();
        for (size_t i = 0; i < count; ++i) leader(m_placing.first_dot[i], i, count);
        for (size_t i = 0; i < count; ++i) disc(m_placing.first_dot[i], i, count);
        for (size_t i = 0; i < count; ++i) words(m_placing.first_dot[i], i, count);
    }

  private:
    base::Point centre(size_t item) const {
        return m_placing.marks[item].at + base::Point{m_area.x, m_area.y};
    }
    base::Rect beside(size_t item) const {
        return m_placing.marks[item].box.moved(m_area.x, m_area.y);
    }
    float strength(size_t item, size_t rank, size_t count) {
        return reveal(m_moment, m_frame, rank, count) * prominence(m_moment, m_frame, item);
    }
    // The largest state of an item fills its place; areas are as the values.
    float radius(size_t item) const {
        double value = m_frame.at.value(item), largest = largest_in_any_state(m_frame.data(), item);
        if (!(value > 0) || !(largest > 0)) return 0;
        return m_placing.marks[item].radius * static_cast<float>(std::sqrt(value / largest));
    }

    void disc(size_t item, size_t rank, size_t count) {
        float in = reveal(m_moment, m_frame, rank, count), r = radius(item);
        float shown = prominence(m_moment, m_frame, item);
        m_moment.list().disc(centre(item), r * in, m_frame.palette.ink.faded(shown));
        emphasis_ring(m_moment, m_frame, item, centre(item), r * in);
        // The square within the disc: squares around touching discs would cover each other.
        float half = m_placing.marks[item].radius * 0.7071f;
        base::Point at = centre(item);
        item_node(
            m_moment, m_frame, item,
            half > 0 ? base::Rect{at.x - half, at.y - half, 2 * half, 2 * half} : beside(item));
    }

    void leader(size_t item, size_t rank, size_t count) {
        if (m_placing.marks[item].label != Label::beside || !(m_placing.marks[item].radius > 0))
            return;
        base::Rect box = beside(item);
        base::Point end{box.x - m_moment.px(10), box.y + m_moment.px(20)};
        base::Colour ink = m_frame.palette.ink.faded(0.5f * strength(item, rank, count));
        base::Point knee{end.x - m_moment.px(24), end.y};
        float hair = std::max(1.f, m_moment.px(1.5f));
        m_moment.list().line(centre(item), knee, hair, ink);
        m_moment.list().line(knee, end, hair, ink);
    }

    void words(size_t item, size_t rank, size_t count) {
        const auto& mark = m_placing.marks[item];
        if (mark.label == Label::none) return;
        float shown = strength(item, rank, count);
        const auto& label = m_moment.in_language(m_frame.data().items[item].label);
        bool known = std::isfinite(m_frame.data().value(m_frame.at.to, item));
        const auto& value = known ? m_frame.wording->value(m_frame.data(), m_frame.at.to, item)
                                  : m_moment.word(content::Word::no_data);
        if (mark.label == Label::inside && radius(item) > 0.75f * mark.radius) {
            float in = reveal(m_moment, m_frame, rank, count);
            base::Colour ink = m_frame.palette.on_ink.faded(in * in);
            chart_label(m_moment, label, name_box(centre(item), mark.radius),
                        text::Alignment::centre, ink, 600, 26, 3);
            chart_label(m_moment, value, value_box(centre(item), mark.radius),
                        text::Alignment::centre, ink.faded(m_frame.at.settled()), 800,
                        std::clamp(mark.radius * 0.34f / m_moment.px(1), 24.f, 64.f), 1);
            return;
        }
        if (mark.label == Label::inside) return;
        base::Rect box = beside(item);
        base::Colour ink = m_frame.palette.ink.faded(shown);
        float line = m_moment.px(32);
        chart_label(m_moment, value, {box.x, box.y + m_moment.px(4), box.width, line},
                    text::Alignment::start, ink.faded(m_frame.at.settled()), known ? 800 : 500, 26,
                    1);
        chart_label(
            m_moment, label,
            {box.x, box.y + line + m_moment.px(2), box.width, box.height - line - m_moment.px(6)},
            text::Alignment::start, ink, 500, 22, 1);
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    base::Rect m_area;
    const ChartPlacing& m_placing;
};

}  // namespace

void draw_areas(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    base::Rect area = frame.area;
    float head = measure_line(moment, frame, {area.x, area.y}, area.width);
    area = {area.x, area.y + head, area.width, area.height - head};
    if (area.empty()) return;
    int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
    const ChartPlacing& placing = moment.charts->places().of(
        {story, moment.language(), area.size()},
        [&](ChartPlacing& fresh) { arrange_areas(moment, frame, area.size(), fresh); });
    Discs(moment, frame, area, placing).draw();
}

}  // namespace vitrina::scene
