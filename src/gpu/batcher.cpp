#include "gpu/batcher.h"

#include <algorithm>

namespace vitrina::gpu {

namespace {

// How far back a thing looks for a batch to join, and how finely a batch remembers what it covers.
constexpr int most_batches_back = 16;
constexpr size_t most_parts = 128;

bool meets(const Batch& batch, const Pixels& bounds) {
    return batch.bounds.meets(bounds) &&
           std::any_of(batch.parts.begin(), batch.parts.end(),
                       [&](const Pixels& part) { return part.meets(bounds); });
}

void remember(Batch& batch, const Pixels& bounds) {
    batch.bounds = united(batch.bounds, bounds);
    if (!batch.parts.empty() && batch.parts.back().contains(bounds)) return;
    if (batch.parts.size() < most_parts)
        batch.parts.push_back(bounds);
    else
        batch.parts.back() = united(batch.parts.back(), bounds);
}

}  // namespace

void Batcher::reset() {
    m_batch_count = m_pass_count = 0;
    m_open.clear();
    m_finished.clear();
    m_quads.clear();
    m_glyphs.clear();
    m_vertices.clear();
    m_indices.clear();
    m_quad_stretches.clear();
    m_glyph_stretches.clear();
    m_index_stretches.clear();
}

void Batcher::begin_pass(int layer, const Pixels& area) {
    if (m_pass_count == m_passes.size()) m_passes.emplace_back();
    Pass& pass = m_passes[m_pass_count];
    pass.layer = layer;
    pass.area = area;
    pass.batches.clear();
    pass.filled = false;
    m_open.push_back(static_cast<uint32_t>(m_pass_count++));
}

bool Batcher::fill_target(base::Colour opaque) {
    Pass& pass = current();
    if (!pass.batches.empty()) return false;
    pass.filled = true;
    pass.fill = opaque;
    return true;
}

void Batcher::end_pass() {
    m_finished.push_back(m_open.back());
    m_open.pop_back();
}

uint32_t Batcher::new_batch(const BatchKey& key) {
    if (m_batch_count == m_batches.size()) m_batches.emplace_back();
    Batch& batch = m_batches[m_batch_count];
    batch.key = key;
    batch.bounds = {};
    batch.parts.clear();
    batch.first = batch.count = 0;
    batch.mesh = {};
    auto index = static_cast<uint32_t>(m_batch_count++);
    current().batches.push_back(index);
    return index;
}

uint32_t Batcher::place(const BatchKey& key, const Pixels& bounds, bool may_join) {
    if (may_join) {
        const std::vector<uint32_t>& order = current().batches;
        int left = most_batches_back;
        for (auto at = order.rbegin(); at != order.rend() && left > 0; ++at, --left) {
            Batch& batch = m_batches[*at];
            if (batch.key == key) {
                remember(batch, bounds);
                return *at;
            }
            if (meets(batch, bounds)) break;
        }
    }
    uint32_t index = new_batch(key);
    remember(m_batches[index], bounds);
    return index;
}

void Batcher::add(const BatchKey& key, const Pixels& bounds, const QuadInstance& quad) {
    uint32_t batch = place(key, bounds, true);
    m_quad_stretches.push_back({batch, static_cast<uint32_t>(m_quads.size()), 1});
    m_quads.push_back(quad);
    m_batches[batch].count += 1;
}

void Batcher::add(const BatchKey& key, const Pixels& bounds,
                  std::span<const GlyphInstance> glyphs) {
    uint32_t batch = place(key, bounds, true);
    auto count = static_cast<uint32_t>(glyphs.size());
    m_glyph_stretches.push_back({batch, static_cast<uint32_t>(m_glyphs.size()), count});
    m_glyphs.insert(m_glyphs.end(), glyphs.begin(), glyphs.end());
    m_batches[batch].count += count;
}

void Batcher::add(const BatchKey& key, const Pixels& bounds, const MeshDraw& mesh) {
    m_batches[place(key, bounds, false)].mesh = mesh;
}

void Batcher::add_triangles(const BatchKey& key, const Pixels& bounds, size_t index_count) {
    uint32_t batch = place(key, bounds, true);
    auto count = static_cast<uint32_t>(index_count);
    m_index_stretches.push_back(
        {batch, static_cast<uint32_t>(m_indices.size() - index_count), count});
    m_batches[batch].count += count;
}

namespace {

// Copies the stretches of every batch to where the batch's cursor points.
template <typename Item, typename Stretches>
void scatter(const std::vector<Item>& from, const Stretches& stretches,
             std::vector<uint32_t>& cursors, std::vector<Item>& to) {
    to.resize(from.size());
    for (const auto& stretch : stretches) {
        std::copy_n(from.begin() + stretch.first, stretch.count,
                    to.begin() + cursors[stretch.batch]);
        cursors[stretch.batch] += stretch.count;
    }
}

}  // namespace

void Batcher::gather() {
    uint32_t quads = 0, glyphs = 0, indices = 0;
    m_cursors.resize(m_batch_count);
    for (size_t i = 0; i < m_batch_count; ++i) {
        Batch& batch = m_batches[i];
        Layout layout = layout_of(batch.key.shader);
        uint32_t& total = layout == Layout::quads    ? quads
                          : layout == Layout::glyphs ? glyphs
                                                     : indices;
        m_cursors[i] = batch.first = total;
        total += batch.count;
    }
    scatter(m_quads, m_quad_stretches, m_cursors, m_sorted_quads);
    scatter(m_glyphs, m_glyph_stretches, m_cursors, m_sorted_glyphs);
    scatter(m_indices, m_index_stretches, m_cursors, m_sorted_indices);
}

}  // namespace vitrina::gpu
