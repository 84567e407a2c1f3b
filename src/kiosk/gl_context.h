#pragma once

#include <SDL.h>

// Private to the module: which OpenGL a window asks for.
namespace vitrina::kiosk {

// Kinds of context from the one that is liked best: a robust one says when it is lost.
struct ContextKind {
    int profile, major, minor;
    bool robust;
};
inline constexpr ContextKind context_kinds[] = {{SDL_GL_CONTEXT_PROFILE_CORE, 3, 3, true},
                                                {SDL_GL_CONTEXT_PROFILE_CORE, 3, 3, false},
                                                {SDL_GL_CONTEXT_PROFILE_ES, 3, 0, true},
                                                {SDL_GL_CONTEXT_PROFILE_ES, 3, 0, false}};

// Of the window and context that are made next.
void ask_for_context(const ContextKind& kind);

}  // namespace vitrina::kiosk
