#include "film/film_pictures.h"

#include <map>
#include <memory>

#include "base/log.h"
#include "media/film_reader.h"

namespace vitrina::film {

namespace {

struct Film {
    std::unique_ptr<media::FilmReader> reader;  // null: it cannot be read
    base::Bitmap picture;
    uint64_t serial = 0;
};

struct Films {
    std::string folder;
    std::map<std::string, Film, std::less<>> all;
    uint64_t serial = 0;

    Film& find(std::string_view name) {
        if (auto known = all.find(name); known != all.end()) return known->second;
        Film& film = all[std::string(name)];
        auto opened = media::FilmReader::open(folder + "/" + std::string(name));
        if (opened) {
            film.reader = std::move(*opened);
        } else {
            base::log(base::Level::warning, base::to_string(opened.error()));
        }
        return film;
    }

    gpu::FilmPicture at(std::string_view name, double time) {
        Film& film = find(name);
        if (!film.reader) return {};
        auto read = film.reader->read(time, film.picture);
        if (!read) {
            base::log(base::Level::warning, base::to_string(read.error()));
            film.reader.reset();
            return {};
        }
        if (*read) film.serial = ++serial;
        return {&film.picture, film.serial};
    }
};

}  // namespace

gpu::FilmSource film_pictures(const std::string& folder) {
    auto films = std::make_shared<Films>();
    films->folder = folder;
    return [films](std::string_view name, double time) { return films->at(name, time); };
}

}  // namespace vitrina::film
