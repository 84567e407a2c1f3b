#include "cli/bench_film.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>

#include "film/frame_source.h"
#include "film/shoot.h"
#include "media/encoder_speed.h"

namespace vitrina::cli {

namespace {

constexpr int frames_per_second = 60;
// Long enough for an attract scene, the home page, stories and the map, as a real film has them.
constexpr base::Seconds length = 30;
// The better one counts, because other programs only ever slow things down.
constexpr int rounds = 2;

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// A file for the film that goes away with this object.
class PassingFile {
  public:
    explicit PassingFile(const std::string& name)
        : m_path(std::filesystem::temp_directory_path() / name) {}
    ~PassingFile() {
        std::error_code gone;
        std::filesystem::remove(m_path, gone);
    }
    std::string path() const { return m_path.string(); }

  private:
    std::filesystem::path m_path;
};

base::Result<double> film_seconds(const Studio& studio, const film::Storyboard& storyboard,
                                  const media::FilmFormat& format) {
    PassingFile file("vitrina-bench-" + format.preset + ".mp4");
    std::atomic<bool> cancelled = false;
    double begin = seconds_now();
    auto done = film::shoot(studio.exhibition->stage(), *studio.surface, storyboard, format,
                            file.path(), {}, cancelled);
    if (!done) return done.error();
    return seconds_now() - begin;
}

base::Result<double> encoder_seconds(const Studio& studio, const film::Storyboard& storyboard,
                                     const media::FilmFormat& format) {
    film::FrameSource source(studio.exhibition->stage(), storyboard,
                             {static_cast<float>(format.width), static_cast<float>(format.height)});
    base::Bitmap picture;
    return media::measure_encoder(
        format, static_cast<int>(storyboard.frames), [&](int n) -> const base::Bitmap& {
            if (source.advance(n)) {
                studio.surface->draw(source.frame().list, gpu::Surface::Target::picture);
                studio.surface->read(picture);
            }
            return picture;
        });
}

}  // namespace

base::Result<FilmCost> measure_film(const Studio& studio, const std::string& preset) {
    auto storyboard =
        film::make_storyboard(studio.exhibition->exhibit(), {length, frames_per_second, 0});
    if (!storyboard) return storyboard.error();
    media::FilmFormat format;
    format.preset = preset;
    format.frames_per_second = frames_per_second;
    double film = 1e9, encoder = 1e9;
    for (int round = 0; round < rounds; ++round) {
        auto whole = film_seconds(studio, *storyboard, format);
        if (!whole) return whole.error();
        auto alone = encoder_seconds(studio, *storyboard, format);
        if (!alone) return alone.error();
        film = std::min(film, *whole);
        encoder = std::min(encoder, *alone);
    }
    double per_frame = 1000.0 / static_cast<double>(storyboard->frames);
    return FilmCost{preset, encoder * per_frame, film * per_frame};
}

}  // namespace vitrina::cli
