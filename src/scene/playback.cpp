#include "scene/playback.h"

#include <algorithm>

namespace vitrina::scene {

const content::Clip* clip_of(const content::Exhibit& exhibit, const View& view) {
    if (view.page.kind != PageKind::story || view.page.item < 0) return nullptr;
    if (view.page.item >= static_cast<int>(exhibit.stories.size())) return nullptr;
    const content::Clip& clip = exhibit.stories[static_cast<size_t>(view.page.item)].chart.clip;
    return clip.file.empty() || clip.length <= 0 ? nullptr : &clip;
}

base::Seconds place_in(const content::Clip& clip, const Playback& playback, base::Seconds now) {
    base::Seconds run = playback.playing ? std::max(0., now - playback.since) : 0;
    return std::clamp(playback.place + run, 0., clip.length);
}

base::Seconds plays_until(const content::Exhibit& exhibit, const View& view) {
    const content::Clip* clip = clip_of(exhibit, view);
    if (!clip || !view.playback.playing) return -1e9;
    return view.playback.since + clip->length - view.playback.place;
}

bool plays(const content::Exhibit& exhibit, const View& view, base::Seconds now) {
    return now < plays_until(exhibit, view);
}

void play(const content::Exhibit& exhibit, View& view, base::Seconds now) {
    const content::Clip* clip = clip_of(exhibit, view);
    if (!clip || plays(exhibit, view, now)) return;
    base::Seconds place = place_in(*clip, view.playback, now);
    view.playback = {true, false, place < clip->length ? place : 0, now};
}

void pause(const content::Exhibit& exhibit, View& view, base::Seconds now) {
    const content::Clip* clip = clip_of(exhibit, view);
    if (!clip || !view.playback.playing) return;
    view.playback = {false, false, place_in(*clip, view.playback, now), now};
}

void fail_to_play(View& view) {
    view.playback = {};
    view.playback.failed = true;
}

void set_loudness(View& view, int steps) {
    view.loudness = std::clamp(steps, -most_loudness, most_loudness);
}

}  // namespace vitrina::scene
