#include "cli/soak_rules.h"

#include <cmath>

namespace vitrina::cli {

namespace {

using scene::PageKind;

constexpr size_t most_fingers = 10, longest_history = 64;

bool exists(const content::Exhibit& exhibit, const scene::Page& page) {
    int regions = exhibit.map ? static_cast<int>(exhibit.map->regions.size()) : -1;
    switch (page.kind) {
        case PageKind::story:
            return page.item >= 0 && page.item < static_cast<int>(exhibit.stories.size());
        case PageKind::map:
            return page.item >= -1 && page.item < regions;
        default:
            return page.item >= -1;
    }
}

bool finite(const std::optional<scene::Camera>& camera) {
    return !camera || (std::isfinite(camera->x) && std::isfinite(camera->y) &&
                       std::isfinite(camera->span) && camera->span > 0);
}

bool finite(const base::Rect& r) {
    return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.width) &&
           std::isfinite(r.height);
}

}  // namespace

std::string fault_of(const content::Exhibit& exhibit, const scene::View& view,
                     const scene::Frame& frame) {
    if (!exists(exhibit, view.page)) return "the view is of a page that does not exist";
    if (view.language < 0 || view.language >= static_cast<int>(exhibit.languages.size()))
        return "the view is in a language that does not exist";
    if (view.pressed.size() > most_fingers) return "more is pressed than there are fingers";
    if (view.history.size() > longest_history) return "the way back grows without end";
    const scene::MapMotion& motion = view.map.motion;
    bool moves = std::isfinite(motion.speed_x) && std::isfinite(motion.speed_y) &&
                 std::isfinite(motion.speed_zoom) && std::isfinite(view.zoom);
    if (!moves || !finite(motion.from) || !finite(motion.to)) return "the map has flown away";
    if (frame.semantics.size() == 0) return "the page means nothing";
    if (std::isnan(frame.next_change)) return "the next change is never known";
    for (const scene::Node& node : frame.semantics.nodes()) {
        if (!finite(node.bounds)) return node.id + " is nowhere";
    }
    return "";
}

std::string fault_of_end(const scene::View& start, const scene::View& after) {
    scene::View fresh;
    fresh.page = {PageKind::attract, -1};
    fresh.previous = after.previous;
    fresh.moved = true;
    fresh.entered = after.entered;
    fresh.map.motion.began = after.entered;
    fresh.map.motion.from = after.map.motion.from;
    fresh.map.motion.interrupts = after.map.motion.interrupts;
    fresh.appearance = start.appearance;
    fresh.language = start.language;
    fresh.offered = start.offered;
    fresh.reduced_motion = start.reduced_motion;
    fresh.large_text = start.large_text;
    fresh.low_reach = start.low_reach;
    return after == fresh ? "" : "something of a visit is left after its end";
}

}  // namespace vitrina::cli
