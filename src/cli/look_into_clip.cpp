#include "cli/look_into_clip.h"

#include "media/clip_info.h"

namespace vitrina::cli {

base::Result<content::ClipFacts> look_into_clip(const std::string& path) {
    auto info = media::inspect_clip(path);
    if (!info) return info.error();
    base::Size size{static_cast<float>(info->width), static_cast<float>(info->height)};
    return content::ClipFacts{info->length, size, info->frames_per_second, info->has_sound};
}

}  // namespace vitrina::cli
