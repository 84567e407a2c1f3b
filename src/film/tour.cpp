#include "film/tour.h"

#include <algorithm>
#include <cmath>

#include "film/reading_time.h"

namespace vitrina::film {
namespace {

using scene::Page;
using scene::PageKind;

double words_of(const content::Text& text, content::Language language) {
    return count_words(text.in(language));
}

double words_of_figure(const content::Exhibit& exhibit, int figure, content::Language language) {
    if (figure < 0) return 0;
    const content::Figure& shown = exhibit.figures[static_cast<size_t>(figure)];
    return 1 + words_of(shown.unit, language);
}

// Makes the stops of one film: its language and rate decide what reading takes.
class Stops {
  public:
    Stops(const content::Exhibit& exhibit, const TourLimits& limits)
        : m_exhibit(exhibit), m_limits(limits) {}

    TourStop opening() const;
    TourStop home() const;
    TourStop story(int index) const;
    std::vector<TourStop> map() const;
    TourStop closing() const;

  private:
    int64_t frames(base::Seconds seconds) const {
        return static_cast<int64_t>(std::ceil(seconds * m_limits.frames_per_second));
    }
    double words(const content::Text& text) const { return words_of(text, m_limits.language); }
    double figure_words(int figure) const {
        return words_of_figure(m_exhibit, figure, m_limits.language);
    }
    TourStop region(int index) const;

    const content::Exhibit& m_exhibit;
    const TourLimits& m_limits;
};

// The first achievement of the attract page, and not a frame of the second.
TourStop Stops::opening() const {
    const content::Story& shown =
        m_exhibit.stories[static_cast<size_t>(m_exhibit.attract.stories.front())];
    auto whole = static_cast<int64_t>(m_exhibit.attract.scene_seconds * m_limits.frames_per_second);
    int64_t least = frames(reading_time(words(shown.title) + figure_words(shown.figure)));
    return {{PageKind::attract, -1}, std::min(least, whole), whole};
}

// What a visitor reads at first sight; the tiles are a menu.
TourStop Stops::home() const {
    const content::Home& page = m_exhibit.home;
    double count = words(page.title) + words(page.text) + figure_words(page.figure);
    return {{PageKind::home, -1}, frames(reading_time(count))};
}

TourStop Stops::story(int index) const {
    const content::Story& shown = m_exhibit.stories[static_cast<size_t>(index)];
    double count = words(shown.title) + words(shown.text) + words(shown.disclaimer) +
                   figure_words(shown.figure);
    return {{PageKind::story, index}, frames(reading_time(count))};
}

TourStop Stops::region(int index) const {
    const content::Region& shown = m_exhibit.map->regions[static_cast<size_t>(index)];
    double count = words(shown.name);
    for (size_t i = 0; i < shown.fields.size(); ++i) {
        if (shown.fields[i].empty()) continue;
        count += words(shown.fields[i]) + words(m_exhibit.map->fields[i].label);
    }
    return {{PageKind::map, index}, frames(reading_time(count))};
}

// First as a whole and then with a region open.
std::vector<TourStop> Stops::map() const {
    std::vector<TourStop> stops = {
        {{PageKind::map, -1}, frames(reading_time(words(m_exhibit.map->title)))}};
    int featured = featured_region(m_exhibit);
    if (featured >= 0) stops.push_back(region(featured));
    return stops;
}

// Who says so: the about page, which names the sources, else home once more.
TourStop Stops::closing() const {
    int64_t least = frames(reading_time(words(m_exhibit.credit)));
    bool has_about = !m_exhibit.about.paragraphs.empty();
    return {has_about ? Page{PageKind::about, 0} : Page{PageKind::home, -1}, least};
}

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
std::vector<Part> parts_by_weight(const content::Exhibit& exhibit, const Stops& make) {
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
    for (Part& part : parts_by_weight(exhibit, Stops(exhibit, limits))) {
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
