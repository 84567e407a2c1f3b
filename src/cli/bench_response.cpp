#include "cli/bench_response.h"

#include <cstdio>

#include "cli/diagonal.h"
#include "cli/exhibition.h"
#include "cli/statistics.h"
#include "kiosk/response.h"

namespace vitrina::cli {

namespace {

constexpr int presses = 100;

base::Result<ResponseCost> measure_page(Exhibition& exhibition, const kiosk::Options& options,
                                        const scene::View& start, const char* name) {
    std::fprintf(stderr, "bench: touch, %s\n", name);
    auto times = kiosk::measure_response(
        options, start, exhibition.stage(),
        [&](const gpu::FilmSource& films) { return exhibition.make_surface(films); }, presses);
    if (!times) return times.error();
    return ResponseCost{name, presses, median(*times), largest(*times)};
}

}  // namespace

base::Result<void> measure_responses(const ShowOptions& options, BenchReport& report) {
    auto exhibition = Exhibition::open(options.pack);
    if (!exhibition) return exhibition.error();
    kiosk::Options kiosk;
    kiosk.hidden = true;
    kiosk.windowed = kiosk::WindowSize{report.size.width, report.size.height};
    kiosk.diagonal_mm = parse_diagonal(options.diagonal);
    scene::View start;
    start.large_text = options.large_text;
    start.low_reach = options.low_reach;
    struct Place {
        scene::PageKind kind;
        const char* name;
    };
    for (Place place : {Place{scene::PageKind::home, "home"}, {scene::PageKind::map, "map"}}) {
        if (place.kind == scene::PageKind::map && !(*exhibition)->exhibit().map) continue;
        start.page = {place.kind, -1};
        auto cost = measure_page(**exhibition, kiosk, start, place.name);
        if (!cost) return cost.error();
        report.responses.push_back(*cost);
    }
    return {};
}

}  // namespace vitrina::cli
