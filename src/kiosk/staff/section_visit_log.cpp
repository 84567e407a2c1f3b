#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <ctime>

#include "kiosk/local_time.h"
#include "kiosk/schedule.h"
#include "kiosk/staff/controls.h"
#include "kiosk/staff/look.h"
#include "kiosk/staff/section.h"
#include "kiosk/visit_export.h"
#include "kiosk/visit_store.h"

namespace vitrina::kiosk::staff {

namespace {

constexpr size_t most_bars = 5;
constexpr float label_mm = 70, bar_mm = 60, row_mm = 7;

content::Language language_of(const Desk& desk) {
    int found = desk.exhibit->find_language(Words::languages[desk.words.language()]);
    return std::max(0, found);
}

VisitReport report_since(const Desk& desk, int64_t day) {
    auto counts = read_counts(desk.visit_log, date_text(day), "");
    return VisitReport::of(counts ? *counts : VisitCounts(), *desk.exhibit, language_of(desk));
}

// Today, and since Monday.
void read_log(Desk& desk) {
    int64_t today = local_minute(std::time(nullptr)) / (24 * 60);
    int64_t monday = today - (today + 3) % 7;  // 1970-01-01 was a Thursday
    desk.visit_reports = {report_since(desk, today), report_since(desk, monday)};
}

void show_bar(Desk& desk, const ReportBar& bar, int64_t most) {
    begin_row(desk);
    label(desk, bar.label, label_mm, row_mm);
    ImVec2 high = ImGui::GetItemRectMin(), low = ImGui::GetItemRectMax();
    float share = static_cast<float>(bar.count) / static_cast<float>(most);
    float width = std::max(1.f, desk.px(bar_mm) * share), half = desk.px(row_mm) / 3;
    float left = low.x + desk.px(gap_mm), middle = (high.y + low.y) / 2;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({left, middle - half}, {left + width, middle + half},
                        ImGui::GetColorU32(call_colour()), half / 2);
    list->AddText({left + width + desk.px(gap_mm), middle - ImGui::GetFontSize() / 2},
                  ImGui::GetColorU32(ImGuiCol_Text), std::to_string(bar.count).c_str());
}

void show_bars(Desk& desk, const char* word, const std::vector<ReportBar>& bars) {
    if (bars.empty()) return;
    note(desk, desk.words(word));
    int64_t most = 1;
    for (const ReportBar& bar : bars) most = std::max(most, bar.count);
    for (size_t i = 0; i < std::min(most_bars, bars.size()); ++i) show_bar(desk, bars[i], most);
}

void show_report(Desk& desk, const char* word, const VisitReport& report) {
    fact(desk, word,
         report.visits.count == 0
             ? std::string(desk.words("no_visits"))
             : std::to_string(report.visits.count) + " · " +
                   desk.words.with("n_seconds",
                                   std::to_string(std::lround(report.visits.mean_seconds()))));
}

void export_log(Desk& desk) {
    auto folder =
        export_visits(desk.visit_log, *desk.exhibit, language_of(desk), desk.stick_folders());
    desk.message =
        folder ? desk.words.with("exported", *folder) : std::string(desk.words("no_stick"));
}

}  // namespace

void show_visit_log(Desk& desk) {
    if (desk.visit_log.empty()) return note(desk, desk.words("no_visit_log"));
    toggle(desk, "count_visits", desk.draft.visits.count);
    if (desk.visit_reports.empty()) read_log(desk);
    const VisitReport &today = desk.visit_reports[0], &week = desk.visit_reports[1];
    show_report(desk, "visits_today", today);
    show_report(desk, "visits_week", week);
    show_bars(desk, "pages_week", week.pages);
    show_bars(desk, "languages_week", week.languages);
    begin_row(desk);
    if (button(desk, "export", desk.words("export"))) export_log(desk);
    if (button(desk, "read_again", desk.words("look_again"))) desk.visit_reports.clear();
}

}  // namespace vitrina::kiosk::staff
