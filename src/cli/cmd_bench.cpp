#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <memory>

#include "cli/bench.h"
#include "cli/bench_film.h"
#include "cli/bench_report.h"
#include "cli/bench_response.h"
#include "cli/commands.h"
#include "cli/program.h"
#include "cli/show_options.h"
#include "cli/studio.h"
#include "cli/text_file.h"
#include "cli/usage.h"
#include "kiosk/clock.h"

namespace vitrina::cli {

namespace {

struct BenchOptions : ShowOptions {
    std::string json;
    bool film = false;
};

// What happens between the start of the process and its first picture.
void draw_first_frame(Studio& studio, PictureSize size) {
    scene::Frame frame;
    base::Size pixels{static_cast<float>(size.width), static_cast<float>(size.height)};
    studio.exhibition->stage().build(scene::View{}, 0, pixels, frame);
    studio.surface->draw(frame.list, gpu::Surface::Target::picture);
    studio.surface->finish();
}

BenchPage view_as_asked(BenchPage page, const ShowOptions& options) {
    page.view.large_text = options.large_text;
    page.view.low_reach = options.low_reach;
    return page;
}

base::Result<void> measure_films(const Studio& studio, BenchReport& report) {
    for (const char* preset : {"medium", "veryfast"}) {
        std::fprintf(stderr, "bench: film, %s\n", preset);
        auto cost = measure_film(studio, preset);
        if (!cost) return cost.error();
        report.films.push_back(*cost);
    }
    return {};
}

// Everything that is measured without a window.
base::Result<void> measure_studio(const BenchOptions& options, BenchReport& result) {
    auto studio = Studio::open(options.pack);
    if (!studio) return studio.error();
    scene::Screen screen = screen_of(
        {static_cast<float>(result.size.width), static_cast<float>(result.size.height)}, options);
    draw_first_frame(*studio, result.size);
    result.first_frame_ms = kiosk::process_age() * 1000;
    result.renderer = gpu::describe_driver().renderer;
    result.reference_ms = measure_reference(*studio->surface, result.size);
    std::vector<BenchPage> pages = bench_pages(studio->exhibition->exhibit());
    if (auto pan = bench_pan(studio->exhibition->stage(), screen)) pages.push_back(*pan);
    for (const BenchPage& page : pages) {
        std::fprintf(stderr, "bench: %s\n", page.name.c_str());
        for (PageCost& cost : measure(*studio, view_as_asked(page, options), screen))
            result.pages.push_back(std::move(cost));
    }
    result.resident_mb = resident_megabytes();
    return options.film ? measure_films(*studio, result) : base::Result<void>{};
}

int bench(const BenchOptions& options) {
    BenchReport result;
    result.size = parse_size(options.size).value_or(PictureSize{});
    auto measured = measure_studio(options, result);
    if (!measured) return report("bench", measured.error(), failure);
    auto answered = measure_responses(options, result);
    if (!answered) return report("bench", answered.error(), failure);
    std::fputs(to_table(result).c_str(), stdout);
    if (options.json.empty()) return success;
    auto saved = save_text(to_json(result), options.json);
    return saved ? success : report("bench", saved.error(), failure);
}

}  // namespace

void add_bench(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<BenchOptions>();
    CLI::App* command =
        program.add_subcommand("bench", "what every page costs, in motion and at rest");
    add_pack_argument(*command, *options);
    add_size_option(*command, *options, "--size", "size of the picture in pixels");
    add_screen_options(*command, *options);
    command->add_option("--json", options->json, "write the numbers to this file as well")
        ->type_name("FILE.json");
    command->add_flag("--film", options->film, "also compare filming with x264 alone (minutes)");
    command->footer(
        "Examples:\n"
        "  vitrina bench\n"
        "  vitrina bench --size 3840x2160 --json bench.json\n"
        "  vitrina bench my-pack --film\n"
        "Times are milliseconds, without a window; /ref divides by the reference, to compare "
        "machines.");
    command->callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

}  // namespace vitrina::cli
