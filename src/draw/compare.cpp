#include <algorithm>

#include "draw/display_list.h"

namespace vitrina::draw {

namespace {

// Compares what two commands paint: the glyphs and colours they refer to, not where those happen to
// be stored.
class Comparison {
  public:
    Comparison(const DisplayList& one, const DisplayList& other) : m_one(one), m_other(other) {}

    template <typename T>
    bool operator()(const T& a, const T& b) const {
        return a == b;
    }

    bool operator()(const GlyphsCommand& a, const GlyphsCommand& b) const {
        return a.font == b.font && a.size == b.size && a.colour == b.colour &&
               a.offset == b.offset && a.count == b.count &&
               std::equal(m_one.glyphs.begin() + a.first, m_one.glyphs.begin() + a.first + a.count,
                          m_other.glyphs.begin() + b.first);
    }

    bool operator()(const PathCommand& a, const PathCommand& b) const {
        return a.rule == b.rule && a.transform == b.transform && a.colour == b.colour &&
               (a.path == b.path || (a.path && b.path && a.path->verbs == b.path->verbs &&
                                     a.path->points == b.path->points));
    }

    bool operator()(const MeshCommand& a, const MeshCommand& b) const {
        return a.mesh == b.mesh && a.transform == b.transform && a.areas == b.areas &&
               a.outline_width == b.outline_width &&
               same_colours(a.first_fill, b.first_fill, a.areas) &&
               (!(a.outline_width > 0) || same_colours(a.first_outline, b.first_outline, a.areas));
    }

  private:
    bool same_colours(uint32_t a, uint32_t b, uint32_t count) const {
        return std::equal(m_one.palette.begin() + a, m_one.palette.begin() + a + count,
                          m_other.palette.begin() + b);
    }

    const DisplayList& m_one;
    const DisplayList& m_other;
};

bool same_command(const Comparison& compare, const Command& a, const Command& b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&](const auto& command) {
            return compare(command, std::get<std::decay_t<decltype(command)>>(b));
        },
        a);
}

}  // namespace

bool DisplayList::same_until(size_t count, const DisplayList& other) const {
    if (size != other.size || background != other.background) return false;
    if (commands.size() < count || other.commands.size() < count) return false;
    Comparison compare(*this, other);
    for (size_t i = 0; i < count; ++i) {
        if (!same_command(compare, commands[i], other.commands[i])) return false;
    }
    return true;
}

}  // namespace vitrina::draw
