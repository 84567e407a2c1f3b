#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bitmap.h"
#include "base/geometry.h"
#include "base/result.h"
#include "draw/display_list.h"
#include "draw/path.h"

namespace vitrina::text {

// What a face is for. Display is used for numbers and titles; when it is not given, text stands in.
// This is how optical size is chosen: Inter's Display cut is a family of its own in Debian 12; a
// variable file with an "opsz" axis is set to that axis's largest value for the display role.
enum class Role { text, display, fallback };

// One font file and its use, from the fonts/ manifest or a pack.
struct FontFile {
    std::string family;  // for reports
    Role role = Role::text;
    std::string path;  // file to open
    int face_index = 0;
    std::vector<std::string> scripts;  // ISO 15924 codes a fallback serves ("Arab"); empty = any
    std::string package;  // Debian package that brings it, for the remedy of a missing file
    int weight = 0;       // of a static file, 100..900; 0 = variable, or the family's only file
};

// A drawn glyph: coverage and where its top left pixel lies from the pen, y down.
struct GlyphBitmap {
    base::Bitmap coverage;
    int left = 0;
    int top = 0;
};

// The faces of one exhibit and their instances (file and weight). Knows outlines and coverage;
// laying text out is Typesetter's work. Not thread-safe.
class Fonts {
  public:
    // Opens every file. A missing or unreadable fallback or display face is a warning in
    // `missing()`; of a text face it is an error. Static files of one family and role stand for its
    // weights; the nearest to a style's weight is used.
    static base::Result<std::unique_ptr<Fonts>> load(std::span<const FontFile> files);
    ~Fonts();

    const std::vector<FontFile>& missing() const;

    // Looks for hyphenation patterns (hyph_es_ES.dic) there before the system's. Call it before a
    // typesetter is made.
    void add_pattern_folder(const std::string& folder);

    // Outline in em units (1 = one em), y down, origin on the baseline. Self-overlaps are possible:
    // fill nonzero.
    draw::PathRef outline(draw::FontId font, uint32_t glyph);

    // Coverage at `size` pixels per em, the pen shifted right by `subpixel` (0..1) of a pixel.
    GlyphBitmap coverage(draw::FontId font, uint32_t glyph, float size, float subpixel);

    struct Impl;
    Impl& impl() { return *m_impl; }

  private:
    Fonts();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::text
