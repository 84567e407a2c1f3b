#pragma once

#include <string>
#include <vector>

#include "geo/topology.h"

namespace vitrina::geo {

// The middle of some areas on the globe, in whole degrees: the direction in which their corners lie
// on average, each area counting once. (0, 0) for areas all round it and for none.
LonLat centre_of(const Topology& topology, const std::vector<int>& areas);

// A map that shows areas in their true proportion and distorts shapes least around `centre`: the
// spherical Lambert azimuthal equal-area projection on the unit sphere, as a PROJ definition.
std::string equal_area_at(LonLat centre);

}  // namespace vitrina::geo
