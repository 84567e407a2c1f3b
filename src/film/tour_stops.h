#pragma once

#include <vector>

#include "film/tour.h"

namespace vitrina::film {

// Makes the stops of one film: its language and rate decide how long reading takes.
class TourStops {
  public:
    TourStops(const content::Exhibit& exhibit, const TourLimits& limits)
        : m_exhibit(exhibit), m_limits(limits) {}

    TourStop opening() const;
    TourStop home() const;
    TourStop story(int index) const;
    std::vector<TourStop> map() const;
    TourStop closing() const;

  private:
    int64_t frames(base::Seconds seconds) const;
    double words(const content::Text& text) const;
    double figure_words(int figure) const;
    TourStop region(int index) const;

    const content::Exhibit& m_exhibit;  // outlives this, as the limits do
    const TourLimits& m_limits;
};

}  // namespace vitrina::film
