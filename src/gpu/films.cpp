#include "gpu/films.h"

namespace vitrina::gpu {

PictureSpot Films::find(std::string_view name, double time) {
    if (!m_source) return {};
    FilmPicture shown = m_source(name, time);
    if (!shown.picture || shown.picture->pixels.empty()) return {};
    const base::Bitmap& picture = *shown.picture;
    if (picture.width != m_width || picture.height != m_height) {
        m_texture = make_picture_texture(picture);
        m_width = picture.width;
        m_height = picture.height;
    } else if (shown.serial != m_serial) {
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, m_texture.name());
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, m_width, m_height, GL_RGBA, GL_UNSIGNED_BYTE,
                        picture.pixels.data());
    }
    if (shown.serial != m_serial) m_uploaded += picture.pixels.size();
    m_serial = shown.serial;
    return {m_texture.name(), 0, 0, 1, 1};
}

}  // namespace vitrina::gpu
