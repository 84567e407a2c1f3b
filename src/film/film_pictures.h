#pragma once

#include <string>

#include "gpu/surface.h"

namespace vitrina::film {

// The pictures of the films of a pack folder, each at exactly its time, however long that takes:
// for films and stills of the exhibit. What cannot be read is logged once.
gpu::FilmSource film_pictures(const std::string& folder);

}  // namespace vitrina::film
