#include <algorithm>

#include "kiosk/set_up.h"
#include "kiosk/staff/controls.h"
#include "kiosk/staff/section.h"

namespace vitrina::kiosk::staff {

namespace {

std::string seconds(const Desk& desk, int count) {
    return desk.words.with("n_seconds", std::to_string(count));
}

// 0 is "as the pack says"; less than 20 seconds is too short to answer a question.
void choose_idle(Desk& desk) {
    int& idle = desk.draft.idle.seconds;
    std::string shown = idle > 0 ? seconds(desk, idle) : std::string(desk.words("as_the_pack"));
    int before = idle;
    if (!stepper(desk, "idle", idle, 0, 600, 10, shown)) return;
    if (idle > 0 && idle < 20) idle = before == 0 ? 20 : 0;
}

void choose_language(Desk& desk) {
    std::vector<std::string> names = {desk.words("as_the_pack")};
    int chosen = 0;
    const auto& languages = desk.exhibit->languages;
    std::string& tag = desk.draft.exhibit.language;
    for (size_t i = 0; i < languages.size(); ++i) {
        names.push_back(languages[i].name);
        if (languages[i].tag == tag) chosen = static_cast<int>(i) + 1;
    }
    if (!choice(desk, "first_language", names, chosen)) return;
    tag = chosen == 0 ? "" : languages[static_cast<size_t>(chosen - 1)].tag;
}

// The language to begin with is offered in any case; with all of them the setting stays empty.
void choose_offered(Desk& desk) {
    const auto& languages = desk.exhibit->languages;
    if (languages.size() < 2) return;
    Settings::Exhibit& exhibit = desk.draft.exhibit;
    int first = std::max(0, desk.exhibit->find_language(exhibit.language));
    uint64_t offered = offered_languages(*desk.exhibit, exhibit.languages, first);
    begin_row(desk);
    label(desk, desk.words("offered"), 70);
    uint64_t before = offered;
    for (size_t i = 0; i < languages.size(); ++i) {
        bool on = (offered >> i & 1) != 0;
        if (button(desk, "offered:" + languages[i].tag, languages[i].name,
                   on ? Emphasis::chosen : Emphasis::plain) &&
            static_cast<int>(i) != first)
            offered ^= uint64_t{1} << i;
    }
    if (offered == before) return;
    exhibit.languages.clear();
    for (size_t i = 0; i < languages.size(); ++i) {
        if ((offered >> i & 1) != 0) exhibit.languages.push_back(languages[i].tag);
    }
    if (exhibit.languages.size() == languages.size()) exhibit.languages.clear();
}

}  // namespace

void show_visits(Desk& desk) {
    choose_idle(desk);
    choose_language(desk);
    choose_offered(desk);
    toggle(desk, "fair", desk.draft.fair.on);
    note(desk, desk.words("fair_note"));
    int& idle = desk.draft.fair.idle_seconds;
    if (desk.draft.fair.on) stepper(desk, "fair_idle", idle, 20, 600, 10, seconds(desk, idle));
}

}  // namespace vitrina::kiosk::staff
