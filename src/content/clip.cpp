#include "content/clip.h"

#include <algorithm>

namespace vitrina::content {

const Cue* Clip::cue_at(Language language, base::Seconds place) const {
    if (language < 0 || language >= static_cast<int>(captions.size())) return nullptr;
    const auto& cues = captions[static_cast<size_t>(language)];
    auto next =
        std::upper_bound(cues.begin(), cues.end(), place,
                         [](base::Seconds time, const Cue& cue) { return time < cue.from; });
    if (next == cues.begin()) return nullptr;
    const Cue& last = *(next - 1);
    return place < last.to ? &last : nullptr;
}

}  // namespace vitrina::content
