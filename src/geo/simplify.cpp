#include "geo/simplify.h"

#include <cmath>
#include <limits>
#include <queue>

namespace vitrina::geo {

namespace {

double triangle(base::Point a, base::Point b, base::Point c) {
    double abx = static_cast<double>(b.x) - a.x, aby = static_cast<double>(b.y) - a.y;
    double acx = static_cast<double>(c.x) - a.x, acy = static_cast<double>(c.y) - a.y;
    return std::abs(abx * acy - acx * aby) / 2;
}

// A line whose points know their neighbours, weakest bends first.
class Elimination {
  public:
    explicit Elimination(const std::vector<base::Point>& line) : m_line(line) {
        size_t count = line.size();
        m_before.resize(count);
        m_after.resize(count);
        m_bend.resize(count, -1);
        for (size_t i = 0; i < count; ++i) m_before[i] = i - 1, m_after[i] = i + 1;
        for (size_t i = 1; i + 1 < count; ++i) weigh(i, 0);
    }

    // Removes so many points and tells the bend that each of them had.
    std::vector<double> run(size_t most) {
        std::vector<double> gone(m_line.size(), std::numeric_limits<double>::infinity());
        for (size_t removed = 0; !m_queue.empty() && removed < most;) {
            auto [bend, point] = m_queue.top();
            m_queue.pop();
            if (bend != m_bend[point]) continue;  // weighed anew since
            gone[point] = bend;
            remove(point);
            ++removed;
        }
        return gone;
    }

  private:
    // A bend never counts less than what went before it, or a long gentle curve would vanish at
    // once.
    void weigh(size_t i, double at_least) {
        double bend = triangle(m_line[m_before[i]], m_line[i], m_line[m_after[i]]);
        m_bend[i] = std::max(bend, at_least);
        m_queue.push({m_bend[i], i});
    }

    void remove(size_t i) {
        double bend = m_bend[i];
        m_bend[i] = -1;
        m_after[m_before[i]] = m_after[i];
        m_before[m_after[i]] = m_before[i];
        if (m_before[i] > 0) weigh(m_before[i], bend);
        if (m_after[i] + 1 < m_line.size()) weigh(m_after[i], bend);
    }

    using Entry = std::pair<double, size_t>;
    const std::vector<base::Point>& m_line;
    std::vector<size_t> m_before, m_after;
    std::vector<double> m_bend;  // -1: an end, or gone
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
};

}  // namespace

std::vector<double> bends(const std::vector<base::Point>& line) {
    size_t keep = !line.empty() && line.front() == line.back() ? 4 : 2;
    if (line.size() <= keep)
        return std::vector<double>(line.size(), std::numeric_limits<double>::infinity());
    return Elimination(line).run(line.size() - keep);
}

std::vector<base::Point> thinned(const std::vector<base::Point>& line, double least) {
    std::vector<double> bend = bends(line);
    std::vector<base::Point> rest;
    for (size_t i = 0; i < line.size(); ++i) {
        if (bend[i] >= least) rest.push_back(line[i]);
    }
    return rest;
}

}  // namespace vitrina::geo
