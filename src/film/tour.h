#pragma once

#include <cstdint>
#include <vector>

#include "content/exhibit.h"
#include "scene/view.h"

namespace vitrina::film {

// One scene of a film: a page and how many frames it is shown at least.
struct TourStop {
    scene::Page page;
    int64_t frames = 0;
    int64_t most = 0;  // how many at most; 0 = as many as the film has left over
    bool operator==(const TourStop&) const = default;
};

// What a tour has to fit into.
struct TourLimits {
    int64_t frames = 0;
    int frames_per_second = 60;
    content::Language language = 0;
};

// The pages of a film in the order in which they are shown, never empty; together they need at most
// `limits.frames`, unless there is only one.
std::vector<TourStop> plan_tour(const content::Exhibit& exhibit, const TourLimits& limits);

// How long each stop is shown, in frames that add up to `limits.frames`. What is left over goes
// first into looking time for all, then to each in proportion to what it needs; only a single stop
// may get less than it needs.
std::vector<int64_t> share_frames(const std::vector<TourStop>& stops, const TourLimits& limits);

// Stories in the order in which a film prefers them: those of the attract page, the first of each
// topic, the others.
std::vector<int> preferred_stories(const content::Exhibit& exhibit);

// The region of most participations that has an outline, the first of equals; -1 when there is no
// map or no outline.
int featured_region(const content::Exhibit& exhibit);

}  // namespace vitrina::film
