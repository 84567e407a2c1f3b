#pragma once

#include <vector>

#include "base/result.h"
#include "text/fonts.h"
#include "text/free_type.h"

namespace vitrina::text {

// A design axis of a variable font and the value to set it to.
struct AxisValue {
    hb_tag_t tag = 0;
    float value = 0;
};

// One opened font file: its bytes, shared by FreeType and HarfBuzz, and its variation axes.
class FontSource {
  public:
    // Fails when the file cannot be read or either library refuses it.
    static base::Result<FontSource> open(const FontFile& file, FT_LibraryRec_* library);

    // A FreeType face of its own at the given axis values; null when FreeType refuses.
    FaceOwner face(FT_LibraryRec_* library, const std::vector<AxisValue>& values) const;
    hb_face_t* shaper_face() const { return m_shaper_face.get(); }
    const FontFile& file() const { return m_file; }
    bool is_variable() const;

    // The weight that `wanted` becomes in this file: steps of 25 within the axis, the file's own
    // when it is static.
    int nearest_weight(int wanted) const;
    // Values for every axis: weight as given, optical size by role, the rest at their defaults.
    std::vector<AxisValue> axis_values(int weight) const;

  private:
    FontFile m_file;
    BlobOwner m_blob;
    ShaperFaceOwner m_shaper_face;
};

}  // namespace vitrina::text
