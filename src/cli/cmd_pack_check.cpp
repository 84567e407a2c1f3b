#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/look_into_clip.h"
#include "cli/open_fonts.h"
#include "cli/places.h"
#include "cli/program.h"
#include "cli/room_check.h"
#include "cli/usage.h"
#include "content/load.h"
#include "kiosk/recording.h"

namespace vitrina::cli {

namespace {

std::string counted(long count, const char* thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

// The texts that would be cut off. Where the pack cannot be laid out, as on a machine without the
// typefaces, that is a warning.
std::vector<content::Finding> check_room(const Places& places, const content::Exhibit& exhibit) {
    auto fonts = open_fonts(places, exhibit);
    if (!fonts) return {{content::Severity::warning, fonts.error()}};
    auto faults = texts_without_room(exhibit, **fonts);
    if (!faults) return {{content::Severity::error, faults.error()}};
    std::vector<content::Finding> findings;
    for (base::Error& fault : *faults)
        findings.push_back({content::Severity::error, std::move(fault)});
    return findings;
}

// The recording that the attract loop plays.
std::vector<content::Finding> check_visit(const content::Exhibit& exhibit) {
    if (exhibit.attract.visit.empty()) return {};
    auto visit = kiosk::read_recording(exhibit.folder + "/" + exhibit.attract.visit);
    if (!visit) return {{content::Severity::error, visit.error()}};
    if (visit->head.page == "attract") return {};
    return {{content::Severity::error,
             {{exhibit.attract.visit, 0, 0},
              "the visit for the attract loop begins on the page “" + visit->head.page + "”",
              "record one that begins in the attract loop"}}};
}

int check(const std::string& folder) {
    auto places = find_places();
    if (!places) return report("pack check", places.error(), failure);
    content::Loaded loaded =
        content::load(folder, places->assets(), content::Trial::none, {}, look_into_clip);
    if (loaded.exhibit) {
        for (content::Finding& finding : check_visit(*loaded.exhibit))
            loaded.findings.push_back(std::move(finding));
        for (content::Finding& finding : check_room(*places, *loaded.exhibit))
            loaded.findings.push_back(std::move(finding));
    }
    for (const content::Finding& finding : loaded.findings) {
        bool warning = finding.severity == content::Severity::warning;
        std::printf("%s%s\n", warning ? "warning: " : "", base::to_string(finding.error).c_str());
    }
    long errors = std::count_if(
        loaded.findings.begin(), loaded.findings.end(),
        [](const auto& finding) { return finding.severity == content::Severity::error; });
    long warnings = static_cast<long>(loaded.findings.size()) - errors;
    std::printf("%s: %s, %s\n", folder.c_str(), counted(errors, "error").c_str(),
                counted(warnings, "warning").c_str());
    return errors == 0 ? success : failure;
}

}  // namespace

void add_pack(CLI::App& program, Chosen& chosen) {
    CLI::App* pack = program.add_subcommand("pack", "work on content packs");
    pack->require_subcommand(1);
    pack->footer("Examples:\n  vitrina pack check my-pack");
    auto folder = std::make_shared<std::string>();
    CLI::App* command = pack->add_subcommand(
        "check", "every fault of a pack: where it is, what is wrong, what to do");
    command->add_option("FOLDER", *folder, "folder of the pack")->required();
    command->footer(
        "Examples:\n"
        "  vitrina pack check my-pack\n"
        "  vitrina pack check content/iberoamerica && echo ready\n"
        "Ends with 1 when there are errors, with 0 when there are none; warnings are listed either "
        "way.");
    command->callback([folder, &chosen] { chosen = [folder] { return check(*folder); }; });
}

}  // namespace vitrina::cli
