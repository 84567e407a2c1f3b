#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/diagonal.h"
#include "cli/exhibition.h"
#include "cli/picture_size.h"
#include "cli/program.h"
#include "cli/show_options.h"
#include "cli/usage.h"
#include "kiosk/kiosk.h"

namespace vitrina::cli {

namespace {

struct RunOptions : ShowOptions {
    bool windowed = false;
    int display = 0;
};

int run(const RunOptions& options) {
    auto exhibition = Exhibition::open(options.pack, options.language);
    if (!exhibition) return report("run", exhibition.error(), failure);
    auto view = start_view((*exhibition)->exhibit(), options);
    if (!view) return report("run", view.error(), wrong_usage);

    kiosk::Options kiosk;
    kiosk.start = *view;
    kiosk.display = options.display;
    kiosk.diagonal_mm = parse_diagonal(options.diagonal);
    if (options.windowed) {
        PictureSize size = parse_size(options.size).value_or(PictureSize{});
        kiosk.windowed = kiosk::WindowSize{size.width, size.height};
    }
    auto ended =
        kiosk::run(kiosk, (*exhibition)->stage(), [&] { return (*exhibition)->make_surface(); });
    return ended ? success : report("run", ended.error(), failure);
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
