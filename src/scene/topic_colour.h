#pragma once

#include "scene/moment.h"

// A topic's colour in the appearance that is shown.
namespace vitrina::scene {

// The ground of its stories and its tile: the colour itself, a card's where contrast goes before
// colour.
base::Colour topic_ground(const Moment& moment, const content::Topic& topic);

// The topic's colour where it is a mark on `ground`: legible there as a shape.
base::Colour topic_mark(const content::Topic& topic, base::Colour ground);

}  // namespace vitrina::scene
