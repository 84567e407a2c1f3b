#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/diagonal.h"
#include "cli/exhibition.h"
#include "cli/picture_size.h"
#include "cli/program.h"
#include "cli/show_options.h"
#include "cli/unattended_start.h"
#include "cli/usage.h"
#include "kiosk/kiosk.h"

namespace vitrina::cli {

namespace {

struct RunOptions : ShowOptions {
    bool windowed = false;
    int display = 0;
    bool unattended = false;
};

kiosk::Options window_options(const RunOptions& options) {
    kiosk::Options kiosk;
    kiosk.display = options.display;
    kiosk.diagonal_mm = parse_diagonal(options.diagonal);
    if (options.windowed) {
        PictureSize size = parse_size(options.size).value_or(PictureSize{});
        kiosk.windowed = kiosk::WindowSize{size.width, size.height};
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

int run(const RunOptions& options) {
    Shown shown;
    auto ended = kiosk::run(window_options(options), [&](kiosk::Preparation& known) {
        return open_show(options, known, shown);
    });
    if (!ended) return report("run", ended.error(), shown.code);
    if (shown.ladder) shown.ladder->ended();
    return success;
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
    command->footer(
        "Examples:\n"
        "  vitrina run\n"
        "  vitrina run --windowed 1280x720 --lang pt --page map\n"
        "  vitrina run my-pack --display 1\n"
        "Keys: arrows and Tab move, Enter opens, Escape goes back, Home goes home, + and - zoom. "
        "Ctrl-C ends.");
    command->callback([command, options, &chosen] {
        options->windowed = command->count("--windowed") > 0;
        chosen = [options] { return run(*options); };
    });
}

}  // namespace vitrina::cli
