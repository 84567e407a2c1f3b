#pragma once

#include "scene/controls.h"
#include "scene/moment.h"
#include "scene/pages/story_layout.h"

namespace vitrina::scene {

// The number, the title, the two figures of a share and the text of a story, as large as their
// place allows: the larger ones give way before the text does.
void story_words(Moment& moment, const content::Story& story, const StoryLayout& layout,
                 const Palette& palette);

}  // namespace vitrina::scene
