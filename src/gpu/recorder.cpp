#include "gpu/recorder.h"

#include <utility>

#include "gpu/groups.h"

namespace vitrina::gpu {

Recorder::Recorder(const Parts& parts) : m_parts(parts) {}

double Recorder::take_shaded_pixels() {
    return std::exchange(m_shaded, 0);
}

void Recorder::record(const draw::DisplayList& list, size_t begin, size_t end) {
    Pixels target = touched({0, 0, list.size.width, list.size.height});
    m_parts.clips.reset(target);
    m_groups.clear();
    m_opacity = 1;
    m_parts.batcher.begin_pass(-1, target);
    for (size_t i = begin; i < end; ++i) step(list, i, end);
    while (!m_groups.empty()) pop_group();
    m_parts.batcher.end_pass();
}

void Recorder::step(const draw::DisplayList& list, size_t& i, size_t end) {
    const draw::Command& command = list.commands[i];
    if (const auto* c = std::get_if<draw::RectangleCommand>(&command)) return rectangle(*c);
    if (const auto* c = std::get_if<draw::RingCommand>(&command)) return ring(*c);
    if (const auto* c = std::get_if<draw::LineCommand>(&command)) return line(*c);
    if (const auto* c = std::get_if<draw::PathCommand>(&command)) return path(*c);
    if (const auto* c = std::get_if<draw::GlyphsCommand>(&command)) return glyphs(*c, list);
    if (const auto* c = std::get_if<draw::PictureCommand>(&command)) return picture(*c);
    if (const auto* c = std::get_if<draw::FilmCommand>(&command)) return film(*c);
    if (const auto* c = std::get_if<draw::MeshCommand>(&command)) return mesh(*c, list);
    if (const auto* c = std::get_if<draw::PushClipCommand>(&command)) return m_parts.clips.push(*c);
    if (std::holds_alternative<draw::PopClipCommand>(command)) return m_parts.clips.pop();
    if (const auto* c = std::get_if<draw::PushGroupCommand>(&command))
        return push_group(*c, list, i, end);
    if (std::holds_alternative<draw::PopGroupCommand>(command)) return pop_group();
}

void Recorder::push_group(const draw::PushGroupCommand& c, const draw::DisplayList& list, size_t& i,
                          size_t end) {
    Pixels area = intersection(touched(c.bounds), m_parts.clips.visible());
    if (area.empty() || !(c.opacity > 0)) {
        i = matching_pop(list, i, end);
        return;
    }
    Group group{-1, area, m_opacity, 1};
    if (c.opacity >= 1) {
        // Nothing to do: blending one by one is the same.
    } else if (may_fade_singly(list, i)) {
        m_opacity *= c.opacity;
    } else {
        group.opacity = m_opacity * c.opacity;
        group.layer = m_parts.layers.acquire(area.width(), area.height());
        m_parts.clips.enter_layer(area);
        m_parts.batcher.begin_pass(group.layer, area);
        m_opacity = 1;
    }
    m_groups.push_back(group);
}

void Recorder::pop_group() {
    if (m_groups.empty()) return;
    Group group = m_groups.back();
    m_groups.pop_back();
    m_opacity = group.outer_opacity;
    if (group.layer < 0) return;
    m_parts.clips.leave_layer();
    m_parts.batcher.end_pass();
    const RenderTarget& layer = m_parts.layers.get(group.layer);
    float wide = static_cast<float>(group.area.width()) / 2,
          high = static_cast<float>(group.area.height()) / 2;
    QuadInstance instance;
    instance.shape = {static_cast<float>(group.area.left) + wide,
                      static_cast<float>(group.area.top) + high, wide, high};
    instance.extra = {0, group.opacity, 0, 0};
    instance.more = {0, 0, 1 / static_cast<float>(layer.width),
                     1 / static_cast<float>(layer.height)};
    quad(Shader::picture, instance, group.area, false, layer.texture.name());
}

BatchKey Recorder::key_for(Shader shader, const Pixels& bounds, bool opaque, GLuint texture,
                           bool by_scissor) {
    BatchKey key{shader, opaque, texture, m_parts.clips.set_for(bounds, by_scissor), false};
    if (m_parts.clips.set(key.clip).count > 0) {
        key.shader = clipped_form(shader);
        key.opaque = false;
        key.clipped = true;
    }
    return key;
}

void Recorder::quad(Shader shader, QuadInstance instance, const Pixels& pixels, bool opaque,
                    GLuint texture) {
    Pixels seen = intersection(pixels, m_parts.clips.visible());
    if (seen.empty()) return;
    instance.quad = {static_cast<float>(seen.left), static_cast<float>(seen.top),
                     static_cast<float>(seen.right), static_cast<float>(seen.bottom)};
    m_parts.batcher.add(key_for(shader, seen, opaque, texture, false), seen, instance);
    m_shaded += static_cast<double>(seen.width()) * seen.height();
}

}  // namespace vitrina::gpu
