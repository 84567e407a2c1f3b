#include "geo/simplify.h"

#include <cmath>
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

    void run(double least, size_t most) {
        size_t removed = 0;
        while (!m_queue.empty() && removed < most) {
            auto [bend, point] = m_queue.top();
            m_queue.pop();
            if (bend != m_bend[point]) continue;  // weighed anew since
            if (bend >= least) return;
            remove(point);
            ++removed;
        }
    }

    std::vector<base::Point> rest() const {
        std::vector<base::Point> points;
        for (size_t i = 0; i < m_line.size(); i = m_after[i]) points.push_back(m_line[i]);
        return points;
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

std::vector<base::Point> thinned(const std::vector<base::Point>& line, double least) {
    if (line.size() < 3) return line;
    size_t keep = line.front() == line.back() ? 4 : 2;
    if (line.size() <= keep) return line;
    Elimination elimination(line);
    elimination.run(least, line.size() - keep);
    return elimination.rest();
}

}  // namespace vitrina::geo
