#pragma once

#include <string_view>

#include "gpu/pictures.h"
#include "gpu/surface.h"

namespace vitrina::gpu {

// The pictures of a film that is shown, one after another in one texture: a new picture is an
// upload, an old one costs nothing. One film at a time; a second one on the same page shares the
// texture, and both are uploaded in every frame.
class Films {
  public:
    explicit Films(FilmSource source) : m_source(std::move(source)) {}

    // Texture 0 while there is no picture.
    PictureSpot find(std::string_view name, double time);

    uint64_t uploaded_bytes() const { return m_uploaded; }

  private:
    FilmSource m_source;
    TextureObject m_texture;
    int m_width = 0, m_height = 0;
    uint64_t m_serial = 0;  // of what the texture holds; 0 = nothing
    uint64_t m_uploaded = 0;
};

}  // namespace vitrina::gpu
