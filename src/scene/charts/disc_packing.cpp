#include "scene/charts/disc_packing.h"

#include <cmath>
#include <limits>

namespace vitrina::scene {

namespace {

struct Disc {
    double x = 0, y = 0, radius = 0;
    size_t next = 0, before = 0;  // along the front
};

// The discs that lie, and the front: those on their outline, as a ring.
class Packing {
  public:
    Packing(std::span<const float> radii, float aspect) : m_aspect(aspect) {
        double largest = 0;
        for (float radius : radii) largest = std::max(largest, static_cast<double>(radius));
        m_pull = 1e3 * largest;
        for (float radius : radii) m_discs.push_back({0, 0, static_cast<double>(radius), 0, 0});
    }

    void pack(size_t outer) {
        if (m_discs.size() < 2) return;
        lay_two();
        for (size_t i = 2; i < m_discs.size(); ++i) lay(i, best_on_front(i - 1, i >= outer));
    }

    std::vector<base::Point> centres() const {
        std::vector<base::Point> points;
        for (const Disc& disc : m_discs)
            points.push_back({static_cast<float>(disc.x), static_cast<float>(disc.y)});
        return points;
    }

  private:
    void link(size_t a, size_t b) {
        m_discs[a].next = b;
        m_discs[b].before = a;
    }
    void lay_two() {
        m_discs[0].x = -m_discs[1].radius;
        m_discs[1].x = m_discs[0].radius;
        link(0, 1);
        link(1, 0);
    }
    // Puts disc `c` where it touches `a` and `b`, to the right of the way from `a` to `b`.
    void beside(size_t a, size_t b, size_t c) {
        const Disc &one = m_discs[a], &other = m_discs[b];
        Disc& disc = m_discs[c];
        double dx = other.x - one.x, dy = other.y - one.y;
        double apart = std::max(std::hypot(dx, dy), 1e-12);
        double to_one = one.radius + disc.radius, to_other = other.radius + disc.radius;
        double along = (apart * apart + to_one * to_one - to_other * to_other) / (2 * apart);
        double across = std::sqrt(std::max(0.0, to_one * to_one - along * along));
        disc.x = one.x + (dx * along + dy * across) / apart;
        disc.y = one.y + (dy * along - dx * across) / apart;
    }

    bool touch(size_t a, size_t b) const {
        const Disc &one = m_discs[a], &other = m_discs[b];
        double reach = (one.radius + other.radius) * (1 - 1e-6);
        double dx = one.x - other.x, dy = one.y - other.y;
        return dx * dx + dy * dy < reach * reach;
    }

    // How far a place between a disc of the front and the next one lies from where discs should be.
    double cost(size_t a, bool at_the_right) const {
        const Disc &one = m_discs[a], &other = m_discs[one.next];
        double whole = one.radius + other.radius;
        double x = (one.x * other.radius + other.x * one.radius) / whole;
        double y = (one.y * other.radius + other.y * one.radius) / whole;
        if (at_the_right) x -= m_pull;
        x /= static_cast<double>(m_aspect);
        return x * x + y * y;
    }

    size_t best_on_front(size_t from, bool at_the_right) const {
        size_t best = from;
        double least = cost(from, at_the_right);
        for (size_t i = m_discs[from].next; i != from; i = m_discs[i].next) {
            double here = cost(i, at_the_right);
            if (here >= least) continue;
            least = here;
            best = i;
        }
        return best;
    }

    struct Obstacle {
        size_t disc = 0;
        double way = std::numeric_limits<double>::infinity();  // along the front
    };
    // The first disc on the front between two others that `disc` touches.
    Obstacle obstacle(size_t disc, size_t from, size_t until, bool forwards) const {
        double way = m_discs[from].radius;
        auto step = [&](size_t i) { return forwards ? m_discs[i].next : m_discs[i].before; };
        for (size_t i = step(from); i != until; i = step(i)) {
            if (touch(i, disc)) return {i, way};
            way += m_discs[i].radius;
        }
        return {};
    }

    // Lays a disc between `a` and the next of the front, or, where another one is in the way,
    // beside that one; what is then enclosed leaves the front.
    void lay(size_t disc, size_t a) {
        size_t b = m_discs[a].next;
        for (;;) {
            beside(a, b, disc);
            Obstacle ahead = obstacle(disc, b, a, true), behind = obstacle(disc, a, b, false);
            if (std::isinf(ahead.way) && std::isinf(behind.way)) break;
            (ahead.way <= behind.way ? b : a) = ahead.way <= behind.way ? ahead.disc : behind.disc;
            link(a, b);
        }
        link(a, disc);
        link(disc, b);
    }

    std::vector<Disc> m_discs;
    float m_aspect;
    double m_pull = 0;
};

}  // namespace

std::vector<base::Point> pack_discs(std::span<const float> radii, float aspect, size_t outer) {
    Packing packing(radii, aspect);
    packing.pack(outer);
    return packing.centres();
}

}  // namespace vitrina::scene
