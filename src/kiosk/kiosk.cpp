#include "kiosk/kiosk.h"

#include "base/log.h"
#include "gpu/start_picture.h"
#include "kiosk/attendant.h"
#include "kiosk/clock.h"
#include "kiosk/health.h"
#include "kiosk/loop.h"
#include "kiosk/opening.h"
#include "kiosk/signals.h"
#include "kiosk/window.h"
#include "kiosk/witness.h"

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

constexpr base::Seconds patience = 0.5, look_again = 0.1;

void draw_start_picture(Window& window, const gpu::StartPicture& picture) {
    base::Size size = window.placement().window;
    picture.draw(static_cast<int>(size.width), static_cast<int>(size.height));
    window.present();
}

// Shows how far opening has got until it is done: false when the window was closed meanwhile.
bool wait_in_window(Window& window, Opening& opening) {
    News news;
    news.exposed = true;
    gpu::StartPicture shown;
    while (!opening.done_within(0)) {
        const Preparation& known = opening.preparation();
        gpu::StartPicture now{known.ground(), known.progress.share()};
        if (news.exposed || !(now == shown)) draw_start_picture(window, now);
        shown = now;
        window.wait(look_again, news);
        if (news.closed) return false;
    }
    return true;
}

// The visit that the pack wants to be shown. One that cannot be read is left out.
std::optional<Recording> demonstration_of(const content::Exhibit& exhibit, const Options& options) {
    // A recording of what visitors do would not say what they found.
    if (exhibit.attract.visit.empty() || options.replay || !options.record.empty()) return {};
    auto recording = read_recording(exhibit.folder + "/" + exhibit.attract.visit);
    if (recording) return std::move(*recording);
    base::log(base::Level::warning, base::to_string(recording.error()));
    return {};
}

}  // namespace

base::Result<Ending> run(const Options& options, const Open& open) {
    Signals signals;
    Clock clock;
    Opening opening(open);
    std::unique_ptr<Window> window;
    auto open_window = [&]() -> base::Result<void> {
        auto opened = Window::open(options, clock);
        if (!opened) return opened.error();
        window = std::move(*opened);
        signals.listen([](Request request) { Window::send(message_of(request)); });
        return {};
    };
    if (!opening.done_within(patience)) {
        if (auto opened = open_window(); !opened) return opened.error();
        if (!wait_in_window(*window, opening)) return Ending::closed;
    }
    auto show = opening.take();
    if (!show) return show.error();
    if (!window) {
        if (auto opened = open_window(); !opened) return opened.error();
    }
    scene::Stage& stage = *show->stage;
    window->set_title(stage.exhibit().title.in(show->start.language).c_str());
    stage.refine_in_background();
    RecordingHead head = options.head;
    head.pack = stage.exhibit().id;
    head.screen = window->screen();
    Health health;
    auto witness =
        Witness::create(stage.exhibit(), options.visit_log, options.record, head, health);
    if (!witness) return witness.error();
    (*witness)->count_visits(options.settings.settings.visits.count);
    Attendant attendant(options, stage.exhibit(), health, clock.now());
    if (!options.windowed)
        attendant.switch_displays_by([&window](bool on) { window->switch_displays(on); });
    Loop loop(*window, clock, stage, show->make_surface, attendant, show->start);
    loop.health = &health;
    loop.unattended = show->unattended;
    loop.witness = witness->get();
    if (show->resumed) loop.resume(*show->resumed);
    if (options.replay) loop.replay(*options.replay);
    auto demonstration = demonstration_of(stage.exhibit(), options);
    if (demonstration) loop.demonstrate(*demonstration);
    auto ended = loop.run();
    if (!ended) return ended.error();
    return attendant.ending().value_or(Ending::closed);
}

}  // namespace vitrina::kiosk
