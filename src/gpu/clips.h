#pragma once

#include <vector>

#include "draw/display_list.h"
#include "gpu/instances.h"

namespace vitrina::gpu {

// A rounded rectangle that cuts what is drawn.
struct RoundedClip {
    base::Rect rect;
    float radius = 0;
    bool operator==(const RoundedClip&) const = default;
};

// Rounded clips that one draw applies; a shape touched by more of them is cut by the innermost
// four.
inline constexpr int most_rounded_clips = 4;
struct ClipSet {
    Pixels scissor;  // empty: the whole target
    int count = 0;
    RoundedClip rounded[most_rounded_clips];
    bool operator==(const ClipSet& other) const;
};

// The clips in force while a list is walked. Rectangles become whole pixels: quads are cut on the
// processor and need no scissor. Rounded clips touch only shapes that reach their corners.
class ClipStack {
  public:
    // Forgets everything; what is drawn is limited to `target`.
    void reset(const Pixels& target);
    void push(const draw::PushClipCommand& clip);
    void pop();

    // Inside a layer only its own clips count; the outer ones cut the layer when it is put down.
    void enter_layer(const Pixels& layer);
    void leave_layer();

    const Pixels& visible() const { return m_entries.back().visible; }

    // The index in sets() of what must still be applied to something that covers `bounds`; 0 for
    // nothing. `by_scissor`: it could not be cut to visible() by its maker.
    uint32_t set_for(const Pixels& bounds, bool by_scissor);
    const ClipSet& set(uint32_t index) const { return m_sets[index]; }

  private:
    struct Entry {
        Pixels visible;
        size_t rounded = 0;  // size of m_rounded with this entry
        size_t base = 0;     // first of m_rounded that counts
    };
    std::vector<Entry> m_entries;
    std::vector<RoundedClip> m_rounded;
    std::vector<ClipSet> m_sets;
};

}  // namespace vitrina::gpu
