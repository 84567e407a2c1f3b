#pragma once

#include <functional>
#include <optional>
#include <string>

#include "gpu/surface.h"
#include "kiosk/attendant.h"
#include "kiosk/clip_player.h"
#include "kiosk/clock.h"
#include "kiosk/demonstration.h"
#include "kiosk/health.h"
#include "kiosk/player.h"
#include "kiosk/service_manager.h"
#include "kiosk/session.h"
#include "kiosk/unattended.h"
#include "kiosk/window.h"
#include "kiosk/witness.h"
#include "scene/stage.h"

namespace vitrina::kiosk {

// The kiosk at work: sleep until an input or the next change, let the visit answer, draw when the
// picture changes. All that it is given outlives it.
class Loop {
  public:
    Loop(Window& window, const Clock& clock, scene::Stage& stage, const MakeSurface& make_surface,
         Attendant& attendant, const scene::View& start);

    // Called when a picture has been handed to the display, with the view that it shows.
    std::function<void(const scene::View&)> presented = {};
    // Told where the run is, for the next start.
    Unattended* unattended = nullptr;
    // Told whether that could be kept.
    Health* health = nullptr;
    // Sees what visitors do.
    Witness* witness = nullptr;

    // Goes on with a visit that broke off.
    void resume(const scene::View& view) { m_session.resume(view); }
    // Plays a recording in its own time, deaf to hands, and ends with it. It outlives the loop.
    void replay(const Recording& recording);
    // Plays it while nobody is there. It outlives the loop.
    void demonstrate(const Recording& recording) { m_demonstration.emplace(m_session, recording); }

    // Until the window is closed or staff end it. A graphics context that the driver has thrown
    // away is replaced, and the same scene goes on. Error: there is no surface, or none any more.
    base::Result<void> run();

  private:
    bool due() const;
    base::Seconds watchdog_due() const;
    base::Seconds sleep_length() const;
    void answer();
    void pass_time(base::Seconds moment);
    base::Seconds now() const { return m_clock.now() - m_origin; }  // since the start view
    void follow(const SettingsChange& change);
    void give(const Input& input);
    void draw(const scene::Frame& frame, base::Seconds begun);
    void present();
    void play(base::Seconds moment);
    base::Result<void> renew();
    void remember();
    void announce();
    void report() const;

    Window& m_window;
    const Clock& m_clock;
    base::Seconds m_origin = 0;
    const MakeSurface& m_make_surface;
    Attendant& m_attendant;
    ClipPlayer m_clips;
    std::unique_ptr<gpu::Surface> m_surface;
    ServiceManager m_manager;
    Session m_session;
    draw::DisplayList m_black;
    std::optional<Player> m_player;
    std::optional<Demonstration> m_demonstration;
    scene::View m_shown;              // the view of the last picture on the display
    base::Seconds m_next_change = 0;  // of that picture
    News m_news;
    std::string m_label;  // of the page on the display
    base::Seconds m_next_beat = 0, m_last_present = 0;
    bool m_exposed = true;
    long m_presented = 0;
};

}  // namespace vitrina::kiosk
