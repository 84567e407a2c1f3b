#pragma once

#include <optional>
#include <string>

#include "geo/topology.h"

namespace vitrina::geo {

// The meridian, in degrees, along which the projection tears the globe open: what lies on its two
// sides is far apart on the plane. Nothing for a projection without one, such as an azimuthal one.
// `definition` is the one that the projection was made from.
std::optional<double> seam_of(const Projection& projection, const std::string& definition);

// The topology with longitudes from 360 degrees west of the seam to the seam, its areas cut in two
// where they cross it and closed along it; an area around a pole is closed along the pole. Cuts are
// arcs from `first_cut` on. An area that is cut already stays as it is.
Topology cut_open(const Topology& topology, double seam);

}  // namespace vitrina::geo
