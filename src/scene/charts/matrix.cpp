#include <algorithm>
#include <cmath>

#include "scene/charts/chart_space.h"
#include "scene/charts/matrix_plan.h"

// Items by series, a mark where they meet. Heads of columns stand upright on stairs, each with a
// line down to its column; what has no room comes on another page. A place without a mark says
// nothing is known.
namespace vitrina::scene {

namespace {

constexpr float least_label = 25, least_touch = 54, lowest_framed = 44;
constexpr float largest_mark = 22, grid_dot = 3.5f, note_size = 22, note_line = 34;

class Matrix {
  public:
    Matrix(Moment& moment, const ChartFrame& frame) : m_moment(moment), m_frame(frame) {}

    void draw() {
        base::Rect area = m_frame.area;
        float top = measure_line(m_moment, m_frame, {area.x, area.y}, area.width);
        area = {area.x, area.y + top, area.width, area.height - top};
        float foot = note_height(area);
        area.height -= foot;
        m_grid = MatrixPlan::of(m_moment, m_frame, area);
        if (m_grid.rows == 0 || m_grid.columns == 0) return;
        for (size_t i = 0; i < m_grid.rows; i += 2) stripe(m_grid.first_row + i);
        heads();
        for (size_t i = 0; i < m_grid.rows; ++i) {
            size_t item = m_grid.first_row + i;
            m_moment.list().rectangle(m_grid.band(item),
                                      m_frame.palette.ink.faded(turned(item) * in(item)),
                                      m_moment.px(6));
        }
        for (size_t i = 0; i < m_grid.rows; ++i) marks(m_grid.first_row + i);
        for (size_t i = 0; i < m_grid.rows; ++i) row(m_grid.first_row + i);
        nodes();
        pager();
        if (foot > 0)
            note(m_grid.paged ? m_frame.area.bottom() - foot + m_moment.px(8)
                              : m_grid.area.bottom() + m_moment.px(8));
    }

  private:
    const std::string& whose_list() const {
        static const std::string nothing;
        bool lists = m_frame.data().items[0].region >= 0 && m_moment.exhibit.map;
        return lists ? m_moment.in_language(m_moment.exhibit.map->participation_note) : nothing;
    }

    // Of what is said below; nothing where there is hardly room for the marks.
    float note_height(const base::Rect& area) const {
        float height = m_moment.px(note_line + 8);
        return area.height < 5 * height ? 0 : height;
    }

    // What a place without a mark means, and whose list it is.
    void note(float y) {
        float line = m_moment.px(note_line), x = m_grid.labels.x + m_moment.px(8);
        const auto& no_data = m_moment.word(content::Word::no_data);
        float wide = text_width(m_moment, no_data, note_size, 500) + m_moment.px(4);
        m_moment.list().disc({x + m_moment.px(4), y + line / 2}, m_moment.px(grid_dot),
                             m_frame.palette.ink.with_alpha(0.6f));
        base::Rect box{x + m_moment.px(20), y, wide, line};
        write_note("no_data", no_data, box);
        base::Rect rest{box.right() + m_moment.px(36), y, 0, line};
        rest.width = m_frame.area.right() - rest.x;
        if (!whose_list().empty()) write_note("participation_note", whose_list(), rest);
    }
    void write_note(std::string_view id, const std::string& text, const base::Rect& box) {
        if (!chart_label(m_moment, text, box, text::Alignment::start, m_frame.palette.dim_ink, 500,
                         note_size, 1))
            return;
        m_moment.node(id, SemanticRole::text, text, box);
    }

    void pager() {
        const base::Rect& body = m_grid.body;
        size_t page = m_grid.page, pages = m_grid.pages;
        if (!m_grid.paged || !m_moment.interactive() || pages < 2) return;
        float height = std::max(m_moment.px(64), m_moment.metrics.target()), wide = height * 1.3f;
        float y = body.bottom() + m_moment.px(12);
        auto turn = [&](size_t to) {
            Action action;
            action.kind = ActionKind::chart_state;
            action.value = static_cast<int>(to);
            action.page.item = static_cast<int>(page);
            return action;
        };
        button(m_moment, "matrix:previous", "‹", m_moment.word(content::Word::previous),
               {body.x, y, wide, height}, m_frame.palette, Emphasis::outlined,
               turn(page == 0 ? pages - 1 : page - 1));
        button(m_moment, "matrix:next", "›", m_moment.word(content::Word::next),
               {body.x + wide + m_moment.px(14), y, wide, height}, m_frame.palette,
               Emphasis::filled, turn(page + 1 == pages ? 0 : page + 1));
        float dot = m_moment.px(8), gap = m_moment.px(26);
        float x = body.x + 2 * wide + m_moment.px(52);
        for (size_t i = 0; i < pages && x < body.right() - dot; ++i, x += gap) {
            m_moment.list().disc({x, y + height / 2}, dot,
                                 m_frame.palette.ink.faded(i == page ? 1 : 0.3f));
        }
    }

    void heads() {
        float line = m_moment.px(matrix_head_line), hair = std::max(1.f, m_moment.px(1.5f));
        float foot = m_grid.area.y - m_moment.px(4);
        // Lines first: a head covers those that come down from higher stairs.
        for (size_t i = 0; i < m_grid.columns; ++i) {
            float in = reveal(m_moment, m_frame, i, m_grid.columns);
            float x = m_grid.at(m_grid.first_row, m_grid.first_column + i).x;
            float y = foot - m_moment.px(10) - line * static_cast<float>(m_grid.level[i]);
            m_moment.list().line({x, y}, {x, m_grid.area.bottom()}, hair,
                                 m_frame.palette.ink.faded(0.16f * in));
        }
        for (size_t i = 0; i < m_grid.columns; ++i) {
            size_t series = m_grid.first_column + i;
            float in = reveal(m_moment, m_frame, i, m_grid.columns);
            const auto& text = matrix_head(m_moment, m_frame, series);
            float width = text_width(m_moment, text, matrix_head_size, 600);
            float x = m_grid.at(m_grid.first_row, series).x;
            float left = matrix_head_left(x, width, m_grid.area.x, m_grid.area.right());
            float y = foot - m_moment.px(10) - line * (static_cast<float>(m_grid.level[i]) + 1);
            if (y < m_grid.heads_top - 1 || left + width > m_grid.area.right() + 1) continue;
            float margin = m_moment.px(5);
            base::Rect plate{left - margin, y + margin / 2, width + 2 * margin, line - margin};
            m_moment.list().rectangle(intersection(plate, m_frame.area), m_frame.palette.ground,
                                      margin);
            chart_line(m_moment, text, {left, y + line / 2}, text::Alignment::start,
                       m_frame.palette.ink.faded(in), 600, matrix_head_size);
        }
    }

    float in(size_t item) {
        return reveal(m_moment, m_frame, item - m_grid.first_row, m_grid.rows);
    }

    void stripe(size_t item) {
        m_moment.list().rectangle(m_grid.band(item), m_frame.palette.ink.faded(0.06f * in(item)),
                                  m_moment.px(8));
    }

    // Rows of type that stand too close for a frame between them turn round instead: ground on ink.
    bool is_low() const { return m_grid.row < m_moment.px(lowest_framed); }
    float turned(size_t item) { return is_low() ? emphasis_sign(m_moment, m_frame, item) : 0; }
    base::Colour ink_of(size_t item) {
        return base::mix(m_frame.palette.ink, m_frame.palette.on_ink, turned(item));
    }

    void marks(size_t item) {
        float shown = in(item)*mark_prominence(m_moment, m_frame, item);
        for (size_t i = 0; i < m_grid.columns; ++i) mark(item, m_grid.first_column + i, shown);
    }

    void row(size_t item) {
        float shown = in(item)*prominence(m_moment, m_frame, item);
        float y = m_grid.band(item).y;
        // Lines of type may stand closer than their boxes.
        float high = m_grid.row >= m_moment.px(matrix_least_row) * 0.99f
                         ? std::max(m_grid.row, m_moment.px(least_label))
                         : m_grid.row;
        bool two_lines = m_grid.row >= m_moment.px(54);
        chart_label(m_moment, m_moment.in_language(m_frame.data().items[item].label),
                    {m_grid.labels.x + m_moment.px(8), y + (m_grid.row - high) / 2,
                     m_grid.labels.width - m_moment.px(8), high},
                    text::Alignment::start, ink_of(item).faded(shown), 500, matrix_row_size,
                    two_lines ? 2 : 1);
        if (!is_low()) emphasis_frame(m_moment, m_frame, item, m_grid.band(item));
    }

    // Where rows are lower than a finger, as many as it needs are touched together: the first touch
    // chooses the first of them, the next one the next, and after the last one none.
    void nodes() {
        float least = std::max(m_moment.metrics.target(), m_moment.px(least_touch));
        auto together = static_cast<size_t>(std::max(1.f, std::ceil(least / m_grid.row - 0.001f)));
        size_t bands = std::max<size_t>(1, m_grid.rows / together);
        for (size_t band = 0; band < bands; ++band) {
            size_t first = m_grid.first_row + m_grid.rows * band / bands;
            size_t end = m_grid.first_row + m_grid.rows * (band + 1) / bands;
            int chosen = chart_view(m_moment).emphasis;
            auto here = static_cast<size_t>(std::max(chosen, 0));
            bool within = chosen >= 0 && here >= first && here < end;
            size_t next = within ? std::min(here + 1, end - 1) : first;
            for (size_t item = first; item < end; ++item)
                row_node(item, item == next ? m_grid.band(first, end - first) : m_grid.band(item));
        }
    }
    void row_node(size_t item, const base::Rect& rect) {
        part_node(m_moment, m_frame, item, m_moment.in_language(m_frame.data().items[item].label),
                  m_frame.wording->total(m_frame.data(), m_frame.at.to, item), rect);
    }

    void mark(size_t item, size_t series, float shown) {
        double value = m_frame.at.value(item, series);
        base::Point at = m_grid.at(item, series);
        float most = std::min({m_grid.step * 0.36f, m_grid.row * 0.38f, m_moment.px(largest_mark)});
        base::Colour ink = ink_of(item);
        if (!std::isfinite(value)) {
            m_moment.list().disc(at, std::min(m_moment.px(grid_dot), most),
                                 ink.faded(std::min(0.62f, shown)));
            return;
        }
        double largest = m_frame.wording->largest;
        if (!(value > 0) || !(largest > 0)) {  // known, and nothing: a ring
            m_moment.list().ring(at, most * 0.6f, most * 0.18f, 0, 1, ink.faded(shown));
            return;
        }
        float radius = most * static_cast<float>(std::sqrt(value / largest));
        // Its size is its value, however faint it is.
        m_moment.list().disc(at, radius * (0.4f + 0.6f * in(item)), ink.faded(shown));
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    MatrixPlan m_grid;
};

}  // namespace

void draw_matrix(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    if (frame.series() > 0 && frame.items() > 0) Matrix(moment, frame).draw();
}

}  // namespace vitrina::scene
