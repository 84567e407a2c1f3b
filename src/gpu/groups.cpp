#include "gpu/groups.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace vitrina::gpu {

namespace {

constexpr size_t most_single_shapes = 32;

struct Extent {
    base::Point low{INFINITY, INFINITY}, high{-INFINITY, -INFINITY};
    void add(base::Point p, float around) {
        low = {std::min(low.x, p.x - around), std::min(low.y, p.y - around)};
        high = {std::max(high.x, p.x + around), std::max(high.y, p.y + around)};
    }
    void add(const base::Affine& transform, const base::Rect& rect, float around) {
        for (float x : {rect.x, rect.right()})
            for (float y : {rect.y, rect.bottom()}) add(transform * base::Point{x, y}, around);
    }
    Pixels pixels() const {
        if (!(low.x <= high.x)) return {};
        return touched({low.x, low.y, high.x - low.x, high.y - low.y});
    }
};

class Reach {
  public:
    explicit Reach(const draw::DisplayList& list) : m_list(list) {}

    Pixels operator()(const draw::RectangleCommand& c) const { return touched(c.rect); }
    Pixels operator()(const draw::PictureCommand& c) const { return touched(c.rect); }
    Pixels operator()(const draw::FilmCommand& c) const { return touched(c.rect); }
    Pixels operator()(const draw::RingCommand& c) const {
        Extent extent;
        extent.add(c.centre, c.radius);
        return extent.pixels();
    }
    Pixels operator()(const draw::LineCommand& c) const {
        Extent extent;
        for (base::Point p : {c.from, c.to}) extent.add(p, c.width / 2 + 1);
        return extent.pixels();
    }
    Pixels operator()(const draw::PathCommand& c) const {
        Extent extent;
        if (c.path) extent.add(c.transform, c.path->bounds(), 1);
        return extent.pixels();
    }
    Pixels operator()(const draw::GlyphsCommand& c) const {
        Extent extent;
        for (const draw::Glyph& glyph : std::span(m_list.glyphs).subspan(c.first, c.count))
            extent.add(glyph.position + c.offset, 1.25f * c.size);
        return extent.pixels();
    }
    Pixels operator()(const draw::MeshCommand& c) const {
        Extent extent;
        if (c.mesh)
            for (const auto& vertex : c.mesh->vertices)
                extent.add(c.transform * vertex.position, c.outline_width + 1);
        return extent.pixels();
    }
    template <typename Other>
    Pixels operator()(const Other&) const {
        return {};
    }

  private:
    const draw::DisplayList& m_list;
};

bool opens(const draw::Command& command) {
    return std::holds_alternative<draw::PushClipCommand>(command) ||
           std::holds_alternative<draw::PushGroupCommand>(command);
}
bool closes(const draw::Command& command) {
    return std::holds_alternative<draw::PopClipCommand>(command) ||
           std::holds_alternative<draw::PopGroupCommand>(command);
}

// A mesh with outlines lies over itself; a picture, a rectangle or a run of text does not.
bool overlaps_itself(const draw::Command& command) {
    const auto* mesh = std::get_if<draw::MeshCommand>(&command);
    return mesh != nullptr && mesh->outline_width > 0;
}

}  // namespace

Pixels reach_of(const draw::Command& command, const draw::DisplayList& list) {
    return std::visit(Reach(list), command);
}

bool may_fade_singly(const draw::DisplayList& list, size_t push) {
    struct Seen {
        Pixels reach;
        bool text = false;
    };
    std::array<Seen, most_single_shapes> seen;
    size_t count = 0, end = matching_pop(list, push, list.commands.size());
    for (size_t i = push + 1; i < end; ++i) {
        const draw::Command& command = list.commands[i];
        if (std::holds_alternative<draw::PushGroupCommand>(command) || overlaps_itself(command))
            return false;
        if (opens(command) || closes(command)) continue;
        if (count == seen.size()) return false;
        bool text = std::holds_alternative<draw::GlyphsCommand>(command);
        Seen shape{reach_of(command, list), text};
        auto meets = [&](const Seen& other) {
            return !(text && other.text) && other.reach.meets(shape.reach);
        };
        if (std::any_of(seen.begin(), seen.begin() + static_cast<ptrdiff_t>(count), meets))
            return false;
        seen[count++] = shape;
    }
    return true;
}

size_t matching_pop(const draw::DisplayList& list, size_t push, size_t end) {
    int depth = 0;
    for (size_t i = push; i < end; ++i) {
        depth += opens(list.commands[i]) ? 1 : 0;
        depth -= closes(list.commands[i]) ? 1 : 0;
        if (depth == 0) return i;
    }
    return end;
}

bool is_balanced(const draw::DisplayList& list, size_t count) {
    int depth = 0;
    for (size_t i = 0; i < count; ++i) {
        depth += opens(list.commands[i]) ? 1 : 0;
        depth -= closes(list.commands[i]) ? 1 : 0;
        if (depth < 0) return false;
    }
    return depth == 0;
}

}  // namespace vitrina::gpu
