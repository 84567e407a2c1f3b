#include "text/fonts.h"

#include <utility>

#include "text/fonts_impl.h"

namespace vitrina::text {

namespace {

base::Error failure(std::string what, std::string remedy) {
    base::Error error;
    error.what = std::move(what);
    error.remedy = std::move(remedy);
    return error;
}

}  // namespace

Fonts::Fonts() : m_impl(std::make_unique<Impl>()) {}
Fonts::~Fonts() = default;

base::Result<std::unique_ptr<Fonts>> Fonts::load(std::span<const FontFile> files) {
    std::unique_ptr<Fonts> fonts(new Fonts);
    Impl& impl = fonts->impl();
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        return failure("FreeType cannot be started", "free some memory and try again");
    }
    impl.library.reset(library);
    for (const FontFile& file : files) {
        if (auto added = impl.add(file); !added) {
            if (file.role == Role::text) return added.error();
            impl.missing.push_back(file);
        }
    }
    for (const Family& family : impl.families) {
        if (family.role == Role::text) return fonts;
    }
    return failure("no font has the role \"text\"", "add one to fonts/fonts.toml");
}

const std::vector<FontFile>& Fonts::missing() const {
    return m_impl->missing;
}

void Fonts::add_pattern_folder(const std::string& folder) {
    m_impl->pattern_folders.insert(m_impl->pattern_folders.begin(), folder);
}

draw::PathRef Fonts::outline(draw::FontId font, uint32_t glyph) {
    return m_impl->outline(font, glyph);
}

GlyphBitmap Fonts::coverage(draw::FontId font, uint32_t glyph, float size, float subpixel) {
    return m_impl->instances.at(font)->coverage(glyph, size, subpixel);
}

}  // namespace vitrina::text
