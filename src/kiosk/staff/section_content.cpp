#include <algorithm>
#include <chrono>

#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr size_t most_findings = 12;  // the first ones are mended first

bool under_way(const Desk& desk) {
    return desk.check.valid() &&
           desk.check.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
}

// The check reads every file of the pack: not while somebody waits for the next frame.
void start_check(Desk& desk) {
    desk.findings.reset();
    desk.check =
        std::async(std::launch::async, [folder = desk.exhibit->folder, assets = desk.assets] {
            return content::load(folder, assets).findings;
        });
}

void show_findings(Desk& desk) {
    const auto& findings = *desk.findings;
    note(desk, findings.empty() ? desk.words("check_clean")
                                : desk.words.with("check_found", std::to_string(findings.size())));
    for (size_t i = 0; i < std::min(findings.size(), most_findings); ++i)
        warning(desk, base::to_string(findings[i].error));
}

}  // namespace

void show_content(Desk& desk) {
    const content::Exhibit& exhibit = *desk.exhibit;
    std::string languages;
    for (const auto& language : exhibit.languages)
        languages += (languages.empty() ? "" : ", ") + language.name;
    auto language = std::min(desk.words.language(), exhibit.languages.size() - 1);
    fact(desk, "pack_title", exhibit.title.in(static_cast<int>(language)));
    fact(desk, "pack_folder", exhibit.folder);
    fact(desk, "pack_languages", languages);
    if (desk.check.valid() && !under_way(desk)) desk.findings = desk.check.get();
    begin_row(desk);
    if (under_way(desk)) {
        note(desk, desk.words("checking"));
    } else if (button(desk, "check", desk.words("check"))) {
        start_check(desk);
    }
    if (desk.findings) show_findings(desk);
}

}  // namespace vitrina::kiosk::staff
