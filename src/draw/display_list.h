#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "draw/mesh.h"
#include "draw/path.h"

// What is to be seen in one frame, in paint order, as plain data. It is not a scene graph: nothing
// here knows pages or time, and nothing knows OpenGL. Every surface (screen, picture, film, print)
// consumes the same list.
namespace vitrina::draw {

// From one colour at `from` to another at `to`: along that line, or in circles around `from`.
struct Gradient {
    enum class Kind { linear, radial };
    Kind kind = Kind::linear;
    base::Point from, to;
    base::Colour end;
    bool operator==(const Gradient&) const = default;
};

struct Paint {
    base::Colour colour;
    std::optional<Gradient> gradient;  // starts with `colour`
    Paint(base::Colour c) : colour(c) {}
    Paint(base::Colour start, Gradient g) : colour(start), gradient(g) {}
    bool operator==(const Paint&) const = default;
};

// A font instance (file, variation) known to text::Fonts.
using FontId = uint32_t;

struct Glyph {
    uint32_t id = 0;       // glyph index in the font, after shaping
    base::Point position;  // of the glyph's origin on the baseline, in pixels
    bool operator==(const Glyph&) const = default;
};

// A rectangle, rounded when radius > 0, with an optional border drawn inside its edge.
struct RectangleCommand {
    base::Rect rect;
    float radius = 0;
    Paint fill;
    float border_width = 0;
    base::Colour border;
    bool operator==(const RectangleCommand&) const = default;
};

// A ring or an arc of it (a disc when thickness >= radius). Angles in turns, clockwise from twelve
// o'clock.
struct RingCommand {
    base::Point centre;
    float radius = 0;  // to the outer edge
    float thickness = 0;
    float start = 0;
    float sweep = 1;
    base::Colour colour;
    bool operator==(const RingCommand&) const = default;
};

// A straight stroke with round caps.
struct LineCommand {
    base::Point from, to;
    float width = 1;
    base::Colour colour;
    bool operator==(const LineCommand&) const = default;
};

struct PathCommand {
    PathRef path;
    FillRule rule = FillRule::nonzero;
    base::Affine transform;
    base::Colour colour;
    bool operator==(const PathCommand&) const = default;
};

// Glyphs of one font and size; [first, first + count) of DisplayList::glyphs.
struct GlyphsCommand {
    FontId font = 0;
    float size = 0;  // pixels per em
    base::Colour colour;
    uint32_t first = 0;
    uint32_t count = 0;
    base::Point offset;  // added to every glyph's position; moves a settled run as a whole
    bool operator==(const GlyphsCommand&) const = default;
};

// A picture of the pack, stretched over `rect`. With a tint only the picture's alpha is used
// (icons).
struct PictureCommand {
    std::string_view name;  // file in the pack; the text outlives the list
    base::Rect rect;
    std::optional<base::Colour> tint;
    float opacity = 1;
    float radius = 0;
    base::Size detail;  // in whose pixels it is kept, where that is not the size of `rect`
    bool operator==(const PictureCommand&) const = default;
};

// A moment of a film of the pack, stretched over `rect`. Nothing is drawn while it cannot be had.
struct FilmCommand {
    std::string_view name;  // file in the pack; the text outlives the list
    double time = 0;        // seconds from the film's beginning
    base::Rect rect;
    float opacity = 1;
    float radius = 0;
    bool operator==(const FilmCommand&) const = default;
};

// A mesh with a colour for every area: [first_fill, + areas) and, for outlines, [first_outline, +
// areas) of DisplayList::palette. Fully transparent entries are not drawn.
struct MeshCommand {
    MeshRef mesh;
    base::Affine transform;
    uint32_t first_fill = 0;
    uint32_t first_outline = 0;
    uint32_t areas = 0;
    float outline_width = 0;  // pixels; 0 draws no outlines
    bool operator==(const MeshCommand&) const = default;
};

struct PushClipCommand {
    base::Rect rect;
    float radius = 0;
    bool operator==(const PushClipCommand&) const = default;
};
struct PopClipCommand {
    bool operator==(const PopClipCommand&) const = default;
};

// What follows, up to the matching pop, is drawn as one and blended with one opacity.
struct PushGroupCommand {
    base::Rect bounds;
    float opacity = 1;
    bool operator==(const PushGroupCommand&) const = default;
};
struct PopGroupCommand {
    bool operator==(const PopGroupCommand&) const = default;
};

using Command = std::variant<RectangleCommand, RingCommand, LineCommand, PathCommand, GlyphsCommand,
                             PictureCommand, FilmCommand, MeshCommand, PushClipCommand,
                             PopClipCommand, PushGroupCommand, PopGroupCommand>;

// Reused from frame to frame: clear() keeps the memory, so that a steady frame allocates nothing.
struct DisplayList {
    base::Size size;          // of the picture, pixels
    base::Colour background;  // opaque; covers everything before the first command
    std::vector<Command> commands;
    std::vector<Glyph> glyphs;
    std::vector<base::Colour> palette;
    // Commands before this index are the backdrop: a surface may draw them once and copy the result
    // while they stay equal.
    size_t backdrop_end = 0;
    // What is recorded from here on is mirrored about the picture's vertical middle: a page is
    // written from left to right once, for every reading direction. Rings, pictures and glyphs
    // change their place only; text::place and Typesetter::figures see to the glyphs.
    bool mirrored = false;

    void clear(base::Size new_size, base::Colour new_background);
    void end_backdrop() { backdrop_end = commands.size(); }

    // Where something of the page comes to lie in the picture; the other way round as well.
    float in_picture(float x) const { return mirrored ? size.width - x : x; }
    base::Point in_picture(base::Point p) const { return {in_picture(p.x), p.y}; }
    base::Rect in_picture(const base::Rect& rect) const;
    base::Affine in_picture(const base::Affine& transform) const;

    // What cannot be seen (transparent, empty, not a number) is not recorded, save clips and
    // groups.
    void rectangle(const base::Rect& rect, Paint fill, float radius = 0);
    void bordered(const base::Rect& rect, Paint fill, float radius, float border_width,
                  base::Colour border);
    void ring(base::Point centre, float radius, float thickness, float start, float sweep,
              base::Colour colour);
    void disc(base::Point centre, float radius, base::Colour colour);
    void line(base::Point from, base::Point to, float width, base::Colour colour);
    void path(PathRef path, const base::Affine& transform, base::Colour colour,
              FillRule rule = FillRule::nonzero);
    void run(FontId font, float size, base::Colour colour, std::span<const Glyph> glyphs,
             base::Point offset);
    void picture(std::string_view name, const base::Rect& rect, float opacity = 1, float radius = 0,
                 base::Size detail = {});
    void icon(std::string_view name, const base::Rect& rect, base::Colour tint);
    void film(std::string_view name, double time, const base::Rect& rect, float opacity = 1,
              float radius = 0);
    // Both spans hold a colour for every area of the mesh and are as long; `outlines` may be empty.
    void mesh(MeshRef mesh, const base::Affine& transform, std::span<const base::Colour> fills,
              std::span<const base::Colour> outlines, float outline_width);
    void push_clip(const base::Rect& rect, float radius = 0);
    void pop_clip();
    void push_group(const base::Rect& bounds, float opacity);
    void pop_group();

    // Whether both would paint the same first `count` commands on the same background.
    bool same_until(size_t count, const DisplayList& other) const;
};

// Records as the picture is, not mirrored, while it lives: for a map, which has no reading
// direction.
class Unmirrored {
  public:
    explicit Unmirrored(DisplayList& list) : m_list(list), m_before(list.mirrored) {
        list.mirrored = false;
    }
    ~Unmirrored() { m_list.mirrored = m_before; }
    Unmirrored(const Unmirrored&) = delete;
    Unmirrored& operator=(const Unmirrored&) = delete;

  private:
    DisplayList& m_list;
    bool m_before;
};

// One line a command, indented inside clips and groups, numbers with two decimals, colours as
// #RRGGBBAA; glyph ids and the colours of areas as hashes: for structural tests.
std::string dump(const DisplayList& list);

}  // namespace vitrina::draw
