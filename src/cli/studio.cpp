#include "cli/studio.h"

#include "film/film_pictures.h"

namespace vitrina::cli {

base::Result<Studio> Studio::open(const std::string& pack, const std::string& language) {
    Studio studio;
    auto exhibition = Exhibition::open(pack, language);
    if (!exhibition) return exhibition.error();
    studio.exhibition = std::move(*exhibition);
    auto context = gpu::WindowlessContext::create();
    if (!context) return context.error();
    studio.context = std::move(*context);
    auto surface =
        studio.exhibition->make_surface(film::film_pictures(studio.exhibition->exhibit().folder));
    if (!surface) return surface.error();
    studio.surface = std::move(*surface);
    return studio;
}

}  // namespace vitrina::cli
