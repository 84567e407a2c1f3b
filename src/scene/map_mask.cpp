#include "scene/map_mask.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

constexpr float cells_on_the_longer_side = 768;

}  // namespace

LandMask::LandMask(const geo::RegionMap& regions, const std::vector<bool>& marked,
                   const base::Rect& window)
    : m_window(window) {
    if (window.empty()) return;
    m_cell = std::max(window.width, window.height) / cells_on_the_longer_side;
    m_columns = static_cast<int>(std::ceil(window.width / m_cell));
    m_rows = static_cast<int>(std::ceil(window.height / m_cell));
    m_sums.assign(static_cast<size_t>(m_columns + 1) * static_cast<size_t>(m_rows + 1), 0);
    for (size_t i = 0; i < regions.areas().size(); ++i) {
        if (marked[i]) fill(regions.areas()[i]);
    }
    add_up();
}

// By the middles of the rows; even-odd.
void LandMask::fill(const geo::RegionMap::Area& area) {
    std::vector<std::pair<int, float>> crossings;  // row, column
    for (const geo::PointRing& ring : area.rings) {
        for (size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            base::Point a = ring[before], b = ring[i];
            if (a.y > b.y) std::swap(a, b);
            float from = (a.y - m_window.y) / m_cell - 0.5f,
                  to = (b.y - m_window.y) / m_cell - 0.5f;
            int first = std::max(0, static_cast<int>(std::ceil(from)));
            int last = std::min(m_rows - 1, static_cast<int>(std::ceil(to)) - 1);
            for (int row = first; row <= last; ++row) {
                float t = (static_cast<float>(row) - from) / (to - from);
                crossings.emplace_back(row, (a.x + (b.x - a.x) * t - m_window.x) / m_cell);
            }
        }
    }
    std::sort(crossings.begin(), crossings.end());
    for (size_t i = 0; i + 1 < crossings.size(); ++i) {
        if (crossings[i].first != crossings[i + 1].first) continue;
        auto cell = [&](float column) {
            return static_cast<int>(std::clamp(column, 0.f, static_cast<float>(m_columns)));
        };
        int row = crossings[i].first, end = cell(std::ceil(crossings[i + 1].second));
        for (int column = cell(crossings[i].second); column < end; ++column) {
            m_sums[static_cast<size_t>(row + 1) * static_cast<size_t>(m_columns + 1) +
                   static_cast<size_t>(column + 1)] = 1;
        }
        ++i;
    }
}

void LandMask::add_up() {
    auto width = static_cast<size_t>(m_columns + 1);
    for (size_t row = 1; row <= static_cast<size_t>(m_rows); ++row) {
        uint32_t so_far = 0;
        for (size_t column = 1; column < width; ++column) {
            so_far += m_sums[row * width + column];
            m_sums[row * width + column] = so_far + m_sums[(row - 1) * width + column];
        }
    }
}

float LandMask::land(const base::Rect& box) const {
    if (m_sums.empty()) return 0;
    auto column = [&](float x) {
        return static_cast<size_t>(
            std::clamp((x - m_window.x) / m_cell, 0.f, static_cast<float>(m_columns)));
    };
    auto row = [&](float y) {
        return static_cast<size_t>(
            std::clamp((y - m_window.y) / m_cell, 0.f, static_cast<float>(m_rows)));
    };
    size_t left = column(box.x), right = column(box.right() + m_cell);
    size_t top = row(box.y), bottom = row(box.bottom() + m_cell);
    if (left >= right || top >= bottom) return 0;
    auto sum = [&](size_t r, size_t c) {
        return m_sums[r * static_cast<size_t>(m_columns + 1) + c];
    };
    uint32_t land = sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left);
    return static_cast<float>(land) / static_cast<float>((right - left) * (bottom - top));
}

}  // namespace vitrina::scene
