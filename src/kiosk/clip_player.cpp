#include "kiosk/clip_player.h"

#include <cmath>

#include "base/log.h"
#include "scene/playback.h"

namespace vitrina::kiosk {

namespace {

constexpr double longest_stall = 4;  // seconds without a new picture
constexpr double headroom_db = 12, step_db = 6;

}  // namespace

float volume_factor(int percent) {
    return static_cast<float>(percent / 100. * std::pow(10, -headroom_db / 20));
}

float loudness_factor(int steps) {
    return static_cast<float>(std::pow(10, steps * step_db / 20));
}

ClipPlayer::ClipPlayer(const content::Exhibit& exhibit, const Clock& clock)
    : m_exhibit(exhibit), m_clock(clock) {}

ClipPlayer::~ClipPlayer() = default;

gpu::FilmSource ClipPlayer::pictures() {
    return [this](std::string_view name, double time) -> gpu::FilmPicture {
        if (!m_film || m_film_file != name) {
            m_film_file = name;
            std::string path = path_of(m_film_file);
            m_film = std::make_unique<FilmStream>([path](const media::GiveUp& give_up) {
                return media::FilmReader::open(path, {}, give_up);
            });
        }
        return m_film->at(time);
    };
}

// Whether pictures and sound keep coming; the first fault is logged.
bool ClipPlayer::works(const content::Clip& clip) {
    std::optional<base::Error> error;
    if (m_film) error = m_film->error();
    if (!error && m_film && m_film->behind() > longest_stall)
        error = base::Error{{path_of(clip.file)},
                            "its pictures come too slowly to be played",
                            "make the film smaller, or copy it to this machine's own disk"};
    if (!error && m_sound) error = m_sound->error();
    if (!error) return true;
    base::log(base::Level::error, base::to_string(*error));
    return false;
}

void ClipPlayer::begin_sound(const content::Clip& clip, const scene::Playback& playback,
                             base::Seconds origin, float gain) {
    m_sounding = playback;
    if (!m_tried_output) {
        m_tried_output = true;
        auto output = SoundOutput::open();
        if (output) {
            m_output = std::move(*output);
        } else {
            base::log(base::Level::warning, base::to_string(output.error()));
        }
    }
    if (!m_output) return;
    std::string path = path_of(clip.file);
    auto open = [path](const media::GiveUp& give_up) {
        return media::SoundReader::open(path, {}, give_up);
    };
    auto place = [this, playback, origin] {
        return playback.place + m_clock.now() - origin - playback.since;
    };
    m_sound = std::make_unique<SoundStream>(open, *m_output, place, gain);
}

bool ClipPlayer::follow(const scene::View& view, base::Seconds origin, float volume) {
    const content::Clip* clip = scene::clip_of(m_exhibit, view);
    if (!clip || view.playback.failed) {
        rest();
        return true;
    }
    if (m_film_file != clip->file) m_film.reset();
    base::Seconds now = m_clock.now() - origin;
    if (!scene::plays(m_exhibit, view, now)) {
        m_sound.reset();
        m_sounding = {};
        base::Seconds place = scene::place_in(*clip, view.playback, now);
        if (place <= 0 || place >= clip->length) m_film.reset();  // its poster is shown
        return true;
    }
    float gain = volume * loudness_factor(view.loudness);
    if (m_sounding != view.playback) m_sound.reset();
    if (!m_sound && clip->has_sound && m_sounding != view.playback)
        begin_sound(*clip, view.playback, origin, gain);
    if (m_sound) m_sound->set_gain(gain);
    if (works(*clip)) return true;
    rest();
    return false;
}

void ClipPlayer::rest() {
    m_sound.reset();
    m_sounding = {};
    m_film.reset();
}

}  // namespace vitrina::kiosk
