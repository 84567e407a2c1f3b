#include "kiosk/kiosk.h"

#include <string>

#include "kiosk/clock.h"
#include "kiosk/loop.h"
#include "kiosk/signals.h"
#include "kiosk/window.h"

namespace vitrina::kiosk {

namespace {

Window::Message message_of(Request request) {
    switch (request) {
        case Request::report:
            return Window::Message::report;
        case Request::renew:
            return Window::Message::renew;
        case Request::end:
            break;
    }
    return Window::Message::close;
}

}  // namespace

base::Result<void> run(const Options& options, scene::Stage& stage,
                       const MakeSurface& make_surface) {
    Signals signals;
    std::string title = stage.exhibit().title.in(options.start.language);
    Clock clock;
    auto window = Window::open(title.c_str(), options, clock);
    if (!window) return window.error();
    signals.listen([](Request request) { Window::send(message_of(request)); });
    stage.refine_in_background();
    Loop loop(**window, clock, stage, make_surface, options.start);
    loop.unattended = options.unattended;
    return loop.run();
}

}  // namespace vitrina::kiosk
