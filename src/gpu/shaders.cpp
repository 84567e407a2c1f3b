#include "gpu/shaders.h"

#include <array>

#include "gpu/shader_mesh_bodies.h"

namespace vitrina::gpu {

namespace {

struct Parts {
    Layout layout;
    const char* defines;
    const char* vertex;
    const char* fragment;
    const char* library = "";  // goes before the fragment text
};

const Parts& parts_of(Shader shader) {
    static constexpr std::array<Parts, shader_count> table{{
        {Layout::quads, "", flat_vertex, flat_fragment},
        {Layout::quads, "#define GRADIENT\n", box_vertex, gradient_fragment, fill_library},
        {Layout::quads, "", box_vertex, box_fragment, fill_library},
        {Layout::quads, "#define GRADIENT\n", box_vertex, box_fragment, fill_library},
        {Layout::quads, "", ring_vertex, ring_fragment},
        {Layout::quads, "", line_vertex, line_fragment},
        {Layout::glyphs, "", text_vertex, text_fragment},
        {Layout::quads, "", picture_vertex, picture_fragment},
        {Layout::quads, "#define BOX\n", picture_vertex, picture_fragment},
        {Layout::triangles, "", triangles_vertex, triangles_fragment},
        {Layout::mesh, "#define PALETTE\n", mesh_vertex, mesh_fragment},
        {Layout::ribbon, "#define PALETTE\n", ribbon_vertex, ribbon_fragment},
        {Layout::segments, "#define PALETTE\n", segments_vertex, line_fragment},
    }};
    return table[static_cast<size_t>(shader)];
}

}  // namespace

Layout layout_of(Shader shader) {
    return parts_of(shader).layout;
}

Shader clipped_form(Shader shader) {
    switch (shader) {
        case Shader::flat:
            return Shader::box;
        case Shader::gradient:
            return Shader::gradient_box;
        case Shader::picture:
            return Shader::picture_box;
        default:
            return shader;
    }
}

std::string shader_header(bool embedded) {
    return embedded ? "#version 300 es\nprecision highp float;\nprecision highp int;\n"
                      "precision highp sampler2D;\n"
                    : "#version 330 core\n";
}

ShaderText shader_text(Shader shader, bool clipped, bool embedded) {
    const Parts& parts = parts_of(shader);
    std::string header = shader_header(embedded);
    header += parts.defines;
    if (clipped) header += "#define CLIPPED\n";
    return {header + vertex_prelude + parts.vertex,
            header + fragment_prelude + parts.library + parts.fragment};
}

}  // namespace vitrina::gpu
