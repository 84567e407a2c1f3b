#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/geometry.h"
#include "gpu/gl.h"
#include "gpu/shelves.h"
#include "gpu/surface.h"

namespace vitrina::gpu {

// Where a picture lies in a texture, premultiplied.
struct PictureSpot {
    GLuint texture = 0;  // 0: it could not be had
    float u = 0, v = 0, width = 0, height = 0;
};

// The two kinds of textures that pictures lie in: shared pages and their own. Both are filtered and
// have no mipmaps: those cost twice the time on a processor, and a picture is kept at nearly the
// size it is drawn.
TextureObject make_picture_page();
TextureObject make_picture_texture(const base::Bitmap& premultiplied);

// Pictures of the pack as textures, by name and size class: the longer side rounded up to a power
// of the square root of two, so that a growing picture is not loaded in every frame. Small ones
// share pages, so that many icons are one draw.
class Pictures {
  public:
    explicit Pictures(PictureSource source) : m_source(std::move(source)) {}

    // For a place of this many pixels. A failure is logged once and stays.
    PictureSpot find(std::string_view name, base::Size size);

    // Drops the textures unused for longest while there are too many.
    void begin_frame();

    uint64_t uploaded_bytes() const { return m_uploaded; }

  private:
    struct Key {
        std::string_view name;
        int size_class = 0;
        int aspect = 0;  // 16 log2 (width / height)
        auto operator<=>(const Key&) const = default;
    };
    struct Entry {
        PictureSpot spot;
        TextureObject own;
        size_t bytes = 0;
        uint64_t last_frame = 0;
    };
    struct Page {
        TextureObject texture;
        Shelves shelves;
    };
    void load(const Key& key, Entry& entry);
    // Both take premultiplied pixels with a gutter around them.
    bool share(const base::Bitmap& wide, Entry& entry);
    void own(const base::Bitmap& wide, Entry& entry);

    PictureSource m_source;
    std::map<std::string, bool, std::less<>>
        m_names;  // whether it failed; owns the text of the keys
    std::map<Key, Entry> m_entries;
    std::vector<Page> m_pages;
    size_t m_bytes = 0;
    uint64_t m_frame = 0, m_uploaded = 0;
};

}  // namespace vitrina::gpu
