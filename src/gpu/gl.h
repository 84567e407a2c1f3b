#pragma once

#include <epoxy/gl.h>

#include <utility>

// OpenGL names with an owner. Private to gpu.
namespace vitrina::gpu {

// Owns one OpenGL object; the context it was made in must be current when it goes.
template <typename Kind>
class Object {
  public:
    Object() = default;
    explicit Object(GLuint name) : m_name(name) {}
    Object(Object&& other) noexcept : m_name(std::exchange(other.m_name, 0)) {}
    Object& operator=(Object&& other) noexcept {
        std::swap(m_name, other.m_name);
        return *this;
    }
    ~Object() {
        if (m_name != 0) Kind::destroy(m_name);
    }
    static Object make() { return Object(Kind::make()); }

    GLuint name() const { return m_name; }
    explicit operator bool() const { return m_name != 0; }

  private:
    GLuint m_name = 0;
};

struct TextureKind {
    static GLuint make() {
        GLuint name = 0;
        glGenTextures(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteTextures(1, &name); }
};
struct BufferKind {
    static GLuint make() {
        GLuint name = 0;
        glGenBuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteBuffers(1, &name); }
};
struct VertexArrayKind {
    static GLuint make() {
        GLuint name = 0;
        glGenVertexArrays(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteVertexArrays(1, &name); }
};
struct FramebufferKind {
    static GLuint make() {
        GLuint name = 0;
        glGenFramebuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteFramebuffers(1, &name); }
};
struct ProgramKind {
    static GLuint make() { return glCreateProgram(); }
    static void destroy(GLuint name) { glDeleteProgram(name); }
};

using TextureObject = Object<TextureKind>;
using BufferObject = Object<BufferKind>;
using VertexArrayObject = Object<VertexArrayKind>;
using FramebufferObject = Object<FramebufferKind>;
using ProgramObject = Object<ProgramKind>;

}  // namespace vitrina::gpu
