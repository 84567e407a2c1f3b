#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "film/frames.h"
#include "film/storyboard.h"
#include "gpu/surface.h"
#include "media/film_writer.h"
#include "scene/stage.h"

namespace vitrina::film {

// How far the work is; called a few times a second and at the end.
struct ShootProgress {
    int64_t frame = 0;  // how many frames are done
    int64_t total = 0;
    double frames_per_second = 0;  // of the work, not of the film
    double seconds_left = 0;
};

using ReportProgress = std::function<void(const ShootProgress&)>;

// What was done, counted.
struct ShootCounts {
    int64_t drawn = 0;
    int64_t repeated = 0;  // frames that were the same as the one before
};

// Draws every frame in the size of `format` and writes the film; the frame rate is the frames'. The
// surface's context is current on this thread. `cancelled` may be set by any thread (or a signal
// handler): the part file goes away and the error says that it was cancelled. Errors: those of
// media::FilmWriter.
base::Result<ShootCounts> shoot(Frames& frames, gpu::Surface& surface, media::FilmFormat format,
                                const std::string& file, const ReportProgress& report,
                                const std::atomic<bool>& cancelled);
// The same for a storyboard.
base::Result<ShootCounts> shoot(scene::Stage& stage, gpu::Surface& surface,
                                const Storyboard& storyboard, const media::FilmFormat& format,
                                const std::string& file, const ReportProgress& report,
                                const std::atomic<bool>& cancelled);

}  // namespace vitrina::film
