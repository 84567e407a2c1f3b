#pragma once

#include <optional>

#include "scene/map_camera.h"
#include "scene/moment.h"

// The picture of a story that has the page to itself: whole at first, then nearer and moved about
// as a map is, by fingers, by buttons and by keys.
namespace vitrina::scene {

// How much of it is there yet, 0..1: 0 while the story's picture is not enlarged.
float enlarged_share(Moment& moment, const content::Story& story);

// Over the story, whose semantics go: what lies beneath means nothing.
void enlarged_picture(Moment& moment, const content::Story& story, float shown);

// What a gesture on it has to know; nothing where the page has no picture.
std::optional<MapSituation> picture_situation(Moment& moment);

}  // namespace vitrina::scene
