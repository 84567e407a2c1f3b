#include "cli/unattended_start.h"

#include "base/log.h"
#include "cli/places.h"
#include "cli/state_folders.h"

namespace vitrina::cli {

namespace {

// Where the options begin, or the exhibit itself where it has no such page.
base::Result<scene::View> view_of(const content::Exhibit& exhibit, const ShowOptions& options) {
    if (auto view = start_view(exhibit, options)) return view;
    ShowOptions own = options;
    own.page = "attract";
    own.language.clear();
    return start_view(exhibit, own);
}

// The scene of the run before, where there was one and the exhibit still has it.
std::optional<scene::View> scene_before(const content::Exhibit& exhibit, const ShowOptions& options,
                                        const kiosk::StartPlan& plan) {
    if (plan.page.empty()) return {};
    ShowOptions before = options;
    before.page = plan.page;
    if (!plan.language.empty()) before.language = plan.language;
    auto view = start_view(exhibit, before);
    return view ? std::optional(*view) : std::nullopt;
}

void say(const kiosk::StartPlan& plan) {
    using Rung = kiosk::StartPlan::Rung;
    if (plan.rung == Rung::same_scene) return;
    base::log(base::Level::warning,
              std::string(plan.rung == Rung::safe_pack ? "the safe pack" : "the previous pack") +
                  " is shown: " + plan.pack);
}

}  // namespace

base::Result<UnattendedStart> start_unattended(const ShowOptions& options,
                                               const Exhibition::Watch& watch) {
    auto places = find_places();
    if (!places) return places.error();
    std::string pack = options.pack.empty() ? places->default_pack() : options.pack;
    UnattendedStart start;
    start.ladder = std::make_unique<kiosk::Unattended>(state_folders(), pack, places->safe_pack());
    for (;;) {
        const kiosk::StartPlan& plan = start.ladder->plan();
        say(plan);
        auto exhibition = Exhibition::open(plan.pack, options.language, watch);
        if (exhibition) {
            auto view = view_of((*exhibition)->exhibit(), options);
            if (!view) return view.error();
            start.view = *view;
            start.resumed = scene_before((*exhibition)->exhibit(), options, plan);
            start.exhibition = std::move(*exhibition);
            return start;
        }
        if (watch.progress.cancelled()) return exhibition.error();
        base::log(base::Level::error, base::to_string(exhibition.error()));
        if (!start.ladder->step_down()) return exhibition.error();
    }
}

}  // namespace vitrina::cli
