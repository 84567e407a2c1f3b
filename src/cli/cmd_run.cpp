#include <CLI/CLI.hpp>
#include <memory>

#include "base/log.h"
#include "cli/commands.h"
#include "cli/diagonal.h"
#include "cli/exhibition.h"
#include "cli/open_fonts.h"
#include "cli/picture_size.h"
#include "cli/places.h"
#include "cli/program.h"
#include "cli/settings_places.h"
#include "cli/show_options.h"
#include "cli/unattended_start.h"
#include "cli/usage.h"
#include "kiosk/kiosk.h"

namespace vitrina::cli {

namespace {

struct RunOptions : ShowOptions {
    bool windowed = false;
    int display = 0;
    bool display_named = false;
    bool unattended = false;
    std::string settings;  // file; "" = the usual ones
};

// What the settings say where the command line says nothing.
void take(const kiosk::Settings& settings, RunOptions& options) {
    if (options.pack.empty()) options.pack = settings.exhibit.pack;
    if (options.language.empty()) options.language = settings.exhibit.language;
    if (options.appearance.empty()) options.appearance = settings.exhibit.appearance;
    if (!options.display_named) options.display = settings.display.number;
    if (options.diagonal.empty() && settings.display.diagonal_mm > 0)
        options.diagonal = std::to_string(settings.display.diagonal_mm) + "mm";
}

// docs/operation.md, "Exit codes".
int exit_code(kiosk::Ending ending) {
    switch (ending) {
        case kiosk::Ending::restart:
            return please_restart;
        case kiosk::Ending::shut_down:
            return please_shut_down;
        default:
            return success;
    }
}

kiosk::Options kiosk_options(const RunOptions& options, const kiosk::LoadedSettings& settings) {
    kiosk::Options kiosk;
    kiosk.display = options.display;
    kiosk.settings = settings;
    kiosk.panels = kiosk::touch_panels_of(settings.settings.touch.panels);
    kiosk.places = settings_places(options.settings);
    kiosk.diagonal_mm = parse_diagonal(options.diagonal);
    if (options.windowed) {
        PictureSize size = parse_size(options.size).value_or(PictureSize{});
        kiosk.windowed = kiosk::WindowSize{size.width, size.height};
    }
    if (auto places = find_places()) {
        kiosk.assets = places->assets();
        kiosk.staff_font = find_text_font(*places);
    }
    return kiosk;
}

// What is shown; outlives the kiosk.
struct Shown {
    std::unique_ptr<kiosk::Unattended> ladder;
    std::unique_ptr<Exhibition> exhibition;
    int code = failure;  // when it cannot be opened
};

base::Result<kiosk::Show> open_show(const RunOptions& options, kiosk::Preparation& known,
                                    Shown& shown) {
    Exhibition::Watch watch{known.progress, [&](base::Colour ground) { known.set_ground(ground); }};
    scene::View view;
    if (options.unattended) {
        auto start = start_unattended(options, watch);
        if (!start) return start.error();
        shown.ladder = std::move(start->ladder);
        shown.exhibition = std::move(start->exhibition);
        view = start->view;
    } else {
        auto opened = Exhibition::open(options.pack, options.language, watch);
        if (!opened) return opened.error();
        shown.exhibition = std::move(*opened);
        auto begin = start_view(shown.exhibition->exhibit(), options);
        if (!begin) shown.code = wrong_usage;
        if (!begin) return begin.error();
        view = *begin;
    }
    return kiosk::Show{&shown.exhibition->stage(),
                       [&shown] { return shown.exhibition->make_surface(); }, view,
                       shown.ladder.get()};
}

int run(RunOptions options) {
    auto settings = open_settings(options.settings);
    // A kiosk that nobody looks after shows something all the same.
    if (!settings && !options.unattended) return report("run", settings.error(), failure);
    if (!settings) base::log(base::Level::error, base::to_string(settings.error()));
    kiosk::LoadedSettings in_force = settings ? *settings : kiosk::LoadedSettings{};
    take(in_force.settings, options);
    Shown shown;
    auto ended = kiosk::run(kiosk_options(options, in_force), [&](kiosk::Preparation& known) {
        return open_show(options, known, shown);
    });
    if (!ended) return report("run", ended.error(), shown.code);
    if (shown.ladder) shown.ladder->ended();
    return exit_code(*ended);
}

}  // namespace

void add_run(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<RunOptions>();
    options->page = "attract";
    CLI::App* command = program.add_subcommand("run", "show the exhibit on this machine's display");
    add_pack_argument(*command, *options);
    add_size_option(*command, *options, "--windowed",
                    "a window of this size instead of the whole display");
    add_screen_options(*command, *options);
    add_language_option(*command, *options);
    add_look_options(*command, *options);
    add_page_option(*command, *options);
    command->add_option("--display", options->display, "number of the display, 0 is the first")
        ->check(CLI::Range(0, 63));
    command->add_flag("--unattended", options->unattended,
                      "for a kiosk on its own: after a fault the same scene again, then the pack "
                      "before, then a safe one");
    command->add_option("--settings", options->settings, "this file of settings alone")
        ->type_name("FILE");
    command->footer(
        "Examples:\n"
        "  vitrina run\n"
        "  vitrina run --windowed 1280x720 --lang pt --page map\n"
        "  vitrina run my-pack --display 1\n"
        "Without an option its setting holds: docs/settings.md. "
        "Keys: arrows and Tab move, Enter opens, Escape goes back, Home goes home, + and - zoom. "
        "Ctrl-C ends.");
    command->callback([command, options, &chosen] {
        options->windowed = command->count("--windowed") > 0;
        options->display_named = command->count("--display") > 0;
        chosen = [options] { return run(*options); };
    });
}

}  // namespace vitrina::cli
