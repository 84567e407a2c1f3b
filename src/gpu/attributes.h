#pragma once

#include <cstddef>

#include "gpu/gl.h"
#include "gpu/shaders.h"

namespace vitrina::gpu {

// Points the current vertex array's attributes at the bound array buffer, `offset` bytes from its
// start.
void set_attributes(Layout layout, size_t offset);

// Creates a buffer with this content.
BufferObject make_buffer(GLenum target, const void* bytes, size_t size);

}  // namespace vitrina::gpu
