#include "painted.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vitrina::test {

namespace {

using base::Colour;
using base::Point;
using base::Rect;
using draw::DisplayList;

bool in_rounded(const Rect& rect, float radius, Point p) {
    if (!rect.contains(p)) return false;
    radius = std::min({radius, rect.width / 2, rect.height / 2});
    return radius <= 0 || distance(p, rect.inset(radius)) <= radius;
}

Colour at(const draw::Paint& paint, Point p) {
    if (!paint.gradient) return paint.colour;
    const draw::Gradient& g = *paint.gradient;
    Point along = g.to - g.from, way = p - g.from;
    float length = std::max(base::distance(g.from, g.to), 1e-6f);
    float t = g.kind == draw::Gradient::Kind::radial
                  ? base::distance(g.from, p) / length
                  : (along.x * way.x + along.y * way.y) / (length * length);
    t = std::clamp(t, 0.f, 1.f);
    auto mix = [t](float a, float b) { return a + (b - a) * t; };
    const Colour &a = paint.colour, &b = g.end;
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

// Where a point of the picture lies on what is drawn with this transform.
Point unmapped(const base::Affine& m, Point p) {
    float det = m.a * m.d - m.b * m.c, x = p.x - m.e, y = p.y - m.f;
    return {(m.d * x - m.c * y) / det, (m.a * y - m.b * x) / det};
}

bool in_triangle(Point p, Point a, Point b, Point c) {
    auto side = [&](Point u, Point v) {
        return (v.x - u.x) * (p.y - u.y) - (v.y - u.y) * (p.x - u.x);
    };
    float d1 = side(a, b), d2 = side(b, c), d3 = side(c, a);
    return (d1 >= 0 && d2 >= 0 && d3 >= 0) || (d1 <= 0 && d2 <= 0 && d3 <= 0);
}

// The colour that one command gives a point; transparent where it does not reach.
struct Touch {
    const DisplayList& list;
    Point p;
    bool picture = false;
    static constexpr Colour none{0, 0, 0, 0};

    Colour operator()(const draw::RectangleCommand& c) {
        if (!in_rounded(c.rect, c.radius, p)) return none;
        bool border = c.border_width > 0 &&
                      !in_rounded(c.rect.inset(c.border_width), c.radius - c.border_width, p);
        return border ? c.border : at(c.fill, p);
    }
    Colour operator()(const draw::RingCommand& c) {
        float d = base::distance(p, c.centre);
        if (d > c.radius || d < c.radius - c.thickness) return none;
        float turn =
            std::atan2(p.x - c.centre.x, c.centre.y - p.y) / (2 * std::numbers::pi_v<float>);
        float way = turn - c.start;
        way -= std::floor(way);
        return way <= c.sweep ? c.colour : none;
    }
    Colour operator()(const draw::LineCommand& c) {
        Point along = c.to - c.from, way = p - c.from;
        float square = along.x * along.x + along.y * along.y;
        float t =
            square > 0 ? std::clamp((along.x * way.x + along.y * way.y) / square, 0.f, 1.f) : 0;
        return base::distance(p, c.from + along * t) <= c.width / 2 ? c.colour : none;
    }
    Colour operator()(const draw::PathCommand& c) {
        int winding = 0;
        for (const auto& ring :
             draw::flatten(*c.path, 0.5f / std::max(0.01f, c.transform.scale()))) {
            for (size_t i = 0; i < ring.size(); ++i) {
                Point a = c.transform * ring[i], b = c.transform * ring[(i + 1) % ring.size()];
                if ((a.y <= p.y) == (b.y <= p.y)) continue;
                if (a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y) < p.x) continue;
                winding += a.y < b.y ? 1 : -1;
            }
        }
        bool inside = c.rule == draw::FillRule::nonzero ? winding != 0 : winding % 2 != 0;
        return inside ? c.colour : none;
    }
    Colour operator()(const draw::PictureCommand& c) {
        picture = picture || (!c.tint && c.opacity > 0 && c.rect.contains(p));
        return none;
    }
    Colour operator()(const draw::MeshCommand& c) {
        const draw::Mesh& mesh = *c.mesh;
        Colour found = none;
        Point at = unmapped(c.transform, p);
        for (size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
            const auto& v = mesh.vertices[mesh.triangles[i]];
            Point second = mesh.vertices[mesh.triangles[i + 1]].position;
            Point third = mesh.vertices[mesh.triangles[i + 2]].position;
            if (in_triangle(at, v.position, second, third))
                found = list.palette[c.first_fill + v.area];
        }
        return found;
    }
    template <typename Other>
    Colour operator()(const Other&) {
        return none;
    }
};

}  // namespace

Painted::Painted(const DisplayList& list) : m_list(list) {
    std::vector<Rect> clips{{-1e6f, -1e6f, 2e6f, 2e6f}};
    std::vector<float> opacities{1};
    for (const auto& command : list.commands) {
        if (const auto* clip = std::get_if<draw::PushClipCommand>(&command))
            clips.push_back(intersection(clips.back(), clip->rect));
        if (std::holds_alternative<draw::PopClipCommand>(command)) clips.pop_back();
        if (const auto* group = std::get_if<draw::PushGroupCommand>(&command))
            opacities.push_back(opacities.back() * group->opacity);
        if (std::holds_alternative<draw::PopGroupCommand>(command)) opacities.pop_back();
        m_clips.push_back(clips.back());
        m_opacities.push_back(opacities.back());
    }
}

std::optional<Colour> Painted::ground(Point point, size_t count) const {
    // From the top down, until nothing more can shine through.
    Colour sum{0, 0, 0, 0};
    auto beneath = [&](Colour c) {
        float share = (1 - sum.a) * c.a;
        sum = {sum.r + c.r * share, sum.g + c.g * share, sum.b + c.b * share, sum.a + share};
    };
    for (size_t i = count; i-- > 0 && sum.a < 0.999f;) {
        if (!m_clips[i].contains(point)) continue;
        Touch touch{m_list, point};
        Colour c = std::visit(touch, m_list.commands[i]);
        if (touch.picture) return {};
        c.a *= m_opacities[i];
        beneath(c);
    }
    beneath(m_list.background);
    sum.a = 1;
    return sum;
}

std::optional<float> Painted::contrast(Colour colour, Point point, size_t index) const {
    auto below = ground(point, index);
    if (!below) return {};
    return base::contrast(base::blended(colour.faded(m_opacities[index]), *below), *below);
}

bool Painted::covered(const Rect& rect, size_t first) const {
    for (size_t i = first; i < m_list.commands.size(); ++i) {
        const auto* c = std::get_if<draw::RectangleCommand>(&m_list.commands[i]);
        if (!c || c->fill.gradient || c->fill.colour.a * m_opacities[i] < 0.99f) continue;
        Rect solid = intersection(c->rect, m_clips[i]);
        bool contains = rect.x >= solid.x && rect.y >= solid.y && rect.right() <= solid.right() &&
                        rect.bottom() <= solid.bottom();
        if (contains) return true;
    }
    return false;
}

}  // namespace vitrina::test
