#include "film/tour_stops.h"

#include <algorithm>
#include <cmath>

#include "film/reading_time.h"
#include "scene/playback.h"

namespace vitrina::film {

using scene::Page;
using scene::PageKind;

int64_t TourStops::frames(base::Seconds seconds) const {
    return static_cast<int64_t>(std::ceil(seconds * m_limits.frames_per_second));
}

double TourStops::words(const content::Text& text) const {
    return count_words(text.in(m_limits.language));
}

// The number and what it counts.
double TourStops::figure_words(int figure) const {
    if (figure < 0) return 0;
    return 1 + words(m_exhibit.figures[static_cast<size_t>(figure)].unit);
}

// The first achievement of the attract page, and not a frame of the second.
TourStop TourStops::opening() const {
    const content::Story& shown =
        m_exhibit.stories[static_cast<size_t>(m_exhibit.attract.stories.front())];
    auto whole = static_cast<int64_t>(m_exhibit.attract.scene_seconds * m_limits.frames_per_second);
    int64_t least = frames(reading_time(words(shown.title) + figure_words(shown.figure)));
    return {{PageKind::attract, -1}, std::min(least, whole), whole};
}

// What a visitor reads at first sight; the tiles are a menu.
TourStop TourStops::home() const {
    const content::Home& page = m_exhibit.home;
    double count = words(page.title) + words(page.text) + figure_words(page.figure);
    return {{PageKind::home, -1}, frames(reading_time(count))};
}

TourStop TourStops::story(int index) const {
    const content::Story& shown = m_exhibit.stories[static_cast<size_t>(index)];
    double count = words(shown.title) + words(shown.disclaimer) + figure_words(shown.figure);
    if (shown.figure < 0) count += words(shown.text);  // beside a number a film leaves it out
    base::Seconds time = reading_time(count);
    if (shown.chart.kind == content::ChartKind::film)  // it is seen to its end
        time = std::max(time, scene::film_starts + shown.chart.clip.length);
    return {{PageKind::story, index}, frames(time)};
}

TourStop TourStops::region(int index) const {
    const content::Region& shown = m_exhibit.map->regions[static_cast<size_t>(index)];
    double count = words(shown.name);
    for (size_t i = 0; i < shown.fields.size(); ++i) {
        if (shown.fields[i].empty()) continue;
        count += words(shown.fields[i]) + words(m_exhibit.map->fields[i].label);
    }
    return {{PageKind::map, index}, frames(reading_time(count))};
}

// First as a whole and then with a region open.
std::vector<TourStop> TourStops::map() const {
    std::vector<TourStop> stops = {
        {{PageKind::map, -1}, frames(reading_time(words(m_exhibit.map->title)))}};
    int featured = featured_region(m_exhibit);
    if (featured >= 0) stops.push_back(region(featured));
    return stops;
}

// Home once more: in a film it carries the credit and the hashtag.
TourStop TourStops::closing() const {
    int64_t least = frames(reading_time(words(m_exhibit.credit)));
    return {{PageKind::home, -1}, least};
}

}  // namespace vitrina::film
