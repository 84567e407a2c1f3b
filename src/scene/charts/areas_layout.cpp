#include "scene/charts/areas_layout.h"

#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"
#include "scene/charts/disc_packing.h"

namespace vitrina::scene {

double largest_in_any_state(const content::ChartData& data, size_t item) {
    double largest = 0;
    for (size_t state = 0; state < data.states.size(); ++state) {
        double value = data.value(state, item);
        if (std::isfinite(value)) largest = std::max(largest, value);
    }
    return largest;
}

base::Rect name_box(base::Point at, float radius) {
    return {at.x - radius * 0.8f, at.y - radius * 0.55f, radius * 1.6f, radius * 0.62f};
}

base::Rect value_box(base::Point at, float radius) {
    return {at.x - radius * 0.8f, at.y + radius * 0.09f, radius * 1.6f, radius * 0.46f};
}

namespace {

using Label = ChartPlacing::Label;

constexpr float gap = 8;            // between discs, reference pixels
constexpr float speck = 2.5f;       // radius of a value too small to be seen: that it is there
constexpr float least_inside = 46;  // radius of a disc that may hold words
constexpr float side_share = 0.34f, widest_side = 330;  // of the labels beside
constexpr float row = 66;                               // of such a label
constexpr float packed_share = 0.55f;                   // a guess: how much of its box a pack fills

bool fits_inside(Moment& moment, const ChartFrame& frame, size_t item, float radius) {
    if (radius < moment.px(least_inside)) return false;
    const auto& label = moment.in_language(frame.data().items[item].label);
    base::Rect box = name_box({}, radius);
    text::Style style;
    style.size = moment.px(26);
    style.weight = 600;
    style.line_height = 1.15f;
    auto layout = moment.typesetter.fit(label, style, box.size(), 3, moment.px(smallest_label),
                                        moment.language_tag());
    return layout->fits;
}

// Finds the places, once for an area.
class Arrangement {
  public:
    Arrangement(Moment& moment, const ChartFrame& frame, base::Size size, ChartPlacing& placing)
        : m_moment(moment), m_frame(frame), m_size(size), m_placing(placing) {}

    void arrange() {
        size_t count = m_frame.items();
        m_placing.marks.resize(count);
        m_placing.first_dot.resize(count);  // the order: largest first
        for (size_t i = 0; i < count; ++i) {
            m_largest.push_back(largest_in_any_state(m_frame.data(), i));
            m_placing.first_dot[i] = i;
        }
        std::stable_sort(m_placing.first_dot.begin(), m_placing.first_dot.end(),
                         [&](size_t a, size_t b) { return m_largest[a] > m_largest[b]; });
        pack(m_size.width, guess(m_size.width));
        bool all_inside = std::all_of(m_placing.first_dot.begin(), m_placing.first_dot.end(),
                                      [&](size_t item) { return holds_its_words(item); });
        if (!all_inside) make_room_beside();
        for (size_t item : m_placing.first_dot) {
            if (holds_its_words(item)) m_placing.marks[item].label = Label::inside;
        }
        if (!all_inside) label_beside();
    }

  private:
    bool holds_its_words(size_t item) {
        return m_largest[item] > 0 &&
               fits_inside(m_moment, m_frame, item, m_placing.marks[item].radius);
    }

    // Pixels of radius for the root of a value.
    float guess(float width) const {
        double sum = 0;
        for (double value : m_largest) sum += value;
        if (!(sum > 0)) return 0;
        double room = static_cast<double>(width * m_size.height * packed_share);
        return static_cast<float>(std::sqrt(room / 3.14159265 / sum));
    }

    void pack(float width, float root) {
        std::vector<float> radii;
        size_t outer = 0;
        float half_gap = m_moment.px(gap) / 2;
        for (size_t item : m_placing.first_dot) {
            if (!(m_largest[item] > 0)) break;
            float radius = root * static_cast<float>(std::sqrt(m_largest[item]));
            radii.push_back(std::max(radius, m_moment.px(speck)) + half_gap);
            if (radius >= m_moment.px(least_inside)) outer = radii.size();
        }
        if (radii.empty()) return;
        auto centres = pack_discs(radii, width / m_size.height, std::max<size_t>(outer, 3));
        place(radii, centres, width, half_gap);
    }

    // Scales the pack into its box and puts it in the middle.
    void place(const std::vector<float>& radii, const std::vector<base::Point>& centres,
               float width, float half_gap) {
        base::Rect bounds;
        for (size_t i = 0; i < radii.size(); ++i) {
            float r = radii[i];
            bounds = united(bounds, {centres[i].x - r, centres[i].y - r, 2 * r, 2 * r});
        }
        float scale = std::min(width / bounds.width, m_size.height / bounds.height);
        base::Point middle = bounds.centre();
        for (size_t i = 0; i < radii.size(); ++i) {
            auto& mark = m_placing.marks[m_placing.first_dot[i]];
            mark.at = {width / 2 + (centres[i].x - middle.x) * scale,
                       m_size.height / 2 + (centres[i].y - middle.y) * scale};
            mark.radius = (radii[i] - half_gap) * scale;
        }
    }

    void make_room_beside() {
        m_side = std::min(m_size.width * side_share, m_moment.px(widest_side));
        float width = m_size.width - m_side;
        pack(width, guess(width));
    }

    // The largest of those without words in their discs; no disc has what is missing or zero.
    void label_beside() {
        SideLabels labels;
        size_t rows = static_cast<size_t>(m_size.height / m_moment.px(row));
        for (size_t item : m_placing.first_dot) {
            if (labels.size() == std::min(rows, SideLabels::most)) break;
            const auto& mark = m_placing.marks[item];
            if (mark.label == Label::inside) continue;
            float wanted = m_largest[item] > 0 ? mark.at.y : m_size.height;
            labels.add(item, wanted, m_moment.px(row));
        }
        labels.settle(0, m_size.height);
        float left = m_size.width - m_side + m_moment.px(46);
        for (const auto& slot : labels) {
            auto& mark = m_placing.marks[slot.index];
            mark.label = Label::beside;
            mark.box = {left, slot.placed - slot.height / 2, m_size.width - left, slot.height};
        }
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    base::Size m_size;
    ChartPlacing& m_placing;
    std::vector<double> m_largest;  // by item, of all states
    float m_side = 0;               // width of the labels beside
};

}  // namespace

void arrange_areas(Moment& moment, const ChartFrame& frame, base::Size size,
                   ChartPlacing& placing) {
    Arrangement(moment, frame, size, placing).arrange();
}

}  // namespace vitrina::scene
