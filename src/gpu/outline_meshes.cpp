#include "gpu/outline_meshes.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace vitrina::gpu {

namespace {

constexpr float tolerance_in_pixels = 0.1f;
constexpr size_t most_vertices = 1'000'000;  // 20 MB or so

int octave_above(float scale) {
    return static_cast<int>(std::ceil(std::log2(std::clamp(scale, 1e-6f, 1e6f))));
}

}  // namespace

size_t OutlineMeshes::Hash::operator()(const Key& key) const {
    size_t hash = std::hash<const void*>()(key.path);
    for (uint32_t field :
         {key.font, key.glyph, static_cast<uint32_t>(key.octave), static_cast<uint32_t>(key.rule)})
        hash = (hash ^ field) * 0x9e3779b97f4a7c15ull;
    return hash ^ hash >> 31;
}

const EdgeMesh& OutlineMeshes::glyph(draw::FontId font, uint32_t glyph, float size) {
    int octave = octave_above(size);
    Key key{nullptr, font, glyph, octave, draw::FillRule::nonzero};
    if (auto found = m_entries.find(key); found != m_entries.end()) return found->second.mesh;
    return keep(key, m_fonts.outline(font, glyph), std::ldexp(tolerance_in_pixels, -octave));
}

const EdgeMesh& OutlineMeshes::path(const draw::PathRef& path, draw::FillRule rule, float scale) {
    int octave = octave_above(scale);
    Key key{path.get(), 0, 0, octave, rule};
    if (auto found = m_entries.find(key); found != m_entries.end()) return found->second.mesh;
    return keep(key, path, std::ldexp(tolerance_in_pixels, -octave));
}

const EdgeMesh& OutlineMeshes::keep(const Key& key, draw::PathRef path, float tolerance) {
    draw::Mesh mesh;
    if (path) draw::fill_rings(draw::flatten(*path, tolerance), key.rule, 0, mesh);
    Entry& entry = m_entries[key];
    entry.mesh = with_soft_edge(mesh);
    if (key.path != nullptr) entry.path = std::move(path);
    m_vertices += entry.mesh.vertices.size();
    return entry.mesh;
}

void OutlineMeshes::begin_frame() {
    if (m_vertices < most_vertices) return;
    m_entries.clear();
    m_vertices = 0;
}

}  // namespace vitrina::gpu
