#pragma once

#include <optional>
#include <string>

#include "base/time.h"

// What a visitor has done to the map: where its camera is told to be, which inset is large, whose
// participants are lit. Part of the View, so plain values.
namespace vitrina::scene {

// The part of the map that is seen: centre in map plane units (y down), and how many plane units
// the shorter side of the whole picture shows.
struct Camera {
    double x = 0, y = 0, span = 1;
    bool operator==(const Camera&) const = default;
};

// Where the map's camera is and where it is going to at one moment: Stage::cameras tells, and who
// sends an action on the map passes it on, so that `update` needs no layout.
struct MapCameras {
    Camera now, goal;
    bool operator==(const MapCameras&) const = default;
};

// How the map's camera moves.
struct MapMotion {
    enum class Kind {
        flight,  // the smooth and efficient way to `to`
        spring,  // from `from` with a speed to `to`, without overshooting
        held,    // stands at `to`, under fingers
    };
    Kind kind = Kind::flight;
    std::optional<Camera> from;       // none: where the page left behind had it
    std::optional<Camera> to;         // none: as the page fits the map, nearer by View::zoom
    double speed_x = 0, speed_y = 0;  // at `began`, plane units a second
    double speed_zoom = 0;            // of the logarithm of the span, a second
    base::Seconds began = -1e9;
    bool interrupts = false;  // began while another motion was under way
    bool operator==(const MapMotion&) const = default;
};

struct MapView {
    MapMotion motion;
    int inset = -1, inset_before = -1;  // the large one, and the one that shrinks; -1 = none
    base::Seconds inset_opened = -1e9, inset_closed = -1e9;
    int programme = -1, programme_before = -1;  // whose participants are lit; -1 = all regions
    base::Seconds programme_chosen = -1e9;
    bool choosing = false;  // the list of programmes is open
    int list_sheet = -1;    // that a visitor turned the list to; -1 = the one with what is chosen
    base::Seconds choosing_since = -1e9;
    bool searching = false;  // for a region by its name
    std::string query;       // the letters so far
    bool operator==(const MapView&) const = default;
};

}  // namespace vitrina::scene
