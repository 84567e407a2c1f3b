#include <cmath>
#include <numbers>

#include "gpu/recorder.h"

namespace vitrina::gpu {

namespace {

// Below this many pixels a shape is one dear quad; above, its inside is drawn with a cheap shader.
constexpr double worth_splitting = 4096;

double area_of(const Pixels& p) {
    return p.empty() ? 0 : static_cast<double>(p.width()) * p.height();
}

// Pixels that lie a distance inside the rectangle.
Pixels inside(const base::Rect& rect, float distance) {
    auto up = [](float v) { return static_cast<int>(std::ceil(v)); };
    auto down = [](float v) { return static_cast<int>(std::floor(v)); };
    base::Rect r = rect.inset(distance);
    return {up(r.x), up(r.y), down(r.right()), down(r.bottom())};
}

QuadInstance box_instance(const base::Rect& rect, float radius) {
    QuadInstance instance;
    base::Point centre = rect.centre();
    instance.shape = {centre.x, centre.y, rect.width / 2, rect.height / 2};
    instance.extra.x = radius;
    return instance;
}

// See box_vertex: origin and either direction / length^2 or 1 / radius.
void set_gradient(QuadInstance& instance, const draw::Gradient& gradient) {
    base::Point d = gradient.to - gradient.from;
    float square = std::max(d.x * d.x + d.y * d.y, 1e-12f);
    if (gradient.kind == draw::Gradient::Kind::linear) {
        instance.more = {gradient.from.x, gradient.from.y, d.x / square, d.y / square};
    } else {
        instance.more = {gradient.from.x, gradient.from.y, 1 / std::sqrt(square), 0};
        instance.extra.z = 1;
    }
}

}  // namespace

void Recorder::rectangle(const draw::RectangleCommand& c) {
    if (c.rect.empty() || !(m_opacity > 0)) return;
    draw::RectangleCommand r = c;
    r.radius = std::clamp(c.radius, 0.f, std::min(c.rect.width, c.rect.height) / 2);
    if (on_pixel_boundaries(r.rect)) {  // take out what rounding errors are left
        Pixels p = nearest(r.rect);
        r.rect = {static_cast<float>(p.left), static_cast<float>(p.top),
                  static_cast<float>(p.width()), static_cast<float>(p.height())};
    }
    bool bordered = r.border_width > 0 && r.border.a > 0;
    QuadInstance instance = box_instance(r.rect, r.radius);
    instance.colour = instance.second = to_rgba8(r.fill.colour, m_opacity);
    if (r.fill.gradient) {
        instance.second = to_rgba8(r.fill.gradient->end, m_opacity);
        set_gradient(instance, *r.fill.gradient);
        draw::RectangleCommand plain = r;
        plain.border_width = 0;
        fill(plain, instance, Shader::gradient, Shader::gradient_box);
        if (!bordered) return;
        instance = box_instance(r.rect, r.radius);
        instance.second = to_rgba8(r.border, m_opacity);
        instance.colour = {instance.second.r, instance.second.g, instance.second.b, 0};
    } else if (bordered) {
        instance.second = to_rgba8(r.border, m_opacity);
    }
    if (bordered)
        instance.extra.y = r.border_width;
    else
        r.border_width = 0;
    fill(r, instance, Shader::flat, Shader::box);
}

// The inside, where neither corner, border nor soft edge shows, with `flat`; what is left around it
// with `box`.
void Recorder::fill(const draw::RectangleCommand& c, QuadInstance instance, Shader flat,
                    Shader box) {
    bool invisible = instance.colour.a == 0 && (flat == Shader::flat || instance.second.a == 0);
    bool opaque = instance.colour.a == 255 && (flat == Shader::flat || instance.second.a == 255);
    Pixels outer = touched(c.rect);
    if (c.radius == 0 && c.border_width == 0 && on_pixel_boundaries(c.rect)) {
        if (invisible || (flat == Shader::flat && opaque && fills_target(outer, c.fill.colour)))
            return;
        return quad(flat, instance, outer, opaque);
    }
    if (invisible && c.border_width == 0) return;
    // A rounded corner stays clear of what lies radius * (1 - sqrt(1/2)) inside; the soft edge
    // takes half a pixel.
    float corner =
        std::max(c.radius - c.border_width, 0.f) * (1 - std::numbers::sqrt2_v<float> / 2);
    Pixels inner = inside(c.rect, c.border_width + corner + 0.5f);
    if (area_of(inner) < worth_splitting) return quad(box, instance, outer, false);
    if (!invisible) quad(flat, instance, inner, opaque);
    frame(box, instance, outer, inner);
}

// Clearing is cheaper than drawing a rectangle of the target's size.
bool Recorder::fills_target(const Pixels& pixels, base::Colour colour) {
    const Pixels& target = m_parts.batcher.area();
    if (!pixels.contains(target) || m_parts.clips.visible() != target) return false;
    return m_parts.clips.set_for(target, false) == 0 &&
           m_parts.batcher.fill_target(colour.with_alpha(1));
}

// The four strips between two rectangles.
void Recorder::frame(Shader shader, const QuadInstance& instance, const Pixels& outer,
                     const Pixels& inner) {
    quad(shader, instance, {outer.left, outer.top, outer.right, inner.top}, false);
    quad(shader, instance, {outer.left, inner.top, inner.left, inner.bottom}, false);
    quad(shader, instance, {inner.right, inner.top, outer.right, inner.bottom}, false);
    quad(shader, instance, {outer.left, inner.bottom, outer.right, outer.bottom}, false);
}

void Recorder::ring(const draw::RingCommand& c) {
    float sweep = std::abs(c.sweep), start = c.sweep < 0 ? c.start + c.sweep : c.start;
    Rgba8 colour = to_rgba8(c.colour, m_opacity);
    if (!(c.radius > 0) || !(c.thickness > 0) || !(sweep > 0) || colour.a == 0) return;
    bool whole = sweep >= 1, solid = c.thickness >= c.radius;
    base::Rect rect{c.centre.x - c.radius, c.centre.y - c.radius, 2 * c.radius, 2 * c.radius};
    if (whole && solid) {
        draw::RectangleCommand disc{rect, c.radius, c.colour, 0, {}};
        return rectangle(disc);
    }
    QuadInstance instance;
    instance.colour = colour;
    float half = solid ? c.radius : c.thickness / 2;
    instance.shape = {c.centre.x, c.centre.y, solid ? 0 : c.radius - half, half};
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    float middle = (start + sweep / 2) * turn, reach = std::min(sweep, 1.f) / 2 * turn;
    instance.extra = {std::sin(middle), -std::cos(middle), std::sin(reach), std::cos(reach)};
    instance.more.x = whole ? 1 : 0;
    Pixels outer = touched(rect);
    float hole = solid ? 0 : c.radius - c.thickness;
    Pixels inner = inside(rect, c.radius - (hole - 1) * std::numbers::sqrt2_v<float> / 2);
    if (hole > 1 && area_of(inner) >= worth_splitting)
        frame(Shader::ring, instance, outer, inner);
    else
        quad(Shader::ring, instance, outer, false);
}

void Recorder::line(const draw::LineCommand& c) {
    Rgba8 colour = to_rgba8(c.colour, m_opacity);
    if (!(c.width > 0) || colour.a == 0) return;
    float half = c.width / 2, around = half + 1;
    Pixels bounds = touched(
        {std::min(c.from.x, c.to.x) - around, std::min(c.from.y, c.to.y) - around,
         std::abs(c.from.x - c.to.x) + 2 * around, std::abs(c.from.y - c.to.y) + 2 * around});
    if (intersection(bounds, m_parts.clips.visible()).empty()) return;
    QuadInstance instance;
    instance.shape = {c.from.x, c.from.y, c.to.x, c.to.y};
    instance.extra.x = half;
    instance.colour = colour;
    m_parts.batcher.add(key_for(Shader::line, bounds, false, 0, true), bounds, instance);
    m_shaded += (base::distance(c.from, c.to) + 2 * around) * 2 * around;
}

}  // namespace vitrina::gpu
