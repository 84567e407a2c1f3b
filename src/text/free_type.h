#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb.h>

#include <memory>

// Owners for the objects of FreeType and HarfBuzz; private to this module.
namespace vitrina::text {

struct Release {
    void operator()(FT_LibraryRec_* library) const { static_cast<void>(FT_Done_FreeType(library)); }
    void operator()(FT_FaceRec_* face) const { static_cast<void>(FT_Done_Face(face)); }
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

using LibraryOwner = std::unique_ptr<FT_LibraryRec_, Release>;
using FaceOwner = std::unique_ptr<FT_FaceRec_, Release>;
using BlobOwner = std::unique_ptr<hb_blob_t, Release>;
using ShaperFaceOwner = std::unique_ptr<hb_face_t, Release>;
using ShaperFontOwner = std::unique_ptr<hb_font_t, Release>;
using BufferOwner = std::unique_ptr<hb_buffer_t, Release>;

}  // namespace vitrina::text
