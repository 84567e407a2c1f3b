#include "film/storyboard.h"

#include <cmath>

#include "film/tour.h"

namespace vitrina::film {
namespace {

base::Error wrong_length(std::string what) {
    base::Error error;
    error.what = std::move(what);
    error.remedy = "choose a length of up to 3600 seconds";
    return error;
}

base::Result<void> check(const content::Exhibit& exhibit, const StoryboardOptions& options) {
    constexpr base::Seconds longest = 3600;
    constexpr int fastest = 240;
    if (options.frames_per_second < 1 || options.frames_per_second > fastest) {
        return wrong_length("a film has 1 to 240 frames a second");
    }
    bool fits = options.length <= longest && options.length * options.frames_per_second >= 0.5;
    if (!fits) return wrong_length("a film cannot have this length");
    auto languages = static_cast<int>(exhibit.languages.size());
    if (options.language < 0 || options.language >= languages) {
        return wrong_length("the exhibit has no such language");
    }
    return {};
}

scene::View opening_view(scene::Page page, const StoryboardOptions& options) {
    scene::View view;
    view.page = page;
    view.language = options.language;
    view.appearance = options.appearance;
    view.reduced_motion = options.reduced_motion;
    view.audience = scene::Audience::film;
    return view;
}

scene::Action go_to(scene::Page page) {
    scene::Action action;
    action.kind =
        page.kind == scene::PageKind::home ? scene::ActionKind::home : scene::ActionKind::open;
    action.page = page;
    return action;
}

}  // namespace

base::Result<Storyboard> make_storyboard(const content::Exhibit& exhibit,
                                         const StoryboardOptions& options) {
    if (auto usable = check(exhibit, options); !usable) return usable.error();
    Storyboard storyboard;
    storyboard.frames_per_second = options.frames_per_second;
    storyboard.frames = std::llround(options.length * options.frames_per_second);
    TourLimits limits{storyboard.frames, options.frames_per_second, options.language};
    std::vector<TourStop> stops = plan_tour(exhibit, limits);
    std::vector<int64_t> shown = share_frames(stops, limits);
    storyboard.start = opening_view(stops.front().page, options);
    int64_t frame = 0;
    for (size_t i = 1; i < stops.size(); ++i) {
        frame += shown[i - 1];
        storyboard.cues.push_back({frame, go_to(stops[i].page)});
    }
    return storyboard;
}

base::Seconds time_of(const Storyboard& storyboard, int64_t frame) {
    return static_cast<base::Seconds>(frame) / storyboard.frames_per_second;
}

scene::View view_at(const content::Exhibit& exhibit, const Storyboard& storyboard,
                    base::Seconds time) {
    scene::View view = storyboard.start;
    for (const Cue& cue : storyboard.cues) {
        base::Seconds at = time_of(storyboard, cue.frame);
        if (at > time) break;
        view = scene::update(exhibit, view, cue.action, at);
    }
    return view;
}

}  // namespace vitrina::film
