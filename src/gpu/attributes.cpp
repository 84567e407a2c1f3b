#include "gpu/attributes.h"

#include <span>

#include "gpu/instances.h"

namespace vitrina::gpu {

namespace {

struct Attribute {
    GLuint location;
    GLint components;
    GLenum type;
    enum class As { number, share, integer } as;  // share: 0..255 becomes 0..1
    size_t offset;
};

const void* as_pointer(size_t offset) {
    // The C API takes an offset into a buffer as a pointer.
    return reinterpret_cast<const void*>(offset);
}

void set(std::span<const Attribute> attributes, size_t stride, size_t base, bool per_instance) {
    auto step = static_cast<GLsizei>(stride);
    for (const Attribute& a : attributes) {
        glEnableVertexAttribArray(a.location);
        const void* at = as_pointer(base + a.offset);
        if (a.as == Attribute::As::integer)
            glVertexAttribIPointer(a.location, a.components, a.type, step, at);
        else
            glVertexAttribPointer(a.location, a.components, a.type, a.as == Attribute::As::share,
                                  step, at);
        glVertexAttribDivisor(a.location, per_instance ? 1 : 0);
    }
}

using As = Attribute::As;

constexpr Attribute quad_attributes[] = {
    {0, 4, GL_FLOAT, As::number, offsetof(QuadInstance, quad)},
    {1, 4, GL_FLOAT, As::number, offsetof(QuadInstance, shape)},
    {2, 4, GL_FLOAT, As::number, offsetof(QuadInstance, extra)},
    {3, 4, GL_FLOAT, As::number, offsetof(QuadInstance, more)},
    {4, 4, GL_UNSIGNED_BYTE, As::share, offsetof(QuadInstance, colour)},
    {5, 4, GL_UNSIGNED_BYTE, As::share, offsetof(QuadInstance, second)},
};
constexpr Attribute glyph_attributes[] = {
    {0, 4, GL_SHORT, As::number, offsetof(GlyphInstance, left)},
    {1, 2, GL_UNSIGNED_SHORT, As::number, offsetof(GlyphInstance, u)},
    {4, 4, GL_UNSIGNED_BYTE, As::share, offsetof(GlyphInstance, colour)},
};
constexpr Attribute triangle_attributes[] = {
    {0, 2, GL_FLOAT, As::number, offsetof(ColourVertex, position)},
    {4, 4, GL_UNSIGNED_BYTE, As::share, offsetof(ColourVertex, premultiplied)},
};
constexpr Attribute mesh_attributes[] = {
    {0, 2, GL_FLOAT, As::number, offsetof(MeshVertex, position)},
    {1, 1, GL_UNSIGNED_INT, As::integer, offsetof(MeshVertex, area)},
};
constexpr Attribute ribbon_attributes[] = {
    {0, 2, GL_FLOAT, As::number, offsetof(RibbonVertex, position)},
    {1, 1, GL_UNSIGNED_INT, As::integer, offsetof(RibbonVertex, area)},
    {2, 3, GL_FLOAT, As::number, offsetof(RibbonVertex, normal)},
};
constexpr Attribute segment_attributes[] = {
    {0, 2, GL_FLOAT, As::number, offsetof(SegmentInstance, from)},
    {1, 1, GL_UNSIGNED_INT, As::integer, offsetof(SegmentInstance, area)},
    {2, 2, GL_FLOAT, As::number, offsetof(SegmentInstance, to)},
};

}  // namespace

void set_attributes(Layout layout, size_t offset) {
    switch (layout) {
        case Layout::quads:
            return set(quad_attributes, sizeof(QuadInstance), offset, true);
        case Layout::glyphs:
            return set(glyph_attributes, sizeof(GlyphInstance), offset, true);
        case Layout::triangles:
            return set(triangle_attributes, sizeof(ColourVertex), offset, false);
        case Layout::mesh:
            return set(mesh_attributes, sizeof(MeshVertex), offset, false);
        case Layout::ribbon:
            return set(ribbon_attributes, sizeof(RibbonVertex), offset, false);
        case Layout::segments:
            return set(segment_attributes, sizeof(SegmentInstance), offset, true);
    }
}

BufferObject make_buffer(GLenum target, const void* bytes, size_t size) {
    BufferObject buffer = BufferObject::make();
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(size), bytes, GL_STATIC_DRAW);
    return buffer;
}

}  // namespace vitrina::gpu
