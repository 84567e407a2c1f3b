#include "gpu/pictures.h"

#include <algorithm>
#include <cmath>

#include "base/log.h"
#include "gpu/bitmaps.h"

namespace vitrina::gpu {

namespace {

constexpr int page_side = 1024;
constexpr size_t most_pages = 4;
constexpr int largest_shared = 192;
constexpr int gutter = 2;  // repeated edge around every picture, for filtering across its edge
constexpr size_t most_bytes = size_t{256} << 20;
constexpr int largest_class = 26;  // 8192 pixels

int class_of(float side) {
    return std::clamp(static_cast<int>(std::ceil(2 * std::log2(std::max(side, 1.f)) - 1e-3f)), 0,
                      largest_class);
}

TextureObject make_texture(int width, int height, const uint8_t* pixels) {
    TextureObject texture = TextureObject::make();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return texture;
}

// Where the picture lies when its padded form lies at `spot` of a texture of this size.
PictureSpot spot_in(GLuint texture, Shelves::Spot spot, const base::Bitmap& wide, int width,
                    int height) {
    auto texel_x = 1 / static_cast<float>(width), texel_y = 1 / static_cast<float>(height);
    return {texture, static_cast<float>(spot.x + gutter) * texel_x,
            static_cast<float>(spot.y + gutter) * texel_y,
            static_cast<float>(wide.width - 2 * gutter) * texel_x,
            static_cast<float>(wide.height - 2 * gutter) * texel_y};
}

bool usable(const base::Bitmap& bitmap) {
    return bitmap.format == base::Bitmap::Format::rgba && bitmap.width > 0 && bitmap.height > 0 &&
           bitmap.pixels.size() ==
               static_cast<size_t>(bitmap.width) * static_cast<size_t>(bitmap.height) * 4;
}

}  // namespace

TextureObject make_picture_page() {
    return make_texture(page_side, page_side, nullptr);
}

TextureObject make_picture_texture(const base::Bitmap& wide) {
    return make_texture(wide.width, wide.height, wide.pixels.data());
}

PictureSpot Pictures::find(std::string_view name, base::Size size) {
    auto known = m_names.find(name);
    if (known == m_names.end()) known = m_names.emplace(std::string(name), false).first;
    if (known->second || !(size.width > 0) || !(size.height > 0)) return {};
    float aspect = std::clamp(16 * std::log2(size.width / size.height), -256.f, 256.f);
    Key key{known->first, class_of(std::max(size.width, size.height)),
            static_cast<int>(std::lround(aspect))};
    auto [at, is_new] = m_entries.try_emplace(key);
    if (is_new) load(key, at->second);
    at->second.last_frame = m_frame;
    return at->second.spot;
}

void Pictures::load(const Key& key, Entry& entry) {
    auto side = std::exp2(static_cast<float>(key.size_class) / 2),
         ratio = std::exp2(static_cast<float>(key.aspect) / 16);
    auto width = static_cast<int>(std::lround(ratio >= 1 ? side : side * ratio));
    auto height = static_cast<int>(std::lround(ratio >= 1 ? side / ratio : side));
    auto made = m_source(key.name, std::max(width, 1), std::max(height, 1));
    if (!made || !usable(*made)) {
        base::log(base::Level::warning, made ? "picture " + std::string(key.name) + " is empty"
                                             : to_string(made.error()));
        m_names.find(key.name)->second = true;
        return;
    }
    base::Bitmap wide =
        padded(shrunk(premultiplied(std::move(made.value())), width, height), gutter);
    if (!share(wide, entry)) own(wide, entry);
    m_uploaded += wide.pixels.size();
}

bool Pictures::share(const base::Bitmap& wide, Entry& entry) {
    if (std::max(wide.width, wide.height) > largest_shared) return false;
    for (size_t i = 0; i <= m_pages.size() && i < most_pages; ++i) {
        if (i == m_pages.size()) m_pages.push_back({make_picture_page(), Shelves(page_side)});
        auto spot = m_pages[i].shelves.place(wide.width, wide.height);
        if (!spot) continue;
        glActiveTexture(GL_TEXTURE0);
        glBindTexture(GL_TEXTURE_2D, m_pages[i].texture.name());
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexSubImage2D(GL_TEXTURE_2D, 0, spot->x, spot->y, wide.width, wide.height, GL_RGBA,
                        GL_UNSIGNED_BYTE, wide.pixels.data());
        entry.spot = spot_in(m_pages[i].texture.name(), *spot, wide, page_side, page_side);
        return true;
    }
    return false;
}

void Pictures::own(const base::Bitmap& wide, Entry& entry) {
    entry.own = make_picture_texture(wide);
    entry.bytes = wide.pixels.size();
    m_bytes += entry.bytes;
    entry.spot = spot_in(entry.own.name(), {0, 0}, wide, wide.width, wide.height);
}

void Pictures::begin_frame() {
    ++m_frame;
    while (m_bytes > most_bytes) {
        auto oldest = m_entries.end();
        for (auto at = m_entries.begin(); at != m_entries.end(); ++at) {
            if (!at->second.own) continue;
            if (oldest == m_entries.end() || at->second.last_frame < oldest->second.last_frame)
                oldest = at;
        }
        if (oldest == m_entries.end() || oldest->second.last_frame + 1 >= m_frame)
            return;  // all on screen
        m_bytes -= oldest->second.bytes;
        m_entries.erase(oldest);
    }
}

}  // namespace vitrina::gpu
