#include "scene/charts/matrix_plan.h"

#include <algorithm>

#include "scene/charts/chart_space.h"

namespace vitrina::scene {

namespace {

constexpr size_t most_levels = 9;
constexpr float thickest_row = 84, widest_step = 240;
constexpr base::Seconds page_time = 5;  // of a film

// Gives every head the lowest stair on which it does not touch another one; false when there are
// not stairs enough. A head begins above its column and runs on to the right.
struct Stairs {
    std::array<uint8_t, MatrixPlan::most_columns> level{};
    size_t levels = 0;
};

bool climb(Moment& moment, const ChartFrame& frame, const MatrixPlan& grid, Stairs& stairs) {
    std::array<float, most_levels> ends;
    ends.fill(-1e9f);
    stairs.levels = 0;
    float gap = moment.px(14), right = grid.area.right();
    for (size_t i = 0; i < grid.columns; ++i) {
        float width = text_width(moment, matrix_head(moment, frame, grid.first_column + i),
                                 matrix_head_size, 600);
        float x = grid.area.x + grid.step * (static_cast<float>(i) + 0.5f);
        float left = matrix_head_left(x, width, grid.area.x, right);
        size_t level = 0;
        while (level < most_levels && ends[level] > left - gap) ++level;
        if (level == most_levels) return false;
        ends[level] = left + width;
        stairs.level[i] = static_cast<uint8_t>(level);
        stairs.levels = std::max(stairs.levels, level + 1);
    }
    return true;
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

// Tries columns and rows until they fit.
class Planner {
  public:
    Planner(Moment& moment, const ChartFrame& frame, const base::Rect& area)
        : m_moment(moment), m_frame(frame), m_area(area) {
        m_labels = std::min(widest_item(moment, frame, matrix_row_size) + moment.px(44),
                            area.width * 0.34f);
        m_items = frame.items();
        m_series = std::min(frame.series(), MatrixPlan::most_columns);
    }

    MatrixPlan plan() {
        bool pageable = m_frame.data().states.size() < 2;
        float pager = std::max(m_moment.px(64), m_moment.metrics.target()) + m_moment.px(12);
        size_t columns = m_series;
        m_plan.body = m_area;
        for (;;) {
            lay_columns(0, columns);
            Stairs stairs;
            while (columns > 1 && !climb(m_moment, m_frame, m_plan, stairs))
                lay_columns(0, --columns);
            float heads = head_height(std::max<size_t>(stairs.levels, 1));
            float most = (m_plan.body.height - heads) / m_moment.px(matrix_least_row);
            size_t rows = std::min(m_items, static_cast<size_t>(std::max(1.f, most)));
            bool all = rows == m_items && columns == m_series;
            if (all || m_plan.paged || !pageable) {
                settle(rows, columns);
                return m_plan;
            }
            m_plan.paged = true;
            m_plan.body.height -= pager;
        }
    }

  private:
    float head_height(size_t levels) const {
        return m_moment.px(matrix_head_line) * static_cast<float>(levels) + m_moment.px(14);
    }

    void lay_columns(size_t first, size_t columns) {
        const base::Rect& body = m_plan.body;
        float width = body.width - m_labels;
        m_plan.first_column = first;
        m_plan.columns = columns;
        m_plan.step = std::min(width / static_cast<float>(std::max<size_t>(columns, 1)),
                               m_moment.px(widest_step));
        m_plan.area = {body.x + m_labels, body.y, width, body.height};
    }

    // Pages of nearly the same size; the one that is shown.
    void settle(size_t rows, size_t columns) {
        size_t row_pages = (m_items + rows - 1) / std::max<size_t>(rows, 1);
        size_t column_pages = (m_series + columns - 1) / std::max<size_t>(columns, 1);
        rows = (m_items + row_pages - 1) / std::max<size_t>(row_pages, 1);
        columns = (m_series + column_pages - 1) / std::max<size_t>(column_pages, 1);
        m_plan.pages = row_pages * column_pages;
        m_plan.page = page_of(m_moment, m_plan.pages);
        m_plan.first_row = m_plan.page / column_pages * rows;
        size_t first = m_plan.page % column_pages * columns;
        lay_columns(first, std::min(columns, m_series - first));
        set_rows(rows);
    }

    void set_rows(size_t rows) {
        Stairs stairs;
        bool readable = climb(m_moment, m_frame, m_plan, stairs);
        m_plan.level = stairs.level;
        m_plan.levels = readable ? stairs.levels : 1;
        float heads = head_height(m_plan.levels);
        const base::Rect& body = m_plan.body;
        m_plan.rows = std::min(rows, m_items - m_plan.first_row);
        m_plan.heads_top = body.y;
        m_plan.row =
            std::min((body.height - heads) / static_cast<float>(rows), m_moment.px(thickest_row));
        m_plan.area.y = body.y + heads;
        m_plan.area.height = m_plan.row * static_cast<float>(m_plan.rows);
        m_plan.labels = {body.x, m_plan.area.y, m_labels - m_moment.px(16), m_plan.area.height};
    }

    Moment& m_moment;
    const ChartFrame& m_frame;
    base::Rect m_area;
    float m_labels = 0;  // width of the rows' labels
    size_t m_items = 0, m_series = 0;
    MatrixPlan m_plan;
};

}  // namespace

const std::string& matrix_head(const Moment& moment, const ChartFrame& frame, size_t series) {
    return moment.in_language(frame.data().series[series]);
}

float matrix_head_left(float x, float width, float low, float high) {
    return std::clamp(x - std::min(width / 2, 24.f), low, std::max(low, high - width));
}

MatrixPlan MatrixPlan::of(Moment& moment, const ChartFrame& frame, const base::Rect& area) {
    return Planner(moment, frame, area).plan();
}

}  // namespace vitrina::scene
