#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/page_name.h"
#include "cli/places.h"
#include "cli/program.h"
#include "cli/state_folders.h"
#include "cli/text_file.h"
#include "cli/usage.h"
#include "content/load.h"
#include "kiosk/visit_report.h"
#include "kiosk/visit_store.h"

namespace vitrina::cli {

namespace {

struct VisitsOptions {
    std::string pack, language, log = default_visit_log();
    std::string html, csv, from, to;
};

std::string check_day(const std::string& text) {
    bool day = text.size() == 10;
    for (size_t i = 0; i < text.size(); ++i) {
        bool dash = i == 4 || i == 7;
        day = day && (dash ? text[i] == '-' : text[i] >= '0' && text[i] <= '9');
    }
    return day ? "" : text + " is not a day; write it like 2026-11-28";
}

base::Result<content::Exhibit> load_exhibit(const std::string& pack) {
    auto places = find_places();
    if (!places) return places.error();
    std::string folder = pack.empty() ? places->default_pack() : pack;
    content::Loaded loaded = content::load(folder, places->assets());
    if (loaded.exhibit) return std::move(*loaded.exhibit);
    return loaded.findings.front().error;
}

void print(const kiosk::VisitReport& report) {
    std::printf("%lld visits, %.0f s each", static_cast<long long>(report.visits.count),
                report.visits.mean_seconds());
    if (!report.first_day.empty())
        std::printf(", %s to %s", report.first_day.c_str(), report.last_day.c_str());
    std::printf("\n");
    for (const kiosk::ReportBar& page : report.pages)
        std::printf("%6lld  %5.0f s  %s\n", static_cast<long long>(page.count), page.mean_seconds(),
                    page.label.c_str());
}

base::Result<void> write_files(const VisitsOptions& options, const kiosk::VisitCounts& counts,
                               const kiosk::VisitReport& report, const content::Exhibit& exhibit,
                               content::Language language) {
    if (!options.csv.empty()) {
        auto saved = save_text(kiosk::to_csv(counts), options.csv);
        if (!saved) return saved;
    }
    if (options.html.empty()) return {};
    const std::string& tag = exhibit.languages[static_cast<size_t>(language)].tag;
    return save_text(kiosk::to_html(report, exhibit.title.in(language), tag), options.html);
}

int visits(const VisitsOptions& options) {
    auto counts = kiosk::read_counts(options.log, options.from, options.to);
    if (!counts) return report("visits", counts.error(), failure);
    auto exhibit = load_exhibit(options.pack);
    if (!exhibit) return report("visits", exhibit.error(), failure);
    auto language = parse_language(*exhibit, options.language);
    if (!language) return report("visits", language.error(), wrong_usage);
    kiosk::VisitReport summed = kiosk::VisitReport::of(*counts, *exhibit, *language);
    if (options.html.empty() && options.csv.empty()) {
        print(summed);
        return success;
    }
    auto written = write_files(options, *counts, summed, *exhibit, *language);
    return written ? success : report("visits", written.error(), failure);
}

}  // namespace

void add_visits(CLI::App& program, Chosen& chosen) {
    auto options = std::make_shared<VisitsOptions>();
    CLI::App* command = program.add_subcommand("visits", "what the visit log of this machine says");
    command->add_option("PACK", options->pack,
                        "folder of the pack that was shown; its titles name the pages");
    command->add_option("--html", options->html, "report with charts to write, one page")
        ->type_name("FILE.html");
    command->add_option("--csv", options->csv, "table to write, for a spreadsheet")
        ->type_name("FILE.csv");
    command->add_option("--from", options->from, "first day, such as 2026-11-01")
        ->check(check_day)
        ->type_name("DAY");
    command->add_option("--to", options->to, "last day, such as 2026-11-30")
        ->check(check_day)
        ->type_name("DAY");
    command->add_option("--lang", options->language, "language of the report: es, pt or en")
        ->type_name("LANGUAGE");
    command->add_option("--log", options->log, "the visit log, where vitrina run was told another")
        ->type_name("FILE");
    command->footer(
        "Examples:\n"
        "  vitrina visits\n"
        "  vitrina visits --from 2026-11-01 --to 2026-11-30 --html november.html\n"
        "  vitrina visits --csv visits.csv");
    command->callback([options, &chosen] { chosen = [options] { return visits(*options); }; });
}

}  // namespace vitrina::cli
