#pragma once

#include "geo/topology.h"

namespace vitrina::geo {

// Finds the borders that areas share in a topology whose rings are arcs of their own, as GeoJSON
// has them: stretches with identical points, forwards or backwards, become one arc that is used
// twice. Rings that share nothing stay one arc. A way that M. Bostock's TopoJSON made known: a ring
// is cut where the way on differs between those that pass.
Topology share_borders(const Topology& topology);

}  // namespace vitrina::geo
