#pragma once

#include "content/readers.h"

namespace vitrina::content {

// What map.toml says beside its regions, once those are known.
void read_insets(Context& context, Reader& reader, const Ids& regions, Map& map);
void read_places(Context& context, Reader& reader, const Ids& regions, Map& map);

// The areas of `detail` in the order of the map's: named ones by their names, all others as one
// area of context. Reports the map's areas that it lacks.
void match_detail(Context& context, const base::Place& place, Map& map);

}  // namespace vitrina::content
