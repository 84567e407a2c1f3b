#pragma once

// GLSL that OpenGL 3.3 core and OpenGL ES 3.0 both accept. Every length is in pixels of the list, y
// down; colours come in with straight alpha and leave premultiplied. Edges take their antialiasing
// from distances, never from derivatives, so that a picture does not depend on how a driver groups
// pixels.
namespace vitrina::gpu {

inline constexpr const char* vertex_prelude = R"(
uniform vec4 u_target;  // pixels to clip space: scale, shift
vec4 place(vec2 pixel) { return vec4(pixel * u_target.xy + u_target.zw, 0.0, 1.0); }
vec4 premultiplied(vec4 c) { return vec4(c.rgb * c.a, c.a); }
#ifdef PALETTE
uniform sampler2D u_palette;
uniform int u_first;
uniform float u_opacity;
uniform vec4 u_linear;  // a b c d of the transform
uniform vec2 u_shift;
vec4 area_colour(uint area) {
    int index = u_first + int(area);
    vec4 c = texelFetch(u_palette, ivec2(index & 1023, index >> 10), 0);
    return premultiplied(vec4(c.rgb, c.a * u_opacity));
}
vec2 transformed(vec2 p) { return vec2(dot(u_linear.xz, p), dot(u_linear.yw, p)) + u_shift; }
const vec4 nowhere = vec4(2.0, 2.0, 0.0, 1.0);
#else
vec2 corner(vec4 rect) {
    return vec2((gl_VertexID & 1) == 0 ? rect.x : rect.z, (gl_VertexID & 2) == 0 ? rect.y : rect.w);
}
#endif
)";

inline constexpr const char* fragment_prelude = R"(
uniform vec4 u_pixel;  // fragment coordinates to pixels of the list: scale, shift
out vec4 o_colour;
vec2 pixel() { return gl_FragCoord.xy * u_pixel.xy + u_pixel.zw; }
// Distance from the edge of a box around the origin with rounded corners, negative inside.
float box_distance(vec2 p, vec2 extent, float radius) {
    vec2 q = abs(p) - extent + radius;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}
// The share of the pixel at p that lies inside. Exact for straight edges; thin boxes fade instead of
// vanishing.
float box_coverage(vec2 p, vec2 extent, float radius) {
    vec2 sides = clamp(min(extent - abs(p) + 0.5, 2.0 * extent), 0.0, 1.0);
    vec2 q = abs(p) - extent + radius;
    bool in_corner = radius > 0.5 && q.x > 0.0 && q.y > 0.0;
    return in_corner ? clamp(0.5 + radius - length(q), 0.0, 1.0) : sides.x * sides.y;
}
#ifdef CLIPPED
uniform vec4 u_clip_boxes[4];  // centre, half the size
uniform vec4 u_clip_radii;
uniform int u_clip_count;
void emit(vec4 colour) {
    vec2 p = pixel();
    float clip = 1.0;
    for (int i = 0; i < u_clip_count; ++i)
        clip = min(clip, box_coverage(p - u_clip_boxes[i].xy, u_clip_boxes[i].zw, u_clip_radii[i]));
    o_colour = colour * clip;
}
#else
void emit(vec4 colour) { o_colour = colour; }
#endif
)";

inline constexpr const char* flat_vertex = R"(
layout(location = 0) in vec4 a_quad;
layout(location = 4) in vec4 a_colour;
flat out vec4 v_colour;
void main() {
    v_colour = premultiplied(a_colour);
    gl_Position = place(corner(a_quad));
}
)";

inline constexpr const char* flat_fragment = R"(
flat in vec4 v_colour;
void main() { emit(v_colour); }
)";

inline constexpr const char* box_vertex = R"(
layout(location = 0) in vec4 a_quad;
layout(location = 1) in vec4 a_shape;  // centre, half the size
layout(location = 2) in vec4 a_extra;  // radius, border width, gradient kind
layout(location = 3) in vec4 a_more;   // gradient: origin; direction / length^2, or 1 / radius
layout(location = 4) in vec4 a_colour;
layout(location = 5) in vec4 a_second;
out vec2 v_local;
flat out vec4 v_box;
flat out vec4 v_colour;
flat out vec4 v_second;
#ifdef GRADIENT
out vec2 v_gradient;
#endif
void main() {
    vec2 p = corner(a_quad);
    v_local = p - a_shape.xy;
    v_box = vec4(a_shape.zw, a_extra.xy);
    v_colour = premultiplied(a_colour);
    v_second = premultiplied(a_second);
#ifdef GRADIENT
    bool radial = a_extra.z > 0.5;
    v_box.w = a_extra.z;
    vec2 d = p - a_more.xy;
    v_gradient = radial ? d * a_more.z : vec2(dot(d, a_more.zw), 0.0);
#endif
    gl_Position = place(p);
}
)";

// The colour of a box or a plain quad: one, or a gradient.
inline constexpr const char* fill_library = R"(
flat in vec4 v_box;
flat in vec4 v_colour;
flat in vec4 v_second;
#ifdef GRADIENT
in vec2 v_gradient;
// Ordered dither, Bayer's 8 x 8 matrix: less than half a colour step up or down, so that it changes no
// colour that eight bits hold exactly.
float dither() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    int x = p.x ^ p.y, y = p.y;
    int v = (x & 1) << 5 | (y & 1) << 4 | (x & 2) << 2 | (y & 2) << 1 | (x & 4) >> 1 | (y & 4) >> 2;
    return float(v) * (1.0 / 64.0) + (0.5 / 64.0 - 0.5);
}
vec4 fill() {
    float t = v_box.w > 0.5 ? length(v_gradient) : v_gradient.x;
    vec4 c = mix(v_colour, v_second, clamp(t, 0.0, 1.0));
    return vec4(c.rgb + dither() * (1.0 / 255.0), c.a);
}
#else
vec4 fill() { return v_colour; }
#endif
)";

inline constexpr const char* gradient_fragment = R"(
void main() { emit(fill()); }
)";

inline constexpr const char* box_fragment = R"(
in vec2 v_local;
void main() {
    vec4 colour = fill();
#ifndef GRADIENT
    // The second colour is the border's; without one it equals the first.
    float inside = clamp(0.5 - v_box.w - box_distance(v_local, v_box.xy, v_box.z), 0.0, 1.0);
    colour = mix(v_second, colour, inside);
#endif
    emit(colour * box_coverage(v_local, v_box.xy, v_box.z));
}
)";

inline constexpr const char* ring_vertex = R"(
layout(location = 0) in vec4 a_quad;
layout(location = 1) in vec4 a_shape;  // centre, radius of the middle line, half the thickness
layout(location = 2) in vec4 a_extra;  // direction of the arc's middle; sine, cosine of half the sweep
layout(location = 3) in vec4 a_more;   // 1 for a whole turn
layout(location = 4) in vec4 a_colour;
out vec2 v_local;
flat out vec4 v_shape;
flat out vec4 v_colour;
void main() {
    vec2 p = corner(a_quad), d = p - a_shape.xy;
    // Across and along the arc's middle.
    v_local = vec2(a_extra.x * d.y - a_extra.y * d.x, dot(d, a_extra.xy));
    v_shape = vec4(a_shape.zw, a_more.x > 0.5 ? vec2(2.0) : a_extra.zw);
    v_colour = premultiplied(a_colour);
    gl_Position = place(p);
}
)";

inline constexpr const char* ring_fragment = R"(
in vec2 v_local;
flat in vec4 v_shape;
flat in vec4 v_colour;
// The share of the pixel within half a sweep of the positive y axis. s: distance outside the nearer
// end, which counts only in front of the centre; the farther end matters for wedges thinner than a pixel.
float wedge(vec2 p, float sine, float cosine) {
    float x = abs(p.x);
    float s = x * cosine - p.y * sine;
    float ahead = p.y * cosine + x * sine;
    s = ahead < 0.0 ? sign(s) * 1e4 : s;
    float near_end = clamp(0.5 - s, 0.0, 1.0);
    float far_end = cosine > 0.0 ? clamp(0.5 + x * cosine + p.y * sine, 0.0, 1.0) : 1.0;
    return max(near_end + far_end - 1.0, 0.0);
}
void main() {
    float across = abs(length(v_local) - v_shape.x);
    float c = clamp(min(v_shape.y - across + 0.5, 2.0 * v_shape.y), 0.0, 1.0);
    if (v_shape.z < 1.5) c *= wedge(v_local, v_shape.z, v_shape.w);
    emit(v_colour * c);
}
)";

inline constexpr const char* line_vertex = R"(
layout(location = 1) in vec4 a_shape;  // both ends
layout(location = 2) in vec4 a_extra;  // half the width
layout(location = 4) in vec4 a_colour;
out vec2 v_local;
flat out vec2 v_extent;
flat out vec4 v_colour;
void main() {
    vec2 along = a_shape.zw - a_shape.xy;
    float size = length(along);
    vec2 axis = size > 0.0 ? along / size : vec2(1.0, 0.0);
    float reach = a_extra.x + 1.0;
    v_extent = vec2(0.5 * size, a_extra.x);
    v_local = corner(vec4(-v_extent.x - reach, -reach, v_extent.x + reach, reach));
    v_colour = premultiplied(a_colour);
    vec2 centre = 0.5 * (a_shape.xy + a_shape.zw);
    gl_Position = place(centre + axis * v_local.x + vec2(-axis.y, axis.x) * v_local.y);
}
)";

inline constexpr const char* line_fragment = R"(
in vec2 v_local;
flat in vec2 v_extent;
flat in vec4 v_colour;
void main() {
    float d = length(vec2(max(abs(v_local.x) - v_extent.x, 0.0), v_local.y));
    emit(v_colour * clamp(min(v_extent.y - d + 0.5, 2.0 * v_extent.y), 0.0, 1.0));
}
)";

inline constexpr const char* text_vertex = R"(
layout(location = 0) in vec4 a_quad;   // left, top, width, height
layout(location = 1) in vec2 a_texel;  // top left in the atlas
layout(location = 4) in vec4 a_colour;
uniform vec2 u_texel;                  // 1 / size of the atlas
out vec2 v_uv;
flat out vec4 v_colour;
void main() {
    vec2 offset = corner(vec4(0.0, 0.0, a_quad.zw));
    v_uv = (a_texel + offset) * u_texel;
    v_colour = premultiplied(a_colour);
    gl_Position = place(a_quad.xy + offset);
}
)";

inline constexpr const char* text_fragment = R"(
uniform sampler2D u_texture;
in vec2 v_uv;
flat in vec4 v_colour;
void main() { emit(v_colour * texture(u_texture, v_uv).r); }
)";

inline constexpr const char* picture_vertex = R"(
layout(location = 0) in vec4 a_quad;
layout(location = 1) in vec4 a_shape;  // centre, half the size
layout(location = 2) in vec4 a_extra;  // radius, opacity of its own colours (0: tint its alpha)
layout(location = 3) in vec4 a_more;   // texture coordinates at the top left; their step a pixel
layout(location = 4) in vec4 a_colour;
out vec2 v_uv;
out vec2 v_local;
flat out vec4 v_box;
flat out vec4 v_colour;
void main() {
    vec2 p = corner(a_quad);
    v_local = p - a_shape.xy;
    v_uv = a_more.xy + (v_local + a_shape.zw) * a_more.zw;
    v_box = vec4(a_shape.zw, a_extra.xy);
    v_colour = premultiplied(a_colour);
    gl_Position = place(p);
}
)";

inline constexpr const char* picture_fragment = R"(
uniform sampler2D u_texture;
in vec2 v_uv;
in vec2 v_local;
flat in vec4 v_box;
flat in vec4 v_colour;
void main() {
    vec4 texel = texture(u_texture, v_uv);
    vec4 colour = texel * v_box.w + v_colour * texel.a;
#ifdef BOX
    colour *= box_coverage(v_local, v_box.xy, v_box.z);
#endif
    emit(colour);
}
)";

}  // namespace vitrina::gpu
