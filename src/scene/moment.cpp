#include "scene/moment.h"

#include <algorithm>

namespace vitrina::scene {

float Moment::progress(base::Seconds start, base::Seconds duration) {
    if (silent || settled) return 1;
    if (view.reduced_motion) {
        start = 0;
        duration = reduced_time;
    }
    base::Seconds time = since();
    if (time < start) {
        changes_at(view.entered + delay + start);
    } else if (time < start + duration) {
        changes_at(now);
    }
    return linear(time, start, duration);
}

void Moment::changes_at(base::Seconds time) {
    if (!silent) frame.next_change = std::min(frame.next_change, std::max(time, now));
}

Node& Moment::node(std::string_view id, SemanticRole role, std::string_view node_name,
                   const base::Rect& bounds) {
    if (silent) return frame.discarded;
    return frame.semantics.add(id, role, node_name, on_screen(bounds));
}

}  // namespace vitrina::scene
