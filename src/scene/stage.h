#pragma once

#include <memory>

#include "base/progress.h"
#include "base/result.h"
#include "content/exhibit.h"
#include "scene/frame.h"
#include "scene/map_camera.h"
#include "scene/metrics.h"
#include "scene/view.h"
#include "text/fonts.h"

namespace vitrina::scene {

// The one function of the program: exhibit, view, time and screen to a frame. It remembers layouts
// and map geometry by their inputs, which changes nothing but speed: the same arguments give the
// same frame in any order of calls.
class Stage {
  public:
    // Both outlive the stage. Errors: a projection that PROJ refuses; that it was cancelled.
    static base::Result<std::unique_ptr<Stage>> create(const content::Exhibit& exhibit,
                                                       text::Fonts& fonts,
                                                       const base::ProgressPart& progress = {});
    ~Stage();

    // Fills `frame`, reusing its memory.
    void build(const View& view, base::Seconds time, const Screen& screen, Frame& frame);

    // From now on finer levels of the map are made on a thread of their own and frames show what is
    // there; without it, a frame waits for what it needs.
    void refine_in_background();

    // The node that a touch at `point` means: the one under it, else the nearest control within
    // `reach` pixels; empty when there is none. On the map, the region by outline and anchor.
    std::string hit(const Frame& frame, const View& view, const Screen& screen, base::Seconds time,
                    base::Point point, float reach);

    // What a gesture on the map has to know, or on a picture that is enlarged, which is moved like
    // a map; nothing while neither is shown.
    std::optional<MapSituation> map_situation(const View& view, const Screen& screen,
                                              base::Seconds time);

    // The camera that shows a part of the globe (or of a plan) in the map's frame.
    std::optional<Camera> camera_showing(const content::GeoBox& box, const View& view,
                                         const Screen& screen);

    const content::Exhibit& exhibit() const;

  private:
    struct Impl;
    Stage();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::scene
