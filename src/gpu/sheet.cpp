#include "gpu/sheet.h"

#include <cmath>
#include <string>

namespace vitrina::gpu {

namespace {

// A quad that fills the viewport; u_turn leads from its middle to that of the picture.
constexpr const char* vertex_text = R"(
uniform mat2 u_turn;
out vec2 v_at;
void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    v_at = u_turn * (corner - 0.5) + 0.5;
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}
)";
constexpr const char* fragment_text = R"(
uniform sampler2D u_texture;
in vec2 v_at;
out vec4 o_colour;
void main() { o_colour = vec4(texture(u_texture, v_at).rgb, 1.0); }
)";

// Columns of the matrix that turns a picture clockwise, y upwards.
constexpr GLfloat turns[4][4] = {{1, 0, 0, 1}, {0, 1, -1, 0}, {-1, 0, 0, -1}, {0, -1, 1, 0}};

}  // namespace

base::Result<Sheet> Sheet::create() {
    Sheet sheet;
    std::string header = shader_header(!epoxy_is_desktop_gl());
    auto linked = link({header + vertex_text, header + fragment_text}, sheet.m_program);
    if (!linked) return linked.error();
    sheet.m_turn = glGetUniformLocation(sheet.m_program.object.name(), "u_turn");
    sheet.m_no_vertices = VertexArrayObject::make();
    return sheet;
}

GLuint Sheet::framebuffer(int width, int height) {
    if (!m_target || m_target->width != width || m_target->height != height)
        m_target = make_render_target(width, height);
    return m_target->framebuffer.name();
}

void Sheet::lay_on_window(const Placement& placement) {
    if (!m_target) return;
    auto whole = [](float value) { return static_cast<GLint>(std::lround(value)); };
    const base::Rect& area = placement.area;
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_BLEND);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glViewport(whole(area.x), whole(placement.window.height - area.bottom()), whole(area.width),
               whole(area.height));
    glUseProgram(m_program.object.name());
    glUniformMatrix2fv(m_turn, 1, GL_FALSE, turns[placement.quarter_turns]);
    glActiveTexture(GL_TEXTURE0 + texture_unit);
    glBindTexture(GL_TEXTURE_2D, m_target->texture.name());
    glBindVertexArray(m_no_vertices.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glBindVertexArray(0);
}

}  // namespace vitrina::gpu
