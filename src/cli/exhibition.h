#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/colour.h"
#include "base/progress.h"
#include "base/result.h"
#include "cli/places.h"
#include "content/exhibit.h"
#include "gpu/surface.h"
#include "scene/stage.h"
#include "text/fonts.h"

namespace vitrina::cli {

// A pack made ready to be shown: content, fonts and stage, put together in the order that they
// need.
class Exhibition {
  public:
    // For whoever waits meanwhile, or gives up.
    struct Watch {
        base::Progress& progress;
        std::function<void(base::Colour)> ground;  // told as soon as it is known
    };

    // The default pack for "". When `language` is the pseudo-language, the exhibit speaks it too.
    // Errors: the pack's first fault (and how many more there are), a missing typeface; that it was
    // cancelled.
    static base::Result<std::unique_ptr<Exhibition>> open(const std::string& pack,
                                                          const std::string& language = "");
    static base::Result<std::unique_ptr<Exhibition>> open(const std::string& pack,
                                                          const std::string& language,
                                                          const Watch& watch);

    const content::Exhibit& exhibit() const { return m_exhibit; }
    text::Fonts& fonts() { return *m_fonts; }
    scene::Stage& stage() { return *m_stage; }

    // A surface for the current OpenGL context, with the pack's pictures and those of its films.
    base::Result<std::unique_ptr<gpu::Surface>> make_surface(const gpu::FilmSource& films);

  private:
    Exhibition() = default;

    content::Exhibit m_exhibit;
    std::unique_ptr<text::Fonts> m_fonts;
    std::unique_ptr<scene::Stage> m_stage;
};

}  // namespace vitrina::cli
