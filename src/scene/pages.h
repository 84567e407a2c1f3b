#pragma once

#include "scene/map_camera.h"
#include "scene/map_layer.h"
#include "scene/moment.h"

// One page kind, one file in pages/. Each draws itself and its semantics for one moment.
namespace vitrina::scene {

void draw_attract(Moment& moment, MapPaint& paint);
void draw_home(Moment& moment, MapPaint& paint);
void draw_story(Moment& moment, MapPaint& paint);
void draw_map(Moment& moment, MapPaint& paint);
void draw_about(Moment& moment, MapPaint& paint);

// Where a topic's tile stands on the home page: what grows into the story's ground.
base::Rect home_tile(const Moment& moment, int topic);
// The part of the home page that is its map's.
base::Rect home_map(const Moment& moment);
// The same of the attract page.
base::Rect attract_map(const Moment& moment);

// The part of a page that its map may fill, and the camera there; flights between pages use them.
// The frame is the page's: Moment::on_screen says where it lies; cameras are the screen's.
base::Rect map_frame(const Moment& moment, const Page& page);
Camera camera_for(const Moment& moment, const Page& page);
// The camera at this moment, on its way from the previous page's.
Camera current_camera(Moment& moment);
// Where it is going to.
Camera goal_camera(const Moment& moment);
// Whether the map rests, 1, or is under way, 0; steady in between.
float map_rest(Moment& moment);
// The region that a touch on the page of the map means, on the map or in an inset; -1 for none.
int region_touched(Moment& moment, base::Point point, float reach);
// The same on the attract page, whose countries open as they are seen there.
int region_touched_in_attract(Moment& moment, base::Point point, float reach);
// What a gesture on the page's map has to know; nothing on a page without a map.
std::optional<MapSituation> map_situation(Moment& moment);

}  // namespace vitrina::scene
