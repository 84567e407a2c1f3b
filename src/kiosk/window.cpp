#include "kiosk/window.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "base/log.h"
#include "kiosk/density.h"
#include "kiosk/events.h"
#include "kiosk/gl_context.h"
#include "kiosk/lockdown.h"
#include "kiosk/mounting.h"
#include "kiosk/touch_input.h"
#include "kiosk/video.h"
#include "kiosk/x_display.h"
#include "kiosk/x_power.h"
#include "kiosk/x_touch_panels.h"

namespace vitrina::kiosk {

namespace {

constexpr base::Seconds longest_sleep = 3600;
constexpr base::Seconds longest_sleep_touched = 1;  // until lost fingers are looked for

base::Error sdl_error(const char* what, const char* remedy) {
    return {{}, std::string(what) + " (" + SDL_GetError() + ")", remedy};
}

// Presenting waits for the display where it keeps a beat.
void keep_the_beat() {
    if (SDL_GL_SetSwapInterval(1) != 0)
        base::log(base::Level::info, "this display keeps no beat; frames are paced by a clock");
}

}  // namespace

struct Window::Impl {
    std::optional<Video> video;  // first in, last out
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    std::optional<float> diagonal_mm;
    Settings::Display mounting;
    float reported_density = 0;
    bool may_be_closed = false;
    int display_number = 0;  // of several
    const Clock& clock;
    std::optional<XTouchPanels> panels;
    TouchInput touch;
    std::vector<Touch> touches;

    Impl(const Options& options, const Clock& the_clock)
        : diagonal_mm(options.diagonal_mm),
          mounting(options.settings.settings.display),
          may_be_closed(options.windowed.has_value()),
          display_number(options.display),
          clock(the_clock),
          touch(options.panels, options.display, [this](SDL_TouchID device, SDL_FingerID finger) {
              return panels->lifted(device, finger);
          }) {}
    bool create(const Options& options);
    void take(const SDL_Event& event, News& news);
    void tell_touches(News& news);
    scene::Screen screen() const;
    base::Size window_size() const;
    base::Size drawable_size() const;
    gpu::Placement placement() const { return placement_of(mounting, drawable_size()); }
    float density(base::Size pixels) const;
    ~Impl();
};

Window::Impl::~Impl() {
    panels.reset();
    if (context) SDL_GL_DeleteContext(context);
    if (window) SDL_DestroyWindow(window);
}

// The window and its context with the attributes asked for last.
bool Window::Impl::create(const Options& options) {
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
    flags |= options.windowed ? SDL_WINDOW_RESIZABLE : SDL_WINDOW_FULLSCREEN_DESKTOP;
    int display = std::clamp(options.display, 0, SDL_GetNumVideoDisplays() - 1);
    SDL_Rect bounds{0, 0, 1920, 1080};
    SDL_GetDisplayBounds(display, &bounds);
    WindowSize size = options.windowed.value_or(WindowSize{bounds.w, bounds.h});
    int position = SDL_WINDOWPOS_CENTERED_DISPLAY(display);
    window = SDL_CreateWindow("Vitrina", position, position, size.width, size.height, flags);
    if (window) context = SDL_GL_CreateContext(window);
    if (context) return true;
    if (window) SDL_DestroyWindow(window);
    window = nullptr;
    return false;
}

base::Size Window::Impl::window_size() const {
    int width = 0, height = 0;
    SDL_GetWindowSize(window, &width, &height);
    return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

base::Size Window::Impl::drawable_size() const {
    int width = 0, height = 0;
    SDL_GL_GetDrawableSize(window, &width, &height);
    return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

// As configured, else as the display says.
float Window::Impl::density(base::Size pixels) const {
    if (diagonal_mm) return std::hypot(pixels.width, pixels.height) / *diagonal_mm;
    return reported_density;
}

scene::Screen Window::Impl::screen() const {
    gpu::Placement lies = placement();
    return {lies.picture(), density(lies.window)};
}

void Window::Impl::take(const SDL_Event& event, News& news) {
    if (touch.take(event, placement(), window_size(), clock.now())) return;
    tell_touches(news);  // what comes after them must not overtake them
    if (event.type == SDL_QUIT) {
        news.closed = news.closed || may_be_closed;
    } else if (event.type == SDL_USEREVENT) {
        auto message = static_cast<Message>(event.user.code);
        news.closed = news.closed || message == Message::close;
        news.reported = news.reported || message == Message::report;
        news.renewed = news.renewed || message == Message::renew;
    } else if (!may_be_closed && is_display_change(event, window)) {
        cover_display(window, display_number);
        news.exposed = true;
    } else if (event.type == SDL_WINDOWEVENT) {
        news.exposed = news.exposed || event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                       event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
    } else if (auto input = translate(event, placement(), window_size())) {
        news.inputs.push_back(*input);
    }
}

void Window::Impl::tell_touches(News& news) {
    touch.tell(screen().size, Hand::on(screen()), clock.now(), touches);
    news.inputs.insert(news.inputs.end(), touches.begin(), touches.end());
    touches.clear();
}

Window::Window() = default;
Window::~Window() = default;

base::Result<std::unique_ptr<Window>> Window::open(const Options& options, const Clock& clock) {
    set_hints();
    auto video = Video::start(options.hidden ? Video::Where::nowhere : Video::Where::on_display);
    if (!video) return video.error();
    std::unique_ptr<Window> window(new Window);
    window->m_impl = std::make_unique<Impl>(options, clock);
    Impl& impl = *window->m_impl;
    impl.video.emplace(std::move(*video));
    for (const ContextKind& kind : context_kinds) {
        ask_for_context(kind);
        if (impl.create(options)) break;
    }
    if (!impl.context)
        return sdl_error("this display offers neither OpenGL 3.3 nor OpenGL ES 3.0",
                         "install the graphics driver; vitrina doctor says what is there");
    impl.panels.emplace(impl.window);
    // A window covers a part of its display: what that says of its size is not the window's.
    if (!options.windowed)
        impl.reported_density =
            density_of(std::max(0, SDL_GetWindowDisplayIndex(impl.window)), impl.drawable_size());
    keep_the_beat();
    if (!options.windowed) take_possession(impl.window);
    if (!options.windowed) listen_to_displays();
    refuse_files_and_text();
    SDL_DisableScreenSaver();
    return window;
}

void Window::set_title(const char* title) {
    SDL_SetWindowTitle(m_impl->window, title);
}

scene::Screen Window::screen() const {
    return m_impl->screen();
}

void Window::follow(const Settings& before, const Settings& after) {
    m_impl->mounting = after.display;
    int diagonal = after.display.diagonal_mm;
    if (diagonal != before.display.diagonal_mm)
        m_impl->diagonal_mm =
            diagonal > 0 ? std::optional(static_cast<float>(diagonal)) : std::nullopt;
    if (!(after.touch == before.touch)) m_impl->touch.assign(touch_panels_of(after.touch.panels));
}

gpu::Placement Window::placement() const {
    return m_impl->placement();
}

void Window::switch_displays(bool on) {
    kiosk::switch_displays(m_impl->window, on);
}

double Window::refresh_rate() const {
    SDL_DisplayMode mode{};
    int display = std::max(0, SDL_GetWindowDisplayIndex(m_impl->window));
    if (SDL_GetCurrentDisplayMode(display, &mode) != 0 || mode.refresh_rate <= 0) return 60;
    return mode.refresh_rate;
}

void Window::present() {
    SDL_GL_SwapWindow(m_impl->window);
}

base::Result<void> Window::renew_context() {
    SDL_GL_DeleteContext(std::exchange(m_impl->context, nullptr));
    m_impl->context = SDL_GL_CreateContext(m_impl->window);
    if (!m_impl->context)
        return sdl_error("the driver gives no new graphics context", "start the program again");
    keep_the_beat();
    return {};
}

void Window::wait(base::Seconds longest, News& news) {
    news = {};
    base::Seconds limit = m_impl->touch.busy() ? longest_sleep_touched : longest_sleep;
    int milliseconds = static_cast<int>(std::ceil(std::clamp(longest, 0.0, limit) * 1000));
    SDL_Event event;
    bool any = milliseconds > 0 ? SDL_WaitEventTimeout(&event, milliseconds) != 0
                                : SDL_PollEvent(&event) != 0;
    while (any) {
        m_impl->take(event, news);
        any = SDL_PollEvent(&event) != 0;
    }
    m_impl->tell_touches(news);
    m_impl->panels->follow_changes();
    m_impl->touch.look_after(m_impl->clock.now(), m_impl->touches);
    m_impl->tell_touches(news);
}

void Window::send(Message message) {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    event.user.code = static_cast<int>(message);
    SDL_PushEvent(&event);
}

}  // namespace vitrina::kiosk
