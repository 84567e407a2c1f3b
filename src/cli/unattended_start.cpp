#include "cli/unattended_start.h"

#include "base/log.h"
#include "cli/places.h"
#include "cli/state_folders.h"

namespace vitrina::cli {

namespace {

// The scene of the run before, where the exhibit still has it; else where the options begin.
base::Result<scene::View> view_of(const content::Exhibit& exhibit, const ShowOptions& options,
                                  const kiosk::StartPlan& plan) {
    ShowOptions resumed = options;
    if (!plan.page.empty()) resumed.page = plan.page;
    if (!plan.language.empty()) resumed.language = plan.language;
    if (auto view = start_view(exhibit, resumed)) return view;
    if (auto view = start_view(exhibit, options)) return view;
    ShowOptions own = options;
    own.page = "attract";
    own.language.clear();
    return start_view(exhibit, own);
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
    if (const auto& trouble = start.ladder->trouble())
        base::log(base::Level::warning, base::to_string(*trouble));
    for (;;) {
        const kiosk::StartPlan& plan = start.ladder->plan();
        say(plan);
        auto exhibition = Exhibition::open(plan.pack, options.language, watch);
        if (exhibition) {
            auto view = view_of((*exhibition)->exhibit(), options, plan);
            if (!view) return view.error();
            start.view = *view;
            start.exhibition = std::move(*exhibition);
            return start;
        }
        if (watch.progress.cancelled()) return exhibition.error();
        base::log(base::Level::error, base::to_string(exhibition.error()));
        if (!start.ladder->step_down()) return exhibition.error();
    }
}

}  // namespace vitrina::cli
