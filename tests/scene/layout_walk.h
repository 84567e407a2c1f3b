#pragma once

#include <string>
#include <vector>

#include "scene/stage.h"

// Looks for what is wrong with how pages are laid out: in the semantics, and in what is really
// drawn.
namespace vitrina::test {

// The pages a visitor can reach, the sheets of the about page and of home included.
std::vector<scene::Page> reachable_pages(scene::Stage& stage, const scene::Screen& screen);

// Everything wrong with one moment of one page, a line each; empty when nothing is:
//   words, controls and charts that overlap; letters of one text over another's;
//   words and controls nearer to the edge than they may be, or cut off;
//   letters below the smallest size, words that must be read below 7.3 mm capitals;
//   controls below 20 mm, or 54 reference pixels where the density is unknown;
//   contrast below 4.5 (3 for large letters and icons; 7 in the high-contrast theme);
//   characters that no font has are not looked for: see tests/text.
std::vector<std::string> layout_faults(scene::Stage& stage, const scene::View& view,
                                       const scene::Screen& screen, base::Seconds time = 40);

// The same for pages x screens, with a view made of `like` (language, access, appearance). Stops
// after 40 faults.
std::vector<std::string> walk(scene::Stage& stage, const std::vector<scene::Page>& pages,
                              const std::vector<scene::Screen>& screens, const scene::View& like);

// All lines as one text, to be shown by a failing test.
std::string listed(const std::vector<std::string>& faults);

// Every shape, at its smallest and its largest, of unknown density.
std::vector<scene::Screen> all_screens();
// Screens that are sold: 1920 x 1080 and the like on 24 to 98 inches.
std::vector<scene::Screen> screens_of_known_size();

}  // namespace vitrina::test
