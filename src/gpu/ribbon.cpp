#include "gpu/ribbon.h"

#include <algorithm>
#include <utility>

namespace vitrina::gpu {

namespace {

constexpr float longest_mitre = 2;

float distance_to_segment(base::Point p, base::Point a, base::Point b) {
    base::Point d = b - a;
    float size = d.x * d.x + d.y * d.y;
    if (!(size > 0)) return base::distance(p, a);
    float t = std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / size, 0.f, 1.f);
    return base::distance(p, a + d * t);
}

// Douglas and Peucker, "Algorithms for the reduction of the number of points required to represent
// a digitized line", 1973; with a stack instead of recursion.
class Simplifier {
  public:
    void simplify(std::vector<base::Point>& line, float tolerance) {
        if (line.size() < 3) return;
        m_keep.assign(line.size(), 0);
        m_keep.front() = m_keep.back() = 1;
        m_spans.assign(1, {0, line.size() - 1});
        while (!m_spans.empty()) {
            auto [first, last] = m_spans.back();
            m_spans.pop_back();
            size_t worst = farthest(line, first, last, tolerance);
            if (worst == first) continue;
            m_keep[worst] = 1;
            m_spans.push_back({first, worst});
            m_spans.push_back({worst, last});
        }
        size_t kept = 0;
        for (size_t i = 0; i < line.size(); ++i)
            if (m_keep[i]) line[kept++] = line[i];
        line.resize(kept);
    }

  private:
    // `first` when no point in between strays more than the tolerance.
    static size_t farthest(const std::vector<base::Point>& line, size_t first, size_t last,
                           float tolerance) {
        size_t worst = first;
        float most = tolerance;
        for (size_t i = first + 1; i < last; ++i) {
            float d = distance_to_segment(line[i], line[first], line[last]);
            if (d <= most) continue;
            most = d;
            worst = i;
        }
        return worst;
    }
    std::vector<char> m_keep;
    std::vector<std::pair<size_t, size_t>> m_spans;
};

base::Point normal_of(base::Point from, base::Point to) {
    float size = base::distance(from, to);
    return size > 0 ? base::Point{(from.y - to.y) / size, (to.x - from.x) / size} : base::Point{};
}

base::Point mitre(base::Point n1, base::Point n2) {
    base::Point sum = n1 + n2;
    float size = std::hypot(sum.x, sum.y);
    if (size < 0.1f) return n2;  // the line turns back: no corner to speak of
    return sum * (std::min(longest_mitre, 2 / size) / size);
}

void add_line(const std::vector<base::Point>& line, uint32_t area, Ribbon& ribbon) {
    size_t count = line.size();
    if (count < 2) return;
    bool closed = count > 2 && line.front() == line.back();
    for (size_t i = 0; i < count; ++i) {
        bool first = i == 0, last = i + 1 == count;
        base::Point before = !first   ? normal_of(line[i - 1], line[i])
                             : closed ? normal_of(line[count - 2], line[0])
                                      : normal_of(line[0], line[1]);
        base::Point after = !last    ? normal_of(line[i], line[i + 1])
                            : closed ? normal_of(line[0], line[1])
                                     : before;
        base::Point n = mitre(before, after);
        auto at = static_cast<uint32_t>(ribbon.vertices.size());
        ribbon.vertices.push_back({line[i], area, n, 1});
        ribbon.vertices.push_back({line[i], area, n * -1, -1});
        if (last) break;
        for (uint32_t corner : {0u, 1u, 2u, 2u, 1u, 3u}) ribbon.indices.push_back(at + corner);
    }
}

}  // namespace

Ribbon make_ribbon(std::span<const draw::Mesh::Segment> segments, float tolerance) {
    Ribbon ribbon;
    Simplifier simplifier;
    std::vector<base::Point> line;
    for (size_t i = 0; i < segments.size(); ++i) {
        const draw::Mesh::Segment& segment = segments[i];
        if (line.empty()) line.push_back(segment.from);
        line.push_back(segment.to);
        bool goes_on = i + 1 < segments.size() && segments[i + 1].area == segment.area &&
                       segments[i + 1].from == segment.to;
        if (goes_on) continue;
        simplifier.simplify(line, tolerance);
        add_line(line, segment.area, ribbon);
        line.clear();
    }
    return ribbon;
}

}  // namespace vitrina::gpu
