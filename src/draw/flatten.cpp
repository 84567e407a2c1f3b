#include <cmath>
#include <utility>

#include "draw/mesh.h"

namespace vitrina::draw {

namespace {

// A curve so large for its tolerance that it needs more lines than this is off every picture.
constexpr int most_lines = 4096;

// Enough lines for `deviation / lines^2` to be below the tolerance.
int line_count(float deviation, float tolerance) {
    float lines = std::ceil(std::sqrt(deviation / tolerance));
    if (!(lines > 1)) return 1;  // NaN as well
    return lines < most_lines ? static_cast<int>(lines) : most_lines;
}

float second_difference(base::Point a, base::Point b, base::Point c) {
    return std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

class Flattener {
  public:
    explicit Flattener(float tolerance) : m_tolerance(std::max(tolerance, 1e-6f)) {}

    void move(base::Point p) {
        finish_ring();
        m_start = m_current = p;
    }

    void line(base::Point p) {
        if (m_ring.empty()) m_ring.push_back(m_current);
        if (p != m_ring.back()) m_ring.push_back(p);
        m_current = p;
    }

    // A chord over 1/n of the curve strays at most |B''| / (8 n^2) from it, and the second
    // derivative of a Bézier curve of degree d is at most d (d - 1) times the largest second
    // difference of its control points. Source: G. Wang, "The subdivision method for finding the
    // intersection between two Bézier curves or surfaces", 1984.
    void quadratic(base::Point c, base::Point p) {
        base::Point from = m_current;
        int lines = line_count(second_difference(from, c, p) * 2 / 8, m_tolerance);
        for (int i = 1; i < lines; ++i) {
            float t = static_cast<float>(i) / static_cast<float>(lines), s = 1 - t;
            line(from * (s * s) + c * (2 * s * t) + p * (t * t));
        }
        line(p);
    }

    void cubic(base::Point c1, base::Point c2, base::Point p) {
        base::Point from = m_current;
        float bend = std::max(second_difference(from, c1, c2), second_difference(c1, c2, p));
        int lines = line_count(bend * 6 / 8, m_tolerance);
        for (int i = 1; i < lines; ++i) {
            float t = static_cast<float>(i) / static_cast<float>(lines), s = 1 - t;
            line(from * (s * s * s) + c1 * (3 * s * s * t) + c2 * (3 * s * t * t) +
                 p * (t * t * t));
        }
        line(p);
    }

    void close() {
        finish_ring();
        m_current = m_start;
    }

    std::vector<std::vector<base::Point>> take() {
        finish_ring();
        return std::move(m_rings);
    }

  private:
    void finish_ring() {
        while (m_ring.size() > 1 && m_ring.back() == m_ring.front()) m_ring.pop_back();
        if (m_ring.size() >= 3) m_rings.push_back(std::move(m_ring));
        m_ring.clear();
    }

    float m_tolerance;
    base::Point m_start, m_current;
    std::vector<base::Point> m_ring;
    std::vector<std::vector<base::Point>> m_rings;
};

}  // namespace

std::vector<std::vector<base::Point>> flatten(const Path& path, float tolerance) {
    Flattener flattener(tolerance);
    const base::Point* p = path.points.data();
    for (Path::Verb verb : path.verbs) {
        switch (verb) {
            case Path::Verb::move:
                flattener.move(p[0]);
                p += 1;
                break;
            case Path::Verb::line:
                flattener.line(p[0]);
                p += 1;
                break;
            case Path::Verb::quadratic:
                flattener.quadratic(p[0], p[1]);
                p += 2;
                break;
            case Path::Verb::cubic:
                flattener.cubic(p[0], p[1], p[2]);
                p += 3;
                break;
            case Path::Verb::close:
                flattener.close();
                break;
        }
    }
    return flattener.take();
}

}  // namespace vitrina::draw
