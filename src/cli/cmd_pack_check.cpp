#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/open_fonts.h"
#include "cli/places.h"
#include "cli/program.h"
#include "cli/room_check.h"
#include "cli/usage.h"
#include "content/load.h"

namespace vitrina::cli {

namespace {

std::string counted(long count, const char* thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

// Lists the texts that would be cut off, and returns how many. Where the pack cannot be laid out,
// as on a machine without the typefaces, it says so.
long check_room(const Places& places, const content::Exhibit& exhibit) {
    auto fonts = open_fonts(places, exhibit);
    if (!fonts) {
        std::printf("note: whether the texts have room was not looked at: %s\n",
                    base::to_string(fonts.error()).c_str());
        return 0;
    }
    auto faults = texts_without_room(exhibit, **fonts);
    if (!faults) {
        std::printf("%s\n", base::to_string(faults.error()).c_str());
        return 1;
    }
    for (const base::Error& fault : *faults) std::printf("%s\n", base::to_string(fault).c_str());
    return static_cast<long>(faults->size());
}

int check(const std::string& folder) {
    auto places = find_places();
    if (!places) return report("pack check", places.error(), failure);
    content::Loaded loaded = content::load(folder, places->assets());
    for (const content::Finding& finding : loaded.findings) {
        bool warning = finding.severity == content::Severity::warning;
        std::printf("%s%s\n", warning ? "warning: " : "", base::to_string(finding.error).c_str());
    }
    long errors = std::count_if(
        loaded.findings.begin(), loaded.findings.end(),
        [](const auto& finding) { return finding.severity == content::Severity::error; });
    long warnings = static_cast<long>(loaded.findings.size()) - errors;
    if (loaded.exhibit) errors += check_room(*places, *loaded.exhibit);
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
