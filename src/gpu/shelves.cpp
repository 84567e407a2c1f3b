#include "gpu/shelves.h"

namespace vitrina::gpu {

std::optional<Shelves::Spot> Shelves::place(int width, int height) {
    if (width > m_side || height > m_side) return {};
    Shelf* best = nullptr;
    for (Shelf& shelf : m_shelves) {
        if (shelf.height < height || shelf.used + width > m_side) continue;
        if (best == nullptr || shelf.height < best->height) best = &shelf;
    }
    // A shelf much too high would waste more than a new one, while there is room for a new one.
    bool wasteful = best != nullptr && best->height > height + height / 4 + 2;
    if (best == nullptr || (wasteful && m_top + height <= m_side)) {
        if (m_top + height > m_side) return {};
        best = &m_shelves.emplace_back(Shelf{m_top, height, 0});
        m_top += height;
    }
    Spot spot{best->used, best->y};
    best->used += width;
    return spot;
}

void Shelves::clear() {
    m_shelves.clear();
    m_top = 0;
}

}  // namespace vitrina::gpu
