#include "text/font_source.h"

#include FT_MULTIPLE_MASTERS_H
#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace vitrina::text {

namespace {

constexpr hb_tag_t weight_tag = HB_TAG('w', 'g', 'h', 't');
constexpr hb_tag_t optical_size_tag = HB_TAG('o', 'p', 's', 'z');

base::Error refused(const FontFile& file, const std::string& what) {
    std::string remedy = file.package.empty() ? "give a TrueType or OpenType font file"
                                              : "install the package " + file.package;
    return {{file.path}, what, remedy};
}

std::vector<hb_ot_var_axis_info_t> axes_of(hb_face_t* face) {
    std::vector<hb_ot_var_axis_info_t> axes(hb_ot_var_get_axis_count(face));
    auto count = static_cast<unsigned>(axes.size());
    hb_ot_var_get_axis_infos(face, 0, &count, axes.data());
    return axes;
}

}  // namespace

base::Result<FontSource> FontSource::open(const FontFile& file, FT_LibraryRec_* library) {
    FontSource source;
    source.m_file = file;
    source.m_blob.reset(hb_blob_create_from_file_or_fail(file.path.c_str()));
    if (!source.m_blob) return refused(file, "the font cannot be read");
    auto index = static_cast<unsigned>(std::max(0, file.face_index));
    if (index >= hb_face_count(source.m_blob.get())) {
        return refused(file, "there is no face " + std::to_string(file.face_index) + " in it");
    }
    source.m_shaper_face.reset(hb_face_create(source.m_blob.get(), index));
    bool readable = hb_face_get_glyph_count(source.m_shaper_face.get()) > 0;
    // FreeType reads much of a large font at once; a fallback is only opened when it has something
    // to draw.
    if (readable && file.role != Role::fallback) readable = source.face(library, {}) != nullptr;
    if (!readable) return refused(file, "this is not a usable font");
    return source;
}

FaceOwner FontSource::face(FT_LibraryRec_* library, const std::vector<AxisValue>& values) const {
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(m_blob.get(), &length);
    FT_Open_Args arguments{};
    arguments.flags = FT_OPEN_MEMORY;
    arguments.memory_base = static_cast<const FT_Byte*>(static_cast<const void*>(bytes));
    arguments.memory_size = static_cast<FT_Long>(length);
    FT_Face opened = nullptr;
    if (FT_Open_Face(library, &arguments, m_file.face_index, &opened) != 0) return nullptr;
    FaceOwner face(opened);
    if (!FT_IS_SCALABLE(opened)) return nullptr;
    std::vector<FT_Fixed> coordinates;
    for (const AxisValue& axis : values) {
        coordinates.push_back(static_cast<FT_Fixed>(std::lround(axis.value * 65536.f)));
    }
    if (!coordinates.empty() &&
        FT_Set_Var_Design_Coordinates(opened, static_cast<FT_UInt>(coordinates.size()),
                                      coordinates.data()) != 0) {
        return nullptr;
    }
    return face;
}

bool FontSource::is_variable() const {
    return hb_ot_var_has_data(m_shaper_face.get()) != 0;
}

int FontSource::nearest_weight(int wanted) const {
    hb_ot_var_axis_info_t axis{};
    if (!hb_ot_var_find_axis_info(m_shaper_face.get(), weight_tag, &axis)) return m_file.weight;
    int stepped = (std::max(0, wanted) + 12) / 25 * 25;
    return std::clamp(stepped, static_cast<int>(axis.min_value), static_cast<int>(axis.max_value));
}

std::vector<AxisValue> FontSource::axis_values(int weight) const {
    std::vector<AxisValue> values;
    for (const hb_ot_var_axis_info_t& axis : axes_of(m_shaper_face.get())) {
        float value = axis.default_value;
        if (axis.tag == weight_tag) value = static_cast<float>(weight);
        if (axis.tag == optical_size_tag && m_file.role == Role::display) value = axis.max_value;
        values.push_back({axis.tag, std::clamp(value, axis.min_value, axis.max_value)});
    }
    return values;
}

}  // namespace vitrina::text
