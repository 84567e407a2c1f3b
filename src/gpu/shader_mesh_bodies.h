#pragma once

#include "gpu/shader_bodies.h"

// GLSL for triangles and outlines; see shader_bodies.h.
namespace vitrina::gpu {

inline constexpr const char* triangles_vertex = R"(
layout(location = 0) in vec2 a_position;
layout(location = 4) in vec4 a_colour;  // premultiplied already: it fades along the edges
out vec4 v_colour;
void main() {
    v_colour = a_colour;
    gl_Position = place(a_position);
}
)";

inline constexpr const char* triangles_fragment = R"(
in vec4 v_colour;
void main() { emit(v_colour); }
)";

inline constexpr const char* mesh_vertex = R"(
layout(location = 0) in vec2 a_position;
layout(location = 1) in uint a_area;
flat out vec4 v_colour;
void main() {
    v_colour = area_colour(a_area);
    gl_Position = v_colour.a == 0.0 ? nowhere : place(transformed(a_position));
}
)";

inline constexpr const char* mesh_fragment = flat_fragment;

inline constexpr const char* ribbon_vertex = R"(
layout(location = 0) in vec2 a_position;
layout(location = 1) in uint a_area;
layout(location = 2) in vec3 a_normal;  // towards this side, longer at a mitre; which side, -1 or 1
uniform vec4 u_normal;                  // takes normals to pixels
uniform float u_half_width;
out float v_across;
flat out vec4 v_colour;
void main() {
    v_colour = area_colour(a_area);
    vec2 n = vec2(dot(u_normal.xz, a_normal.xy), dot(u_normal.yw, a_normal.xy));
    n *= length(a_normal.xy) / max(length(n), 1e-20);
    v_across = a_normal.z * (u_half_width + 0.5);
    vec2 p = transformed(a_position) + n * (u_half_width + 0.5);
    gl_Position = v_colour.a == 0.0 ? nowhere : place(p);
}
)";

inline constexpr const char* ribbon_fragment = R"(
uniform float u_half_width;
in float v_across;
flat in vec4 v_colour;
void main() {
    emit(v_colour * clamp(min(u_half_width + 0.5 - abs(v_across), 2.0 * u_half_width), 0.0, 1.0));
}
)";

inline constexpr const char* segments_vertex = R"(
layout(location = 0) in vec2 a_from;
layout(location = 1) in uint a_area;
layout(location = 2) in vec2 a_to;
uniform float u_half_width;
out vec2 v_local;
flat out vec2 v_extent;
flat out vec4 v_colour;
void main() {
    v_colour = area_colour(a_area);
    vec2 from = transformed(a_from), along = transformed(a_to) - from;
    float size = length(along), reach = u_half_width + 1.0;
    vec2 axis = size > 0.0 ? along / size : vec2(1.0, 0.0);
    v_extent = vec2(0.5 * size, u_half_width);
    vec2 most = vec2(v_extent.x + reach, reach);
    v_local.x = (gl_VertexID & 1) == 0 ? -most.x : most.x;
    v_local.y = (gl_VertexID & 2) == 0 ? -most.y : most.y;
    vec2 p = from + 0.5 * along + axis * v_local.x + vec2(-axis.y, axis.x) * v_local.y;
    gl_Position = v_colour.a == 0.0 ? nowhere : place(p);
}
)";

}  // namespace vitrina::gpu
