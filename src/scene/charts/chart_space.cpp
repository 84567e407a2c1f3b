#include "scene/charts/chart_space.h"

#include <algorithm>
#include <cmath>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr size_t most_measured = 60;
constexpr size_t most_written = 400;
constexpr float roughly = 1.1f;  // by how much a width told from the characters may be too small
constexpr float longest_time_label = 0.34f;  // of the axis

text::LayoutRef line_of(Moment& moment, std::string_view text, float size, int weight) {
    text::Style style = caption(moment, weight);
    style.size = moment.px(size);
    style.line_height = 1.15f;
    style.wrapping = text::Wrapping::none;
    return moment.typesetter.set(text, style, 0, moment.language_tag());
}

}  // namespace

float text_width(Moment& moment, std::string_view text, float size, int weight) {
    return text.empty() ? 0 : line_of(moment, text, size, weight)->extent.width;
}

float widest_item(Moment& moment, const ChartFrame& frame, float size, int weight) {
    float widest = 0;
    size_t asked = std::min(frame.items(), most_measured);
    for (size_t n = 0; n < asked; ++n) {
        size_t i = frame.items() - 1 - n * frame.items() / asked;
        const auto& label = moment.in_language(frame.data().items[i].label);
        widest = std::max(widest, text_width(moment, label, size, weight));
    }
    return widest;
}

float widest_series(Moment& moment, const ChartFrame& frame, float size, int weight) {
    float widest = 0;
    for (const auto& label : frame.data().series)
        widest = std::max(widest, text_width(moment, moment.in_language(label), size, weight));
    return widest;
}

float widest_value(Moment& moment, const ChartFrame& frame, float size, int weight, Written which) {
    bool sums = which == Written::totals;
    const ChartWording& wording = *frame.wording;
    const auto& texts = sums ? wording.totals : wording.values;
    const auto& rough = sums ? wording.widest_total : wording.widest_value;
    float widest = text_width(moment, rough, size, weight) * roughly;
    if (texts.size() > most_written) return widest;
    widest = 0;
    for (const auto& text : texts)
        widest = std::max(widest, text_width(moment, text, size, weight));
    return widest;
}

void chart_line(Moment& moment, std::string_view text, base::Point at, text::Alignment alignment,
                base::Colour colour, int weight, float size) {
    if (text.empty() || colour.a <= 0.02f) return;
    auto layout = line_of(moment, text, size, weight);
    float share = alignment == text::Alignment::start    ? 0
                  : alignment == text::Alignment::centre ? 0.5f
                                                         : 1;
    base::Point corner{at.x - layout->extent.width * share, at.y - layout->extent.height / 2};
    text::place(*layout, corner, colour, moment.list());
}

TimeAxis TimeAxis::of(const ChartFrame& frame, float left, float right) {
    TimeAxis axis{0, 0, left, std::max(left, right)};
    bool any = false;
    for (const auto& item : frame.data().items) {
        if (!std::isfinite(item.at)) continue;
        axis.first = any ? std::min(axis.first, item.at) : item.at;
        axis.last = any ? std::max(axis.last, item.at) : item.at;
        any = true;
    }
    return axis;
}

float TimeAxis::place(double at) const {
    if (!(last > first)) return (left + right) / 2;
    if (!std::isfinite(at)) return left;
    return left + static_cast<float>((at - first) / (last - first)) * (right - left);
}

namespace {

// Writes labels from left to right, skipping those without room; the last item's place is kept.
class TimeLabels {
  public:
    TimeLabels(Moment& moment, const ChartFrame& frame, const TimeAxis& axis,
               const base::Rect& foot)
        : m_moment(moment), m_frame(frame), m_axis(axis), m_foot(foot), m_pen(foot.x - gap()) {}

    void write() {
        size_t count = m_frame.items();
        if (count == 0) return;
        float last = begin_of(count - 1);
        for (size_t i = 0; i + 1 < count; ++i) {
            float x = m_axis.place(m_frame.data().items[i].at);
            if (i > 0 && x < m_pen) continue;
            if (i == 0 || (begin_of(i) >= m_pen + gap() && end_of(i) + gap() <= last)) put(i);
        }
        if (count == 1 || last >= m_pen + gap()) put(count - 1);
    }

  private:
    float gap() const { return m_moment.px(26); }
    const std::string& text(size_t item) const {
        const auto& label = m_moment.in_language(m_frame.data().items[item].label);
        bool fits = text_width(m_moment, label, 24) <= m_foot.width * longest_time_label;
        return fits ? label : m_frame.wording->times[item];
    }
    float width(size_t item) const { return text_width(m_moment, text(item), 24); }
    float begin_of(size_t item) const {
        float wide = width(item), x = m_axis.place(m_frame.data().items[item].at) - wide / 2;
        return std::clamp(x, m_foot.x, std::max(m_foot.x, m_foot.right() - wide));
    }
    float end_of(size_t item) const { return begin_of(item) + width(item); }
    void put(size_t item) {
        float x = begin_of(item);
        if (x + width(item) > m_foot.right() + 0.5f) return;
        float in = reveal(m_moment, m_frame, item, m_frame.items());
        chart_line(m_moment, text(item), {x, m_foot.centre().y}, text::Alignment::start,
                   m_frame.palette.ink.faded(in), 500, 24);
        m_pen = x + width(item);
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    const TimeAxis& m_axis;
    base::Rect m_foot;
    float m_pen;
};

}  // namespace

void time_labels(Moment& moment, const ChartFrame& frame, const TimeAxis& axis,
                 const base::Rect& foot) {
    TimeLabels(moment, frame, axis, foot).write();
}

void SideLabels::add(size_t index, float wanted, float height, bool first_choice) {
    if (m_count < most) m_slots[m_count++] = {index, wanted, height, wanted, first_choice};
}

float SideLabels::height() const {
    float sum = 0;
    for (const Slot& slot : *this) sum += slot.height;
    return sum;
}

// The label that is nearest to the one before it.
void SideLabels::drop_one() {
    size_t victim = m_count - 1;
    float nearest = 1e30f;
    for (size_t i = 1; i < m_count; ++i) {
        float distance = m_slots[i].wanted - m_slots[i - 1].wanted;
        if (m_slots[i].first_choice || distance >= nearest) continue;
        nearest = distance;
        victim = i;
    }
    std::move(m_slots.begin() + static_cast<long>(victim) + 1,
              m_slots.begin() + static_cast<long>(m_count),
              m_slots.begin() + static_cast<long>(victim));
    --m_count;
}

void SideLabels::settle(float low, float high) {
    std::sort(m_slots.begin(), m_slots.begin() + static_cast<long>(m_count),
              [](const Slot& a, const Slot& b) {
                  return a.wanted != b.wanted ? a.wanted < b.wanted : a.index < b.index;
              });
    while (m_count > 0 && height() > high - low) drop_one();
    float edge = low;
    for (size_t i = 0; i < m_count; ++i) {
        Slot& slot = m_slots[i];
        slot.placed = std::max(slot.wanted, edge + slot.height / 2);
        edge = slot.placed + slot.height / 2;
    }
    edge = high;
    for (size_t i = m_count; i-- > 0;) {
        Slot& slot = m_slots[i];
        slot.placed = std::min(slot.placed, edge - slot.height / 2);
        edge = slot.placed - slot.height / 2;
    }
}

namespace {

base::Rect stem_of(const Flags::Flag& flag, float half) {
    float top = std::min(flag.foot.y, flag.stem_end), end = std::max(flag.foot.y, flag.stem_end);
    return {flag.foot.x - half, top, 2 * half, end - top};
}

bool touch(const base::Rect& a, const base::Rect& b) {
    return !intersection(a, b).empty();
}

}  // namespace

bool Flags::free(const Flag& flag) const {
    if (flag.box.x < m_bounds.x - 0.5f || flag.box.right() > m_bounds.right() + 0.5f ||
        flag.box.y < m_bounds.y - 0.5f || flag.box.bottom() > m_bounds.bottom() + 0.5f)
        return false;
    base::Rect roomy = flag.box.inset(-m_gap / 2), stem = stem_of(flag, m_gap / 4);
    for (const Flag& other : *this) {
        if (touch(roomy, other.box.inset(-m_gap / 2)) || touch(stem, other.box.inset(-m_gap / 4)) ||
            touch(roomy, stem_of(other, m_gap / 4)))
            return false;
    }
    return true;
}

// The stem runs beside its own text, as a flag's does.
bool Flags::try_at(Flag flag, float line, float away, base::Size size, Side side) {
    float x = flag.leftwards ? flag.foot.x - m_gap / 2 - size.width : flag.foot.x + m_gap / 2;
    float y = side == Side::above ? line - away - size.height : line + away;
    flag.box = {x, y, size.width, size.height};
    flag.stem_end = side == Side::above ? y : flag.box.bottom();
    if (!free(flag)) return false;
    m_flags[m_count++] = flag;
    return true;
}

bool Flags::place(size_t index, base::Point foot, float line, base::Size size, Side side) {
    if (full()) return false;
    float reach = side == Side::above ? line - m_bounds.y : m_bounds.bottom() - line;
    auto steps = static_cast<int>((reach + 0.5f - m_distance - size.height) / m_step);
    if (reach + 0.5f < m_distance + size.height) return false;
    auto away = [&](int step) { return m_distance + m_step * static_cast<float>(step); };
    for (int i = 0; i <= steps; ++i) {
        if (try_at({index, {}, foot, 0, false}, line, away(i), size, side)) return true;
        bool both = !m_crowded;
        if (both && try_at({index, {}, foot, 0, true}, line, away(i), size, side)) return true;
    }
    for (int i = steps; m_crowded && i >= 0; --i) {
        if (try_at({index, {}, foot, 0, true}, line, away(i), size, side)) return true;
    }
    return false;
}

}  // namespace vitrina::scene
