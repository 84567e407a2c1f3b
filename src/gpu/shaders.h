#pragma once

#include <string>

// The shader texts. One body serves OpenGL 3.3 and OpenGL ES 3.0; only the header differs.
namespace vitrina::gpu {

// Everything that can be drawn with; each but the plain quads has a twin that applies rounded
// clips.
enum class Shader {
    flat,          // quads of one colour with edges on pixel boundaries
    gradient,      // the same with a gradient
    box,           // rounded rectangles with a border, edges antialiased
    gradient_box,  // rounded rectangles with a gradient, edges antialiased
    ring,          // rings, arcs and pies
    line,          // strokes with round caps
    text,          // glyphs from the coverage atlas
    picture,       // pictures, hard edges
    picture_box,   // pictures with rounded or antialiased edges
    triangles,     // streamed triangles with a colour at each vertex: large glyphs, paths
    mesh,          // kept triangles coloured by area
    ribbon,        // kept outlines, thin
    segments,      // kept outlines, thick, with round caps
};
inline constexpr int shader_count = 13;

// What a shader reads per instance or vertex; see instances.h.
enum class Layout { quads, glyphs, triangles, mesh, ribbon, segments };
Layout layout_of(Shader shader);

// Quads with hard edges have no clipped twin: clipped_form names the antialiased shader that reads
// the same instance.
Shader clipped_form(Shader shader);

// What every shader text begins with.
std::string shader_header(bool embedded);

struct ShaderText {
    std::string vertex, fragment;
};
ShaderText shader_text(Shader shader, bool clipped, bool embedded);

}  // namespace vitrina::gpu
