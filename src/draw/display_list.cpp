#include "draw/display_list.h"

#include <cstdlib>

namespace vitrina::draw {

namespace {

// All tests are written so that a value that is not a number counts as invisible.
bool visible(base::Colour colour) {
    return colour.a > 0;
}

bool visible(const Paint& paint) {
    return visible(paint.colour) || (paint.gradient && visible(paint.gradient->end));
}

bool any_visible(std::span<const base::Colour> colours) {
    return std::any_of(colours.begin(), colours.end(), [](base::Colour c) { return visible(c); });
}

}  // namespace

void DisplayList::clear(base::Size new_size, base::Colour new_background) {
    size = new_size;
    background = new_background;
    commands.clear();
    glyphs.clear();
    palette.clear();
    backdrop_end = 0;
    mirrored = false;
}

base::Rect DisplayList::in_picture(const base::Rect& rect) const {
    return mirrored ? base::Rect{size.width - rect.right(), rect.y, rect.width, rect.height} : rect;
}

base::Affine DisplayList::in_picture(const base::Affine& transform) const {
    return mirrored ? base::Affine{-1, 0, 0, 1, size.width, 0} * transform : transform;
}

void DisplayList::rectangle(const base::Rect& rect, Paint fill, float radius) {
    bordered(rect, fill, radius, 0, {0, 0, 0, 0});
}

void DisplayList::bordered(const base::Rect& rect, Paint fill, float radius, float border_width,
                           base::Colour border) {
    bool has_border = border_width > 0 && visible(border);
    if (rect.empty() || (!has_border && !visible(fill))) return;
    if (fill.gradient) {
        fill.gradient->from = in_picture(fill.gradient->from);
        fill.gradient->to = in_picture(fill.gradient->to);
    }
    commands.emplace_back(RectangleCommand{in_picture(rect), radius, fill,
                                           has_border ? border_width : 0,
                                           has_border ? border : base::Colour{0, 0, 0, 0}});
}

void DisplayList::ring(base::Point centre, float radius, float thickness, float start, float sweep,
                       base::Colour colour) {
    bool has_sweep = sweep > 0 || sweep < 0;
    if (!(radius > 0) || !(thickness > 0) || !has_sweep || !visible(colour)) return;
    commands.emplace_back(RingCommand{in_picture(centre), radius, thickness, start, sweep, colour});
}

void DisplayList::disc(base::Point centre, float radius, base::Colour colour) {
    ring(centre, radius, radius, 0, 1, colour);
}

void DisplayList::line(base::Point from, base::Point to, float width, base::Colour colour) {
    if (!(width > 0) || !visible(colour)) return;
    commands.emplace_back(LineCommand{in_picture(from), in_picture(to), width, colour});
}

void DisplayList::path(PathRef path, const base::Affine& transform, base::Colour colour,
                       FillRule rule) {
    if (!path || path->verbs.empty() || !(transform.scale() > 0) || !visible(colour)) return;
    commands.emplace_back(PathCommand{std::move(path), rule, in_picture(transform), colour});
}

void DisplayList::run(FontId font, float em, base::Colour colour, std::span<const Glyph> run,
                      base::Point offset) {
    if (run.empty() || !(em > 0) || !visible(colour)) return;
    auto first = static_cast<uint32_t>(glyphs.size());
    auto count = static_cast<uint32_t>(run.size());
    glyphs.insert(glyphs.end(), run.begin(), run.end());
    commands.emplace_back(GlyphsCommand{font, em, colour, first, count, offset});
}

void DisplayList::picture(std::string_view name, const base::Rect& rect, float opacity,
                          float radius, base::Size detail) {
    if (name.empty() || rect.empty() || !(opacity > 0)) return;
    commands.emplace_back(PictureCommand{name, in_picture(rect), {}, opacity, radius, detail});
}

void DisplayList::icon(std::string_view name, const base::Rect& rect, base::Colour tint) {
    if (name.empty() || rect.empty() || !visible(tint)) return;
    commands.emplace_back(PictureCommand{name, in_picture(rect), tint, 1, 0, {}});
}

void DisplayList::film(std::string_view name, double time, const base::Rect& rect, float opacity,
                       float radius) {
    if (name.empty() || rect.empty() || !(opacity > 0)) return;
    commands.emplace_back(FilmCommand{name, time, in_picture(rect), opacity, radius});
}

void DisplayList::mesh(MeshRef mesh, const base::Affine& transform,
                       std::span<const base::Colour> fills, std::span<const base::Colour> outlines,
                       float outline_width) {
    // A surface looks colours up by area: a short palette would paint with another command's.
    if (!outlines.empty() && outlines.size() != fills.size()) std::abort();
    bool has_outlines = outline_width > 0 && any_visible(outlines);
    if (!mesh || !(transform.scale() > 0) || (!has_outlines && !any_visible(fills))) return;
    MeshCommand command{std::move(mesh),
                        in_picture(transform),
                        static_cast<uint32_t>(palette.size()),
                        0,
                        static_cast<uint32_t>(fills.size()),
                        has_outlines ? outline_width : 0};
    palette.insert(palette.end(), fills.begin(), fills.end());
    if (has_outlines) {
        command.first_outline = static_cast<uint32_t>(palette.size());
        palette.insert(palette.end(), outlines.begin(), outlines.end());
    }
    commands.emplace_back(std::move(command));
}

// Clips and groups stay even when they hide everything: a push without its pop would be worse.
void DisplayList::push_clip(const base::Rect& rect, float radius) {
    commands.emplace_back(PushClipCommand{in_picture(rect), radius});
}

void DisplayList::pop_clip() {
    commands.emplace_back(PopClipCommand{});
}

void DisplayList::push_group(const base::Rect& bounds, float opacity) {
    commands.emplace_back(PushGroupCommand{in_picture(bounds), opacity});
}

void DisplayList::pop_group() {
    commands.emplace_back(PopGroupCommand{});
}

}  // namespace vitrina::draw
