#pragma once

#include <string>

#include "base/time.h"
#include "scene/map_view.h"

// What a visitor chooses on the map besides a region: an inset, a programme, letters of a name.
namespace vitrina::scene {

void close_inset(MapView& map, base::Seconds answer, base::Seconds now);
// -1 closes the one that is open. `answer`: how long an inset takes to grow.
void open_inset(MapView& map, int inset, base::Seconds answer, base::Seconds now);
// -1 lights all regions again.
void choose_programme(MapView& map, int programme, base::Seconds now);
void list_programmes(MapView& map, base::Seconds now);
void toggle_search(MapView& map);
void type(MapView& map, const std::string& letter);
// Takes the last letter back.
void erase(MapView& map);

}  // namespace vitrina::scene
