#include "film/tour.h"

#include <algorithm>

#include "film/reading_time.h"
#include "film/tour_stops.h"

namespace vitrina::film {
namespace {

// Scenes that are only shown together, with their place in the film.
struct Part {
    int place = 0;
    std::vector<TourStop> stops;

    int64_t frames() const {
        int64_t sum = 0;
        for (const TourStop& stop : stops) sum += stop.frames;
        return sum;
    }
};

// The parts of a film, the most important first.
std::vector<Part> parts_by_weight(const content::Exhibit& exhibit, const TourStops& make) {
    constexpr int opening_place = 0, home_place = 1, first_story_place = 2;
    std::vector<Part> stories;
    for (int index : preferred_stories(exhibit)) {
        int place = first_story_place + static_cast<int>(stories.size());
        stories.push_back({place, {make.story(index)}});
    }
    int map_place = first_story_place + static_cast<int>(stories.size());
    std::vector<Part> parts = {{home_place, {make.home()}}};
    auto add_stories = [&](size_t from, size_t to) {
        for (size_t i = from; i < std::min(to, stories.size()); ++i) parts.push_back(stories[i]);
    };
    add_stories(0, 1);
    parts.push_back({map_place + 1, {make.closing()}});
    add_stories(1, 2);
    if (exhibit.map) parts.push_back({map_place, make.map()});
    if (!exhibit.attract.stories.empty()) parts.push_back({opening_place, {make.opening()}});
    add_stories(2, stories.size());
    return parts;
}

}  // namespace

std::vector<int> preferred_stories(const content::Exhibit& exhibit) {
    std::vector<int> order;
    auto add = [&](int index) {
        if (std::find(order.begin(), order.end(), index) == order.end()) order.push_back(index);
    };
    for (int index : exhibit.attract.stories) add(index);
    for (const content::Topic& topic : exhibit.topics) {
        if (!topic.stories.empty()) add(topic.stories.front());
    }
    for (size_t i = 0; i < exhibit.stories.size(); ++i) add(static_cast<int>(i));
    return order;
}

int featured_region(const content::Exhibit& exhibit) {
    if (!exhibit.map) return -1;
    std::vector<int> counts(exhibit.map->regions.size());
    for (const content::Participation& entry : exhibit.participation) {
        if (entry.region >= 0) ++counts[static_cast<size_t>(entry.region)];
    }
    int best = -1;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (exhibit.map->regions[i].area < 0) continue;
        if (best < 0 || counts[i] > counts[static_cast<size_t>(best)]) best = static_cast<int>(i);
    }
    return best;
}

std::vector<TourStop> plan_tour(const content::Exhibit& exhibit, const TourLimits& limits) {
    std::vector<Part> chosen;
    int64_t used = 0;
    for (Part& part : parts_by_weight(exhibit, TourStops(exhibit, limits))) {
        int64_t frames = part.frames();
        if (!chosen.empty() && used + frames > limits.frames) continue;
        used += frames;
        chosen.push_back(std::move(part));
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const Part& one, const Part& other) { return one.place < other.place; });
    std::vector<TourStop> stops;
    for (const Part& part : chosen) stops.insert(stops.end(), part.stops.begin(), part.stops.end());
    return stops;
}

std::vector<int64_t> share_frames(const std::vector<TourStop>& stops, const TourLimits& limits) {
    auto count = static_cast<int64_t>(stops.size());
    int64_t left = limits.frames;
    for (const TourStop& stop : stops) left -= stop.frames;
    auto looking = static_cast<int64_t>(looking_time * limits.frames_per_second);
    looking = std::clamp<int64_t>(left / count, 0, looking);
    std::vector<int64_t> shown;
    int64_t elastic = 0;
    for (const TourStop& stop : stops) {
        int64_t frames = stop.frames + looking;
        if (stop.most > 0) frames = std::min(frames, stop.most);
        if (stop.most == 0) elastic += stop.frames;
        left -= frames - stop.frames;
        shown.push_back(frames);
    }
    // The differences of rounded sums add up to what is left, whatever their rounding. A single
    // stop may lose.
    int64_t before = 0;
    for (size_t i = 0; i < stops.size(); ++i) {
        if (stops[i].most > 0) continue;
        int64_t after = before + stops[i].frames;
        shown[i] += left * after / elastic - left * before / elastic;
        before = after;
    }
    return shown;
}

}  // namespace vitrina::film
