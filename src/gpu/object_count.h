#pragma once

namespace vitrina::gpu {

// How many buffers, textures, framebuffers, vertex arrays, programs and shaders the current context
// has: what a long run must not gather.
int count_objects();

}  // namespace vitrina::gpu
