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
    desk.message = desk.words("after_restart");
}

}  // namespace

void show_visits(Desk& desk) {
    choose_idle(desk);
    choose_language(desk);
    toggle(desk, "fair", desk.draft.fair.on);
    note(desk, desk.words("fair_note"));
    int& idle = desk.draft.fair.idle_seconds;
    if (desk.draft.fair.on) stepper(desk, "fair_idle", idle, 20, 600, 10, seconds(desk, idle));
}

}  // namespace vitrina::kiosk::staff
