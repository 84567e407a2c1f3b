#pragma once

#include "scene/charts/chart_wording.h"

// The numbers of a chart as they are written: values with what qualifies them, sums, counts.
namespace vitrina::scene {

// With a minus sign as wide as a digit instead of a hyphen.
std::string write_value(const content::NumberFormats& formats, double value,
                        content::Notation notation);

// `values`, `spoken` and `comparators`. Steps have room for the word; elsewhere its sign stands
// before the number.
void write_values(const content::Exhibit& exhibit, const content::Chart& chart,
                  content::Language language, const content::NumberFormats& formats,
                  ChartWording& wording);

// `totals`: the sum of an item's series. A sum of which a part is not known is at least what is
// known: parts of a sum are not negative.
void write_totals(const content::Chart& chart, const content::NumberFormats& formats,
                  ChartWording& wording);

// `totals` of a matrix: on how many of all columns a row is marked, "8 of 16".
void count_marks(const content::Exhibit& exhibit, const content::Chart& chart,
                 content::Language language, const content::NumberFormats& formats,
                 ChartWording& wording);

// `symbol_counts`: what so many symbols of a pictogram add up to, each of them standing for the
// unit. The last one of all may stand for a part of it, or for more; see the pictogram.
void count_symbols(const content::Exhibit& exhibit, const content::Story& story,
                   const content::NumberFormats& formats, ChartWording& wording);

}  // namespace vitrina::scene
