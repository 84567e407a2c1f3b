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

int show(const RunOptions& options, Exhibition& exhibition, const scene::View& view,
         kiosk::Unattended* ladder) {
    kiosk::Options kiosk;
    kiosk.start = view;
    kiosk.display = options.display;
    kiosk.diagonal_mm = parse_diagonal(options.diagonal);
    kiosk.unattended = ladder;
    if (options.windowed) {
        PictureSize size = parse_size(options.size).value_or(PictureSize{});
        kiosk.windowed = kiosk::WindowSize{size.width, size.height};
    }
    auto ended = kiosk::run(kiosk, exhibition.stage(), [&] { return exhibition.make_surface(); });
    return ended ? success : report("run", ended.error(), failure);
}

int run(const RunOptions& options) {
    if (options.unattended) {
        auto start = start_unattended(options);
        if (!start) return report("run", start.error(), failure);
        return show(options, *start->exhibition, start->view, start->ladder.get());
    }
    auto exhibition = Exhibition::open(options.pack, options.language);
    if (!exhibition) return report("run", exhibition.error(), failure);
    auto view = start_view((*exhibition)->exhibit(), options);
    if (!view) return report("run", view.error(), wrong_usage);
    return show(options, **exhibition, *view, nullptr);
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
