#pragma once

#include "base/result.h"

namespace vitrina::kiosk {

// Starts SDL's video part on a real display and stops it at the end of its life. Without this, SDL
// would take up an invisible one where there is none. SDL_VIDEODRIVER still overrides the choice.
class Video {
  public:
    enum class Where { on_display, nowhere };  // nowhere: windows that nobody sees

    // Error: there is no display, or none that can be opened.
    static base::Result<Video> start(Where where = Where::on_display);
    Video(Video&& other) noexcept;
    Video& operator=(Video&&) = delete;
    ~Video();

  private:
    Video() = default;
    bool m_started = true;
};

}  // namespace vitrina::kiosk
