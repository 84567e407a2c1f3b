#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/picture_size.h"
#include "cli/program.h"
#include "cli/replayed.h"
#include "cli/show_options.h"
#include "cli/soak.h"
#include "cli/soak_report.h"
#include "cli/text_file.h"
#include "cli/usage.h"

namespace vitrina::cli {

namespace {

struct CommandOptions : ShowOptions {
    double minutes = 30;
    long taps = 0;
    uint64_t seed = 1;
    std::string json, recording = "soak-failure.log";
};

// One line that is written again and again, at a terminal.
void show_progress(const SoakReport& now) {
    if (isatty(STDERR_FILENO) != 1) return;
    std::fprintf(stderr, "\r%ld taps, %ld visits, %.1f hours, %zu of %zu pages   ", now.taps,
                 now.visits, now.simulated / 3600, now.pages, now.pages_of);
}

base::Result<void> write_files(const CommandOptions& options, const SoakReport& done) {
    if (!options.json.empty()) {
        auto saved = save_text(to_json(done, options.seed), options.json);
        if (!saved) return saved;
    }
    if (done.recording.empty()) return {};
    std::string text = done.recording;
    text.pop_back();  // save_text ends it with a newline
    return save_text(text, options.recording);
}

int soak_exhibit(const CommandOptions& options) {
    auto studio = Studio::open(options.pack, options.language);
    if (!studio) return report("soak", studio.error(), failure);
    const content::Exhibit& exhibit = studio->exhibition->exhibit();
    auto start = start_view(exhibit, options);
    if (!start) return report("soak", start.error(), wrong_usage);
    PictureSize size = parse_size(options.size).value_or(PictureSize{});
    SoakOptions asked;
    asked.length = options.minutes * 60;
    asked.taps = options.taps;
    asked.seed = options.seed;
    asked.screen =
        screen_of({static_cast<float>(size.width), static_cast<float>(size.height)}, options);
    asked.head = head_of(options);
    asked.head.pack = exhibit.id;
    SoakReport done = soak(*studio, *start, asked, show_progress);
    if (isatty(STDERR_FILENO) == 1) std::fputs("\n", stderr);
    std::fputs(to_text(done, options.seed).c_str(), stdout);
    auto written = write_files(options, done);
    if (!written) return report("soak", written.error(), failure);
    if (done.failures.empty()) return success;
    std::printf("replay: vitrina run --replay %s\n", options.recording.c_str());
    return failure;
}

}  // namespace

void add_soak(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<CommandOptions>();
    options->page = "attract";
    options->size = "640x360";
    CLI::App* command = program.add_subcommand(
        "soak", "made-up visitors, the awkward ones too, as fast as the machine can");
    add_pack_argument(*command, *options);
    add_size_option(*command, *options, "--size", "size of the picture in pixels");
    add_screen_options(*command, *options);
    add_language_option(*command, *options);
    add_look_options(*command, *options);
    command->add_option("--minutes", options->minutes, "opening time to live through")
        ->check(CLI::Range(0.1, 1e7));
    command->add_option("--taps", options->taps, "end earlier, after so many taps")
        ->check(CLI::Range(0L, 1000000000L));
    command->add_option("--seed", options->seed, "other visitors; the same seed, the same ones");
    command->add_option("--json", options->json, "the result for programs")->type_name("FILE.json");
    command
        ->add_option("--recording", options->recording,
                     "where a visit that goes wrong is written, to be replayed")
        ->type_name("FILE");
    command->footer(
        "Examples:\n"
        "  vitrina soak --minutes 60\n"
        "  vitrina soak --minutes 480 --seed 7 --json soak.json\n"
        "  vitrina soak --minutes 1000000 --taps 500000");
    command->callback(
        [options, &chosen] { chosen = [options] { return soak_exhibit(*options); }; });
}

}  // namespace vitrina::cli
