#pragma once

#include "base/geometry.h"
#include "content/theme.h"
#include "scene/view.h"

// How one page gives way to the next.
namespace vitrina::scene {

enum class PageChange {
    none,          // over, or the show starts here
    tile_grows,    // home to a story: the tapped tile becomes the story's ground
    tile_shrinks,  // and back
    story_leaves,  // a story's chart goes as it came, then the next page enters
    fades,         // the ground of the page left behind gives way
    travels,       // the camera flies from map to map
};

// What happens at `time`; `fades` and `travels` go on until the page's own entrance is over.
PageChange page_change(const View& view, const content::Motion& motion, base::Seconds time);

// How long after it was entered a page begins its own entrance.
base::Seconds entrance_delay(const View& view, const content::Motion& motion);

// A story takes this long to leave.
base::Seconds leaving_time(const content::Motion& motion);

// The page left behind as it was at the moment of leaving, at `view.entered` on the clock; reuses
// the memory of `left`.
void left_behind(const View& view, View& left);

base::Rect between(const base::Rect& from, const base::Rect& to, float t);

}  // namespace vitrina::scene
