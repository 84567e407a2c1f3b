#include "gpu/programs.h"

#include <string>

namespace vitrina::gpu {

namespace {

base::Error shader_error(const std::string& log) {
    return {{},
            "the graphics driver rejects a shader: " + log,
            "update the graphics driver (Mesa 20 or later)"};
}

// Deletes a shader object once the program holds it.
class Stage {
  public:
    Stage(GLenum kind, const std::string& text) : m_name(glCreateShader(kind)) {
        const GLchar* source = text.c_str();
        glShaderSource(m_name, 1, &source, nullptr);
        glCompileShader(m_name);
    }
    ~Stage() { glDeleteShader(m_name); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    GLuint name() const { return m_name; }
    std::string failure() const {
        GLint done = GL_FALSE;
        glGetShaderiv(m_name, GL_COMPILE_STATUS, &done);
        if (done == GL_TRUE) return {};
        std::string log(4096, '\0');
        GLsizei size = 0;
        glGetShaderInfoLog(m_name, static_cast<GLsizei>(log.size()), &size, log.data());
        log.resize(static_cast<size_t>(size));
        return log.empty() ? "no reason given" : log;
    }

  private:
    GLuint m_name;
};

void locate_uniforms(Program& program) {
    GLuint name = program.object.name();
    auto locate = [name](const char* uniform) { return glGetUniformLocation(name, uniform); };
    program.target = locate("u_target");
    program.pixel = locate("u_pixel");
    program.texel = locate("u_texel");
    program.clip_boxes = locate("u_clip_boxes");
    program.clip_radii = locate("u_clip_radii");
    program.clip_count = locate("u_clip_count");
    program.first = locate("u_first");
    program.opacity = locate("u_opacity");
    program.linear = locate("u_linear");
    program.shift = locate("u_shift");
    program.normal = locate("u_normal");
    program.half_width = locate("u_half_width");
    glUseProgram(name);
    if (GLint at = locate("u_texture"); at >= 0) glUniform1i(at, texture_unit);
    if (GLint at = locate("u_palette"); at >= 0) glUniform1i(at, palette_unit);
}

}  // namespace

base::Result<void> link(const ShaderText& text, Program& program) {
    Stage vertex(GL_VERTEX_SHADER, text.vertex), fragment(GL_FRAGMENT_SHADER, text.fragment);
    for (const Stage* stage : {&vertex, &fragment})
        if (std::string failure = stage->failure(); !failure.empty()) return shader_error(failure);
    program.object = ProgramObject::make();
    GLuint name = program.object.name();
    glAttachShader(name, vertex.name());
    glAttachShader(name, fragment.name());
    glLinkProgram(name);
    GLint done = GL_FALSE;
    glGetProgramiv(name, GL_LINK_STATUS, &done);
    if (done != GL_TRUE) {
        std::string log(4096, '\0');
        GLsizei size = 0;
        glGetProgramInfoLog(name, static_cast<GLsizei>(log.size()), &size, log.data());
        log.resize(static_cast<size_t>(size));
        return shader_error(log);
    }
    locate_uniforms(program);
    return {};
}

base::Result<void> Programs::compile() {
    bool embedded = !epoxy_is_desktop_gl();
    for (int i = 0; i < shader_count; ++i) {
        auto shader = static_cast<Shader>(i);
        for (bool clipped : {false, true}) {
            if (clipped && clipped_form(shader) != shader) continue;
            auto linked = link(shader_text(shader, clipped, embedded), get(shader, clipped));
            if (!linked) return linked;
        }
    }
    return {};
}

}  // namespace vitrina::gpu
