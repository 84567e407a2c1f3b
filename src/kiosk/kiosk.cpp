#include "kiosk/kiosk.h"

#include <string>

#include "kiosk/clock.h"
#include "kiosk/loop.h"
#include "kiosk/signals.h"
#include "kiosk/window.h"

namespace vitrina::kiosk {

base::Result<void> run(const Options& options, scene::Stage& stage,
                       const MakeSurface& make_surface) {
    Signals signals;
    std::string title = stage.exhibit().title.in(options.start.language);
    Clock clock;
    auto window = Window::open(title.c_str(), options, clock);
    if (!window) return window.error();
    signals.listen(
        [](bool end) { Window::send(end ? Window::Message::close : Window::Message::report); });
    stage.refine_in_background();
    auto surface = make_surface();
    if (!surface) return surface.error();
    Loop loop(**window, clock, stage, **surface, options.start);
    loop.unattended = options.unattended;
    loop.run();
    return {};
}

}  // namespace vitrina::kiosk
