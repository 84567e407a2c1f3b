#pragma once

#include <string>
#include <vector>

#include "content/exhibit.h"
#include "content/number_format.h"
#include "content/quotation.h"
#include "scene/charts/apportion.h"

namespace vitrina::scene {

// What explains the signs of a chart, composed once for a language.
struct ChartLegend {
    // waffle, by state
    std::vector<Waffle> waffles;
    std::vector<std::string> shares;  // state by state, item by item: "25 %"; "" = not known
    std::vector<std::string> rests;   // "" when nothing is left

    // bubbles: two or three round sizes, the largest first
    std::vector<double> sizes;
    std::vector<std::string> size_labels;

    // choropleth: limits between classes, and the classes as they are written
    std::vector<double> breaks;
    std::vector<std::string> class_labels;
    size_t classes() const { return class_labels.size(); }
    // A value that is a limit belongs to the upper class.
    size_t class_of(double value) const;

    content::QuotationMarks quotation;  // quote
    std::string one_in;                 // one_in: "3 de 10"

    static ChartLegend of(const content::Exhibit& exhibit, const content::Chart& chart,
                          content::Language language, const content::NumberFormats& formats);
};

}  // namespace vitrina::scene
