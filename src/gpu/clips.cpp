#include "gpu/clips.h"

#include <algorithm>

namespace vitrina::gpu {

bool ClipSet::operator==(const ClipSet& other) const {
    return scissor == other.scissor && count == other.count &&
           std::equal(rounded, rounded + count, other.rounded);
}

namespace {

// Whether the pixel rectangle lies within the rounded rectangle, half a pixel of soft edge
// included. A convex shape holds a rectangle when it holds its corners.
bool untouched(const Pixels& bounds, const RoundedClip& clip) {
    base::Rect inner = clip.rect.inset(0.5f);
    float radius = std::clamp(clip.radius - 0.5f, 0.f, std::min(inner.width, inner.height) / 2);
    for (int x : {bounds.left, bounds.right}) {
        for (int y : {bounds.top, bounds.bottom}) {
            base::Point p{static_cast<float>(x), static_cast<float>(y)};
            if (base::distance(p, inner.inset(radius)) > radius) return false;
        }
    }
    return true;
}

}  // namespace

void ClipStack::reset(const Pixels& target) {
    m_entries.assign(1, {target, 0, 0});
    m_rounded.clear();
    m_sets.assign(1, {});
}

void ClipStack::push(const draw::PushClipCommand& clip) {
    Entry entry = m_entries.back();
    if (clip.radius > 0) {
        float radius = std::min({clip.radius, clip.rect.width / 2, clip.rect.height / 2});
        m_rounded.push_back({clip.rect, radius});
        entry.visible = intersection(entry.visible, touched(clip.rect));
    } else {
        entry.visible = intersection(entry.visible, nearest(clip.rect));
    }
    entry.rounded = m_rounded.size();
    m_entries.push_back(entry);
}

void ClipStack::pop() {
    if (m_entries.size() > 1) m_entries.pop_back();
    m_rounded.resize(m_entries.back().rounded);
}

void ClipStack::enter_layer(const Pixels& layer) {
    m_entries.push_back({layer, m_rounded.size(), m_rounded.size()});
}

void ClipStack::leave_layer() {
    pop();
}

uint32_t ClipStack::set_for(const Pixels& bounds, bool by_scissor) {
    ClipSet wanted;
    const Entry& entry = m_entries.back();
    if (by_scissor && !entry.visible.contains(bounds)) wanted.scissor = entry.visible;
    Pixels seen = intersection(bounds, entry.visible);
    for (size_t i = entry.rounded; i > entry.base && wanted.count < most_rounded_clips; --i) {
        if (!untouched(seen, m_rounded[i - 1])) wanted.rounded[wanted.count++] = m_rounded[i - 1];
    }
    auto found = std::find(m_sets.begin(), m_sets.end(), wanted);
    if (found == m_sets.end()) found = m_sets.insert(found, wanted);
    return static_cast<uint32_t>(found - m_sets.begin());
}

}  // namespace vitrina::gpu
