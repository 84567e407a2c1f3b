#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kiosk/settings.h"
#include "kiosk/visit.h"
#include "scene/stage.h"

namespace vitrina::kiosk {

// What happened on a visit: an input, or that time passed, and what came of it.
struct Deed {
    base::Seconds time = 0;
    const Input* input = nullptr;  // null: nobody did anything
    // The control under a finger that came down, and where it is; "" = none.
    std::string control;
    base::Rect bounds;
    const scene::View& before;
    const scene::View& after;
};

// One visitor after another in front of a stage: inputs in the order of their times, frames in
// between. The same inputs at the same times give the same frames, in a window, in a film, or as
// fast as it goes. Knows no clock and no window.
class Session {
  public:
    // The stage outlives it.
    Session(scene::Stage& stage, const scene::View& start, const scene::Screen& screen);

    // Languages and look with which visits begin from now on, where the settings change them.
    void set_up(const Settings::Exhibit& before, const Settings::Exhibit& after);
    // Goes on with a visit that broke off, as if somebody had just begun it.
    void resume(const scene::View& view) { m_visit.resume(view); }
    void show_on(const scene::Screen& screen);
    // Hears of everything that changes the view.
    void watch(std::function<void(const Deed&)> watcher) { m_watcher = std::move(watcher); }

    // `when` it happened. It counts as of then, or of what happened before it, if that was later.
    void give(Input input, base::Seconds when);
    // Another time than the exhibit's until a visitor who stays still is warned.
    void leave_after(base::Seconds idle) { m_visit.leave_after(idle); }
    // What is played cannot be played.
    void fail_to_play(base::Seconds now);
    // Warnings and ends of visits that have come due.
    void pass_time(base::Seconds now);
    // The visit is over: back to the attract loop.
    void leave(base::Seconds now);

    const scene::View& view() const { return m_visit.view(); }
    // Brings the frame up to a moment, for what an input has to know of it.
    void look(base::Seconds now);
    // Whether the frame of `now` may look other than the last one that build() gave.
    bool due(base::Seconds now) const;
    base::Seconds idle_due() const { return m_visit.idle_due(); }
    const scene::Frame& build(base::Seconds now);
    const scene::Frame& frame() const { return m_frame; }
    const scene::Stage& stage() const { return m_stage; }

  private:
    bool outdated(base::Seconds now) const;
    std::string hit(base::Point point, base::Seconds now) const;

    scene::Stage& m_stage;
    scene::Screen m_screen;
    Visit m_visit;
    base::Seconds m_time = 0;  // of the last that happened
    scene::Frame m_frame;
    std::optional<scene::View> m_built;  // the view that m_frame shows
    bool m_looked = false;               // m_frame is of a later moment than the last build()
    std::function<void(const Deed&)> m_watcher;
};

}  // namespace vitrina::kiosk
