#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <optional>

#include "base/log.h"
#include "cli/commands.h"
#include "cli/diagonal.h"
#include "cli/exhibition.h"
#include "cli/open_fonts.h"
#include "cli/picture_size.h"
#include "cli/places.h"
#include "cli/program.h"
#include "cli/replayed.h"
#include "cli/settings_places.h"
#include "cli/show_options.h"
#include "cli/state_folders.h"
#include "cli/unattended_start.h"
#include "cli/usage.h"
#include "kiosk/kiosk.h"
#include "kiosk/replay.h"

namespace vitrina::cli {

namespace {

struct RunOptions : ShowOptions {
    bool windowed = false;
    int display = 0;
    bool display_named = false;
    bool unattended = false;
    std::string visit_log = default_visit_log();
    bool no_visit_log = false;
    int keep_days = 400;
    std::string record, replay;
    bool fast = false;
    kiosk::Recording replayed;
    std::string settings;  // file; "" = the usual ones
};

// A replay begins as its recording did.
base::Result<void> open_replay(RunOptions& options) {
    auto recording = kiosk::read_recording(options.replay);
    if (!recording) return recording.error();
    options.replayed = std::move(*recording);
    begin_like(options.replayed.head, options);
    return {};
}

// Without a window, as fast as it goes.
int play_fast(const RunOptions& options) {
    auto exhibition = Exhibition::open(options.pack, options.language);
    if (!exhibition) return report("run", exhibition.error(), failure);
    auto start = start_view((*exhibition)->exhibit(), options);
    if (!start) return report("run", start.error(), wrong_usage);
    const kiosk::Recording& recording = options.replayed;
    auto done = kiosk::replay((*exhibition)->stage(), *start, recording.head.screen, recording);
    std::printf("%zu inputs in %.3f s, %lld frames, digest %016llx\n", done.inputs, recording.end,
                static_cast<long long>(done.frames), static_cast<unsigned long long>(done.digest));
    return success;
}

void add_witnesses(const RunOptions& options, kiosk::Options& kiosk) {
    kiosk.head = head_of(options);
    kiosk.record = options.record;
    if (!options.replay.empty()) {
        kiosk.replay = &options.replayed;
    } else if (!options.no_visit_log) {
        kiosk.visit_log = {options.visit_log, options.keep_days};
    }
}

// What the settings say where the command line says nothing.
void take(const kiosk::Settings& settings, RunOptions& options) {
    if (options.pack.empty()) options.pack = settings.exhibit.pack;
    if (options.language.empty()) options.language = settings.exhibit.language;
    if (options.languages.empty()) options.languages = settings.exhibit.languages;
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
        case kiosk::Ending::reboot:
            return please_reboot;
        default:
            return success;
    }
}

kiosk::Options kiosk_options(const RunOptions& options, const kiosk::LoadedSettings& settings) {
    kiosk::Options kiosk;
    add_witnesses(options, kiosk);
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
    std::optional<scene::View> resumed;
    if (options.unattended) {
        auto start = start_unattended(options, watch);
        if (!start) return start.error();
        shown.ladder = std::move(start->ladder);
        shown.exhibition = std::move(start->exhibition);
        view = start->view;
        resumed = start->resumed;
    } else {
        auto opened = Exhibition::open(options.pack, options.language, watch);
        if (!opened) return opened.error();
        shown.exhibition = std::move(*opened);
        auto begin = start_view(shown.exhibition->exhibit(), options);
        if (!begin) shown.code = wrong_usage;
        if (!begin) return begin.error();
        view = *begin;
    }
    return kiosk::Show{
        &shown.exhibition->stage(),
        [&shown](const gpu::FilmSource& films) { return shown.exhibition->make_surface(films); },
        view, resumed, shown.ladder.get()};
}

int run(RunOptions options) {
    if (!options.replay.empty()) {
        auto opened = open_replay(options);
        if (!opened) return report("run", opened.error(), failure);
    }
    if (options.fast) return play_fast(options);
    if (auto file = default_log_file(); !file.empty()) base::log_to_file(file);
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

void add_visit_options(CLI::App& command, RunOptions& options) {
    command
        .add_flag("--no-visit-log", options.no_visit_log,
                  "count no visits (also: VITRINA_NO_VISIT_LOG=1)")
        ->envname("VITRINA_NO_VISIT_LOG");
    command
        .add_option("--visit-log", options.visit_log,
                    "where visits are counted, without personal data")
        ->type_name("FILE");
    command.add_option("--keep-visits", options.keep_days, "days after which counts are erased")
        ->check(CLI::Range(1, 36500));
    command
        .add_option("--record", options.record, "write every input to this file, to be replayed")
        ->type_name("FILE");
    auto* replay = command.add_option("--replay", options.replay, "play a recording, then end")
                       ->type_name("FILE");
    command
        .add_flag("--fast", options.fast,
                  "play it without a window, as fast as it goes, and say what came of it")
        ->needs(replay);
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
    add_visit_options(*command, *options);
    command->add_option("--settings", options->settings, "this file of settings alone")
        ->type_name("FILE");
    command->footer(
        "Examples:\n"
        "  vitrina run\n"
        "  vitrina run --windowed 1280x720 --lang pt --page map\n"
        "  vitrina run my-pack --display 1\n"
        "  vitrina run --record visit.log\n"
        "  vitrina run --replay visit.log\n"
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
