#include "scene/charts/chart_legend.h"

#include <algorithm>
#include <cmath>

#include "scene/charts/scale.h"

namespace vitrina::scene {

namespace {

using content::Chart;
using content::ChartKind;
using content::NumberFormats;

double sum_of(const std::vector<double>& values) {
    double sum = 0;
    for (double value : values) sum += value > 0 ? value : 0;
    return sum;
}

// What a hundred cells stand for. Percentages are parts of a hundred.
double whole_of(const Chart& chart, const std::vector<double>& values) {
    double sum = sum_of(values);
    if (std::isfinite(chart.total)) return std::max(chart.total, sum);
    return chart.notation == content::Notation::percent ? std::max(100.0, sum) : sum;
}

void share_out(const Chart& chart, const NumberFormats& formats, ChartLegend& legend) {
    auto percent = [&](double share) {
        return formats.label(share * 100, content::Notation::percent);
    };
    for (const auto& state : chart.data.states) {
        double whole = whole_of(chart, state.values), rest = whole - sum_of(state.values);
        legend.waffles.push_back(apportion(state.values, whole));
        for (double value : state.values) {
            bool known = std::isfinite(value) && whole > 0;
            legend.shares.push_back(known ? percent(std::max(0.0, value) / whole) : "");
        }
        bool any = whole > 0 && rest > whole * 1e-9;
        legend.rests.push_back(any ? percent(rest / whole) : std::string());
    }
}

double largest_of(const Chart& chart) {
    double largest = 0;
    for (const auto& state : chart.data.states) {
        for (double value : state.values)
            if (std::isfinite(value)) largest = std::max(largest, value);
    }
    return largest;
}

// The largest of 1, 2 and 5 times a power of ten that is not above the value.
double round_below(double value) {
    double power = std::pow(10.0, std::floor(std::log10(value)));
    for (double digit : {5.0, 2.0, 1.0}) {
        if (digit * power <= value * (1 + 1e-9)) return digit * power;
    }
    return power / 2;
}

void choose_sizes(const Chart& chart, const NumberFormats& formats, ChartLegend& legend) {
    double size = largest_of(chart);
    for (int i = 0; i < 3 && size > 0; ++i) {
        legend.sizes.push_back(round_below(size));
        legend.size_labels.push_back(formats.label(legend.sizes.back(), chart.notation));
        size = legend.sizes.back() / 4;
    }
}

// Equal steps between round limits where the pack gives none.
std::vector<double> default_breaks(const Chart& chart) {
    double low = 0, high = 0;
    bool any = false;
    for (const auto& state : chart.data.states) {
        for (double value : state.values) {
            if (!std::isfinite(value)) continue;
            low = any ? std::min(low, value) : value;
            high = any ? std::max(high, value) : value;
            any = true;
        }
    }
    Scale scale = Scale::over(low, high, 6);
    std::vector<double> breaks;
    for (double tick : scale.ticks) {
        if (tick > low && tick <= high) breaks.push_back(tick);
    }
    // The midpoint of a diverging scale is a limit: no class lies on both sides of it.
    if (chart.scale == content::ColourScale::diverging && std::isfinite(chart.midpoint))
        breaks.push_back(chart.midpoint);
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    return breaks;
}

void write_classes(const Chart& chart, const NumberFormats& formats, ChartLegend& legend) {
    legend.breaks = chart.breaks.empty() ? default_breaks(chart) : chart.breaks;
    auto limit = [&](size_t i) { return formats.label(legend.breaks[i], chart.notation); };
    size_t last = legend.breaks.size();
    // A dash beside a minus sign cannot be read.
    bool negative = last > 0 && legend.breaks[0] < 0;
    std::string dash = negative ? "\u00A0…\u00A0" : "\u00A0–\u00A0";
    if (last == 0) legend.class_labels.push_back(formats.label(largest_of(chart), chart.notation));
    for (size_t i = 0; last > 0 && i <= last; ++i) {
        legend.class_labels.push_back(i == 0      ? "<\u00A0" + limit(0)
                                      : i == last ? "≥\u00A0" + limit(last - 1)
                                                  : limit(i - 1) + dash + limit(i));
    }
}

void name_categories(const Chart& chart, content::Language language, ChartLegend& legend) {
    for (size_t i = 0; i < chart.categories.size(); ++i) {
        if (i > 0) legend.breaks.push_back(static_cast<double>(i) + 1);
        legend.class_labels.push_back(chart.categories[i].in(language));
    }
}

void replace(std::string& text, std::string_view what, const std::string& with) {
    size_t at = text.find(what);
    if (at != text.npos) text.replace(at, what.size(), with);
}

std::string write_one_in(const content::Exhibit& exhibit, const Chart& chart,
                         content::Language language, const NumberFormats& formats) {
    if (chart.part < 0 || chart.whole < 0) return {};
    std::string text = exhibit.words.in(content::Word::items_shown, language);
    auto value = [&](int figure) {
        return formats.decimal(exhibit.figures[static_cast<size_t>(figure)].value);
    };
    replace(text, "{n}", value(chart.part));
    replace(text, "{m}", value(chart.whole));
    return text;
}

}  // namespace

size_t ChartLegend::class_of(double value) const {
    auto above = std::upper_bound(breaks.begin(), breaks.end(), value);
    return static_cast<size_t>(above - breaks.begin());
}

ChartLegend ChartLegend::of(const content::Exhibit& exhibit, const Chart& chart,
                            content::Language language, const NumberFormats& formats) {
    ChartLegend legend;
    switch (chart.kind) {
        case ChartKind::waffle:
            share_out(chart, formats, legend);
            break;
        case ChartKind::bubbles:
            choose_sizes(chart, formats, legend);
            break;
        case ChartKind::choropleth:
            if (chart.scale == content::ColourScale::categories) {
                name_categories(chart, language, legend);
            } else {
                write_classes(chart, formats, legend);
            }
            break;
        case ChartKind::quote:
            legend.quotation =
                content::quotation_marks(exhibit.languages[static_cast<size_t>(language)].tag);
            break;
        case ChartKind::one_in:
            legend.one_in = write_one_in(exhibit, chart, language, formats);
            break;
        default:
            break;
    }
    return legend;
}

}  // namespace vitrina::scene
