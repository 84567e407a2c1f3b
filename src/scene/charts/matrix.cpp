#include <algorithm>
#include <array>
#include <cmath>

#include "scene/chart.h"
#include "scene/charts/chart_map.h"
#include "scene/charts/chart_space.h"
#include "scene/lettering.h"

// Items by series, a mark where they meet. Heads of columns stand upright on stairs, each with a
// line down to its column; what has no room comes on another page. A place without a mark says
// nothing is known.
namespace vitrina::scene {

namespace {

constexpr size_t most_columns = 60, most_levels = 9;
constexpr float head_line = 29, least_row = 21, least_label = 25, thickest_row = 84,
                widest_step = 240;
constexpr float largest_mark = 22, grid_dot = 2.5f, note_size = 22, note_line = 34;
constexpr float head_size = 22, row_size = 24;
constexpr base::Seconds page_time = 5;  // of a film

// What of the matrix is on this page, and where.
struct Grid {
    base::Rect area;      // of the marks
    base::Rect labels;    // of the rows
    float heads_top = 0;  // where the stairs of the heads begin
    size_t first_row = 0, rows = 0, first_column = 0, columns = 0;
    float row = 0, step = 0;
    size_t levels = 0;
    std::array<uint8_t, most_columns> level{};  // of each column on the page

    base::Point at(size_t item, size_t series) const {
        return {area.x + step * (static_cast<float>(series - first_column) + 0.5f),
                area.y + row * (static_cast<float>(item - first_row) + 0.5f)};
    }
};

const std::string& head(const Moment& moment, const ChartFrame& frame, size_t series) {
    return moment.in_language(frame.data().series[series]);
}

// Gives every head the lowest stair on which it does not touch another one; false when there are
// not stairs enough. A head begins above its column and runs on to the right.
struct Stairs {
    std::array<uint8_t, most_columns> level{};
    size_t levels = 0;
};

float head_left(float x, float width, float low, float high) {
    return std::clamp(x - std::min(width / 2, 24.f), low, std::max(low, high - width));
}

bool climb(Moment& moment, const ChartFrame& frame, const Grid& grid, Stairs& stairs) {
    std::array<float, most_levels> ends;
    ends.fill(-1e9f);
    stairs.levels = 0;
    float gap = moment.px(14), right = grid.area.right();
    for (size_t i = 0; i < grid.columns; ++i) {
        float width =
            text_width(moment, head(moment, frame, grid.first_column + i), head_size, 600);
        float x = grid.area.x + grid.step * (static_cast<float>(i) + 0.5f);
        float left = head_left(x, width, grid.area.x, right);
        size_t level = 0;
        while (level < most_levels && ends[level] > left - gap) ++level;
        if (level == most_levels) return false;
        ends[level] = left + width;
        stairs.level[i] = static_cast<uint8_t>(level);
        stairs.levels = std::max(stairs.levels, level + 1);
    }
    return true;
}

const ChartView& chart_view(const Moment& moment) {
    return moment.leaving > 0 ? moment.view.previous_chart : moment.view.chart;
}

// Which of the pages is shown: the visitor's, or in a film one after another.
size_t page_of(Moment& moment, size_t pages) {
    if (pages < 2) return 0;
    if (moment.interactive()) {
        int wanted = chart_view(moment).state;
        return wanted < 0 ? 0 : std::min(pages - 1, static_cast<size_t>(wanted));
    }
    base::Seconds time = std::max(0.0, moment.since());
    auto page = std::min(pages - 1, static_cast<size_t>(time / page_time));
    if (page + 1 < pages && !moment.silent)
        moment.changes_at(moment.view.entered + moment.delay +
                          static_cast<double>(page + 1) * page_time);
    return page;
}

class Matrix {
  public:
    Matrix(Moment& moment, const ChartFrame& frame) : m_moment(moment), m_frame(frame) {}

    void draw() {
        base::Rect area = m_frame.area;
        float top = measure_line(m_moment, m_frame, {area.x, area.y}, area.width);
        area = {area.x, area.y + top, area.width, area.height - top};
        float foot = note_height(area);
        area.height -= foot;
        plan(area);
        if (m_grid.rows == 0 || m_grid.columns == 0) return;
        for (size_t i = 0; i < m_grid.rows; i += 2) stripe(m_grid.first_row + i);
        heads();
        for (size_t i = 0; i < m_grid.rows; ++i) marks(m_grid.first_row + i);
        for (size_t i = 0; i < m_grid.rows; ++i) row(m_grid.first_row + i);
        if (foot > 0)
            note(m_paged ? m_frame.area.bottom() - foot + m_moment.px(8)
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

    // Rows that are high enough to be read, columns whose heads find stairs; else pages.
    void plan(base::Rect area) {
        size_t items = m_frame.items(), series = std::min(m_frame.series(), most_columns);
        bool pageable = m_frame.data().states.size() < 2;
        float labels = std::min(widest_item(m_moment, m_frame, row_size) + m_moment.px(44),
                                area.width * 0.34f);
        float pager = std::max(m_moment.px(64), m_moment.metrics.target()) + m_moment.px(12);
        size_t columns = series;
        bool paged = false;
        for (;;) {
            base::Rect body = area;
            if (paged) body.height -= pager;
            lay_columns(body, labels, 0, columns);
            Stairs stairs;
            while (columns > 1 && !climb(m_moment, m_frame, m_grid, stairs))
                lay_columns(body, labels, 0, --columns);
            float heads = head_height(std::max<size_t>(stairs.levels, 1));
            auto most =
                static_cast<size_t>(std::max(1.f, (body.height - heads) / m_moment.px(least_row)));
            size_t rows = std::min(items, most);
            bool all = rows == items && columns == series;
            if (all || paged || !pageable) return settle(body, labels, rows, columns, paged);
            paged = true;
        }
    }

    float head_height(size_t levels) const {
        return m_moment.px(head_line) * static_cast<float>(levels) + m_moment.px(14);
    }

    void lay_columns(const base::Rect& body, float labels, size_t first, size_t columns) {
        float width = body.width - labels;
        m_grid.first_column = first;
        m_grid.columns = columns;
        m_grid.step = std::min(width / static_cast<float>(std::max<size_t>(columns, 1)),
                               m_moment.px(widest_step));
        m_grid.area = {body.x + labels, body.y, width, body.height};
    }

    void settle(const base::Rect& body, float labels, size_t rows, size_t columns, bool paged) {
        size_t items = m_frame.items(), series = std::min(m_frame.series(), most_columns);
        size_t row_pages = (items + rows - 1) / std::max<size_t>(rows, 1);
        size_t column_pages = (series + columns - 1) / std::max<size_t>(columns, 1);
        // Pages of nearly the same size.
        rows = (items + row_pages - 1) / std::max<size_t>(row_pages, 1);
        columns = (series + column_pages - 1) / std::max<size_t>(column_pages, 1);
        size_t pages = row_pages * column_pages, page = page_of(m_moment, pages);
        size_t first_row = page / column_pages * rows, first = page % column_pages * columns;
        lay_columns(body, labels, first, std::min(columns, series - first));
        Stairs stairs;
        bool readable = climb(m_moment, m_frame, m_grid, stairs);
        m_grid.level = stairs.level;
        m_grid.levels = readable ? stairs.levels : 1;
        float heads = head_height(m_grid.levels);
        m_grid.first_row = first_row;
        m_grid.rows = std::min(rows, items - first_row);
        m_grid.heads_top = body.y;
        m_grid.row =
            std::min((body.height - heads) / static_cast<float>(rows), m_moment.px(thickest_row));
        m_grid.area.y = body.y + heads;
        m_grid.area.height = m_grid.row * static_cast<float>(m_grid.rows);
        m_grid.labels = {body.x, m_grid.area.y, labels - m_moment.px(16), m_grid.area.height};
        m_paged = paged;
        if (paged) pager(body, page, pages);
    }

    void pager(const base::Rect& body, size_t page, size_t pages) {
        if (!m_moment.interactive() || pages < 2) return;
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
        float line = m_moment.px(head_line), hair = std::max(1.f, m_moment.px(1.5f));
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
            const auto& text = head(m_moment, m_frame, series);
            float width = text_width(m_moment, text, head_size, 600);
            float x = m_grid.at(m_grid.first_row, series).x;
            float left = head_left(x, width, m_grid.area.x, m_grid.area.right());
            float y = foot - m_moment.px(10) - line * (static_cast<float>(m_grid.level[i]) + 1);
            if (y < m_grid.heads_top - 1 || left + width > m_grid.area.right() + 1) continue;
            float margin = m_moment.px(5);
            base::Rect plate{left - margin, y + margin / 2, width + 2 * margin, line - margin};
            m_moment.list().rectangle(intersection(plate, m_frame.area), m_frame.palette.ground,
                                      margin);
            chart_line(m_moment, text, {left, y + line / 2}, text::Alignment::start,
                       m_frame.palette.ink.faded(in), 600, head_size);
        }
    }

    base::Rect band(size_t item) const {
        return {m_grid.labels.x,
                m_grid.area.y + m_grid.row * static_cast<float>(item - m_grid.first_row),
                m_grid.step * static_cast<float>(m_grid.columns) + m_grid.area.x - m_grid.labels.x,
                m_grid.row};
    }

    float in(size_t item) {
        return reveal(m_moment, m_frame, item - m_grid.first_row, m_grid.rows);
    }

    void stripe(size_t item) {
        m_moment.list().rectangle(band(item), m_frame.palette.ink.faded(0.06f * in(item)),
                                  m_moment.px(8));
    }

    void marks(size_t item) {
        float shown = in(item)*prominence(m_moment, m_frame, item);
        for (size_t i = 0; i < m_grid.columns; ++i) mark(item, m_grid.first_column + i, shown);
    }

    void row(size_t item) {
        float shown = in(item)*prominence(m_moment, m_frame, item);
        float y = band(item).y;
        // Lines of type may stand closer than their boxes.
        float high = m_grid.row >= m_moment.px(least_row) * 0.99f
                         ? std::max(m_grid.row, m_moment.px(least_label))
                         : m_grid.row;
        bool two_lines = m_grid.row >= m_moment.px(54);
        chart_label(m_moment, m_moment.in_language(m_frame.data().items[item].label),
                    {m_grid.labels.x + m_moment.px(8), y + (m_grid.row - high) / 2,
                     m_grid.labels.width - m_moment.px(8), high},
                    text::Alignment::start, m_frame.palette.ink.faded(shown), 500, row_size,
                    two_lines ? 2 : 1);
        item_node(m_moment, m_frame, item, band(item), m_grid.first_column);
    }

    void mark(size_t item, size_t series, float shown) {
        double value = m_frame.at.value(item, series);
        base::Point at = m_grid.at(item, series);
        float most = std::min({m_grid.step * 0.36f, m_grid.row * 0.38f, m_moment.px(largest_mark)});
        base::Colour ink = m_frame.palette.ink;
        if (!std::isfinite(value)) {
            m_moment.list().disc(at, std::min(m_moment.px(grid_dot), most),
                                 ink.faded(0.32f * shown));
            return;
        }
        double largest = m_frame.wording->largest;
        if (!(value > 0) || !(largest > 0)) {  // known, and nothing: a ring
            m_moment.list().ring(at, most * 0.6f, most * 0.18f, 0, 1, ink.faded(shown));
            return;
        }
        float radius = most * static_cast<float>(std::sqrt(value / largest));
        m_moment.list().disc(at, radius * (0.4f + 0.6f * shown), ink.faded(shown));
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    Grid m_grid;
    bool m_paged = false;
};

}  // namespace

void draw_matrix(Moment& moment, const ChartFrame& frame, MapPaint&) {
    chart_node(moment, frame);
    if (frame.series() > 0 && frame.items() > 0) Matrix(moment, frame).draw();
}

}  // namespace vitrina::scene
