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
#include "kiosk/touch_input.h"
#include "kiosk/video.h"
#include "kiosk/x_devices.h"

namespace vitrina::kiosk {

namespace {

constexpr base::Seconds longest_sleep = 3600;
constexpr base::Seconds longest_sleep_touched = 1;  // until lost fingers are looked for

base::Error sdl_error(const char* what, const char* remedy) {
    return {{}, std::string(what) + " (" + SDL_GetError() + ")", remedy};
}

void set_hints() {
    // A touch must not come back as a mouse click, nor a mouse as a finger; the kiosk handles
    // Ctrl-C itself.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_NO_CLOSE_ON_ALT_F4, "1");
}

// A visitor has nothing to drop, to paste or to write.
void refuse_files_and_text() {
    for (Uint32 event : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_DROPCOMPLETE,
                         SDL_CLIPBOARDUPDATE, SDL_TEXTINPUT, SDL_TEXTEDITING})
        SDL_EventState(event, SDL_IGNORE);
    SDL_StopTextInput();
}

// The whole display, the keyboard and no pointer.
void take_possession(SDL_Window* window) {
    SDL_ShowCursor(SDL_DISABLE);
    SDL_SetWindowKeyboardGrab(window, SDL_TRUE);
}

void ask_for_context(int profile, int major, int minor) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, profile);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, major);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, minor);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
#ifndef NDEBUG
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_DEBUG_FLAG);
#endif
}

}  // namespace

struct Window::Impl {
    std::optional<Video> video;  // first in, last out
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    std::optional<float> diagonal_mm;
    float reported_density = 0;
    bool may_be_closed = false;
    const Clock& clock;
    TouchInput touch;
    std::vector<Touch> touches;

    Impl(const Options& options, const Clock& the_clock)
        : diagonal_mm(options.diagonal_mm),
          may_be_closed(options.windowed.has_value()),
          clock(the_clock),
          touch(options.panels, options.display,
                [this](SDL_TouchID device) { return is_switched_on(window, device); }) {}
    bool create(const char* title, const Options& options);
    void take(const SDL_Event& event, News& news);
    void tell_touches(News& news);
    scene::Screen screen() const;
    base::Size window_size() const;
    base::Size picture_size() const;
    float density(base::Size pixels) const;
    ~Impl();
};

Window::Impl::~Impl() {
    if (context) SDL_GL_DeleteContext(context);
    if (window) SDL_DestroyWindow(window);
}

// The window and its context with the attributes asked for last.
bool Window::Impl::create(const char* title, const Options& options) {
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
    flags |= options.windowed ? SDL_WINDOW_RESIZABLE : SDL_WINDOW_FULLSCREEN_DESKTOP;
    int display = std::clamp(options.display, 0, SDL_GetNumVideoDisplays() - 1);
    SDL_Rect bounds{0, 0, 1920, 1080};
    SDL_GetDisplayBounds(display, &bounds);
    WindowSize size = options.windowed.value_or(WindowSize{bounds.w, bounds.h});
    int position = SDL_WINDOWPOS_CENTERED_DISPLAY(display);
    window = SDL_CreateWindow(title, position, position, size.width, size.height, flags);
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

base::Size Window::Impl::picture_size() const {
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
    base::Size pixels = picture_size();
    return {pixels, density(pixels)};
}

void Window::Impl::take(const SDL_Event& event, News& news) {
    if (touch.take(event, picture_size(), window_size(), clock.now())) return;
    tell_touches(news);  // what comes after them must not overtake them
    if (event.type == SDL_QUIT) {
        news.closed = news.closed || may_be_closed;
    } else if (event.type == SDL_USEREVENT) {
        (static_cast<Message>(event.user.code) == Message::close ? news.closed : news.reported) =
            true;
    } else if (event.type == SDL_WINDOWEVENT) {
        news.exposed = news.exposed || event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                       event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
    } else if (auto input = translate(event, picture_size(), window_size())) {
        news.inputs.push_back(*input);
    }
}

void Window::Impl::tell_touches(News& news) {
    touch.tell(picture_size(), Hand::on(screen()), clock.now(), touches);
    news.inputs.insert(news.inputs.end(), touches.begin(), touches.end());
    touches.clear();
}

Window::Window() = default;
Window::~Window() = default;

base::Result<std::unique_ptr<Window>> Window::open(const char* title, const Options& options,
                                                   const Clock& clock) {
    set_hints();
    auto video = Video::start(options.hidden ? Video::Where::nowhere : Video::Where::on_display);
    if (!video) return video.error();
    std::unique_ptr<Window> window(new Window);
    window->m_impl = std::make_unique<Impl>(options, clock);
    Impl& impl = *window->m_impl;
    impl.video.emplace(std::move(*video));
    ask_for_context(SDL_GL_CONTEXT_PROFILE_CORE, 3, 3);
    if (!impl.create(title, options)) {
        ask_for_context(SDL_GL_CONTEXT_PROFILE_ES, 3, 0);
        if (!impl.create(title, options)) {
            return sdl_error("this display offers neither OpenGL 3.3 nor OpenGL ES 3.0",
                             "install the graphics driver; vitrina doctor says what is there");
        }
    }
    // A window covers a part of its display: what that says of its size is not the window's.
    if (!options.windowed)
        impl.reported_density =
            density_of(std::max(0, SDL_GetWindowDisplayIndex(impl.window)), impl.picture_size());
    if (SDL_GL_SetSwapInterval(1) != 0)
        base::log(base::Level::info, "this display keeps no beat; frames are paced by a clock");
    if (!options.windowed) take_possession(impl.window);
    refuse_files_and_text();
    SDL_DisableScreenSaver();
    return window;
}

scene::Screen Window::screen() const {
    return m_impl->screen();
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
