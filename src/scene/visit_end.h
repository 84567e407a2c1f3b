#pragma once

#include "scene/view.h"

// How a visit ends: the warning, and what is left when nobody answers it.
namespace vitrina::scene {

// Whether somebody does it; the others happen because time passes.
bool by_hand(ActionKind kind);

// The countdown begins, of this many seconds.
void warn(View& view, int seconds, base::Seconds now);
// Everything is as it was before the warning.
void stay(View& view);
// What a visit begins with, on `page`: nothing that the last visitor chose is left. It fades in
// over the page that `left` shows.
View fresh_view(const content::Exhibit& exhibit, const View& left, Page page, base::Seconds now);

}  // namespace vitrina::scene
