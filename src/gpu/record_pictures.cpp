#include <cmath>

#include "gpu/recorder.h"

namespace vitrina::gpu {

namespace {

constexpr float thin_outline = 3;     // pixels; wider ones get round joins
constexpr uint32_t small_gap = 1500;  // indices drawn in vain rather than begin another draw

Pixels transformed(const base::Affine& t, const base::Rect& rect, float around) {
    base::Point low{INFINITY, INFINITY}, high{-INFINITY, -INFINITY};
    for (float x : {rect.x, rect.right()}) {
        for (float y : {rect.y, rect.bottom()}) {
            base::Point p = t * base::Point{x, y};
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
    }
    return touched(
        {low.x - around, low.y - around, high.x - low.x + 2 * around, high.y - low.y + 2 * around});
}

}  // namespace

void Recorder::picture(const draw::PictureCommand& c) {
    float opacity = c.opacity * m_opacity;
    if (c.rect.empty() || !(opacity > 0) ||
        intersection(touched(c.rect), m_parts.clips.visible()).empty())
        return;
    PictureSpot spot = m_parts.pictures.find(c.name, c.detail.width > 0 ? c.detail : c.rect.size());
    textured(spot, c.rect, c.radius, opacity, c.tint);
}

void Recorder::film(const draw::FilmCommand& c) {
    float opacity = c.opacity * m_opacity;
    if (c.rect.empty() || !(opacity > 0) ||
        intersection(touched(c.rect), m_parts.clips.visible()).empty())
        return;
    textured(m_parts.films.find(c.name, c.time), c.rect, c.radius, opacity, {});
}

void Recorder::textured(const PictureSpot& spot, const base::Rect& rect, float radius,
                        float opacity, const std::optional<base::Colour>& tint) {
    if (spot.texture == 0) return;
    QuadInstance instance;
    base::Point centre = rect.centre();
    instance.shape = {centre.x, centre.y, rect.width / 2, rect.height / 2};
    float round = std::clamp(radius, 0.f, std::min(rect.width, rect.height) / 2);
    instance.extra = {round, tint ? 0 : opacity, 0, 0};
    instance.more = {spot.u, spot.v, spot.width / rect.width, spot.height / rect.height};
    if (tint) instance.colour = to_rgba8(*tint, opacity);
    bool hard = round == 0 && on_pixel_boundaries(rect);
    quad(hard ? Shader::picture : Shader::picture_box, instance,
         hard ? nearest(rect) : touched(rect), false, spot.texture);
}

void Recorder::mesh(const draw::MeshCommand& c, const draw::DisplayList& list) {
    if (!c.mesh || c.areas == 0) return;
    const KeptMesh& kept = m_parts.meshes.find(*c.mesh);
    Pixels bounds = transformed(c.transform, kept.bounds(), c.outline_width / 2 + 1);
    if (intersection(bounds, m_parts.clips.visible()).empty()) return;
    mesh_fill(c, list, kept, bounds);
    if (c.outline_width > 0) mesh_outline(c, list, kept, bounds);
}

// Draws the areas that are coloured and in sight, in a few stretches of the index buffer.
void Recorder::mesh_fill(const draw::MeshCommand& c, const draw::DisplayList& list,
                         const KeptMesh& kept, const Pixels& bounds) {
    Pixels visible = m_parts.clips.visible();
    MeshDraw stretch{&kept, c.transform, c.first_fill, m_opacity, 0, 0, 0};
    bool opaque = m_opacity >= 1;
    for (size_t i = 0; i < std::min<size_t>(c.areas, kept.areas().size()); ++i)
        if (uint8_t a = to_rgba8(list.palette[c.first_fill + i]).a; a != 0 && a != 255)
            opaque = false;
    BatchKey key = key_for(Shader::mesh, bounds, opaque, 0, true);
    for (size_t i = 0; i < std::min<size_t>(c.areas, kept.areas().size()); ++i) {
        const KeptMesh::Area& area = kept.areas()[i];
        if (area.count == 0 || to_rgba8(list.palette[c.first_fill + i], m_opacity).a == 0) continue;
        Pixels seen = intersection(transformed(c.transform, area.bounds, 0), visible);
        if (seen.empty()) continue;
        m_shaded += static_cast<double>(seen.width()) * seen.height();
        if (stretch.count > 0 && area.first > stretch.first + stretch.count + small_gap) {
            m_parts.batcher.add(key, bounds, stretch);
            stretch.count = 0;
        }
        if (stretch.count == 0) stretch.first = area.first;
        stretch.count = area.first + area.count - stretch.first;
    }
    if (stretch.count > 0) m_parts.batcher.add(key, bounds, stretch);
}

void Recorder::mesh_outline(const draw::MeshCommand& c, const draw::DisplayList& list,
                            const KeptMesh& kept, const Pixels& bounds) {
    bool any = false;
    for (uint32_t i = 0; i < c.areas && !any; ++i)
        any = to_rgba8(list.palette[c.first_outline + i], m_opacity).a != 0;
    if (!any || kept.segment_count() == 0) return;
    bool thin = c.outline_width <= thin_outline;
    MeshDraw all{&kept, c.transform,         c.first_outline, m_opacity, c.outline_width / 2,
                 0,     kept.segment_count()};
    Shader shader = thin ? Shader::ribbon : Shader::segments;
    m_parts.batcher.add(key_for(shader, bounds, false, 0, true), bounds, all);
}

}  // namespace vitrina::gpu
