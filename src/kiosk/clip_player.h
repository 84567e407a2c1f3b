#pragma once

#include <memory>
#include <string>

#include "content/exhibit.h"
#include "kiosk/clock.h"
#include "kiosk/film_stream.h"
#include "kiosk/sound_stream.h"
#include "scene/view.h"

namespace vitrina::kiosk {

// Plays what the view says is played: its pictures go to the surface, its sound to the
// loudspeakers. A machine without loudspeakers plays on silently. The view has the say; nothing is
// remembered here that it does not know.
class ClipPlayer {
  public:
    // Both outlive it.
    ClipPlayer(const content::Exhibit& exhibit, const Clock& clock);
    ~ClipPlayer();

    // The pictures, for a surface that does not outlive the player.
    gpu::FilmSource pictures();

    // Before every picture. `origin` is where the stage's time begins on the clock, `volume` the
    // factor for samples as staff have set it. False when what is played cannot be played: why is
    // in the log.
    bool follow(const scene::View& view, base::Seconds origin, float volume);
    // Silent, and no films in memory: outside opening hours.
    void rest();

  private:
    bool works(const content::Clip& clip);
    void begin_sound(const content::Clip& clip, const scene::Playback& playback,
                     base::Seconds origin, float gain);
    std::string path_of(const std::string& file) const { return m_exhibit.folder + "/" + file; }

    const content::Exhibit& m_exhibit;
    const Clock& m_clock;
    std::unique_ptr<SoundOutput> m_output;
    bool m_tried_output = false;
    std::string m_film_file;
    std::unique_ptr<FilmStream> m_film;
    scene::Playback m_sounding;  // what the sound was begun for
    std::unique_ptr<SoundStream> m_sound;
};

// The factor for samples: staff's percent, and so many steps of 6 dB of the visitor's. 100 percent
// leaves 12 dB for whoever hears badly. Source: EN 301 549, 8.2.1.2.
float volume_factor(int percent);
float loudness_factor(int steps);

}  // namespace vitrina::kiosk
