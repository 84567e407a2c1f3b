#include "scene/charts/written_values.h"

#include <algorithm>
#include <cmath>

namespace vitrina::scene {

namespace {

using content::Chart;
using content::ChartData;
using content::Comparator;

constexpr long most_counted = 200;  // symbols of a group

// Beside a number in a chart, where a plus sign would be a direction.
std::string_view sign_of(Comparator comparator) {
    switch (comparator) {
        case Comparator::more_than:
            return ">\u00A0";
        case Comparator::about:
            return "≈\u00A0";
        case Comparator::up_to:
            return "≤\u00A0";
        default:
            return "";
    }
}

std::string word_of(const content::Exhibit& exhibit, Comparator comparator,
                    content::Language language) {
    switch (comparator) {
        case Comparator::more_than:
            return exhibit.words.in(content::Word::more_than, language);
        case Comparator::about:
            return exhibit.words.in(content::Word::about_figure, language);
        case Comparator::up_to:
            return exhibit.words.in(content::Word::up_to, language);
        default:
            return "";
    }
}

// Of parts that are qualified alike. Where one is not known, nothing can be said of the sum of
// parts that are "up to" or "about".
std::string written_total(const std::string& sum, bool whole, Comparator comparator) {
    if (sum.empty() || whole) return sum.empty() ? sum : std::string(sign_of(comparator)) + sum;
    if (comparator == Comparator::about || comparator == Comparator::up_to) return {};
    return (comparator == Comparator::more_than ? ">\u00A0" : "≥\u00A0") + sum;
}

}  // namespace

std::string write_value(const content::NumberFormats& formats, double value,
                        content::Notation notation) {
    std::string text = formats.label(value, notation);
    size_t hyphen = text.find('-');
    return hyphen == text.npos ? text : text.replace(hyphen, 1, "−");
}

void write_values(const content::Exhibit& exhibit, const Chart& chart, content::Language language,
                  const content::NumberFormats& formats, ChartWording& wording) {
    bool in_words = chart.kind == content::ChartKind::steps;
    for (const auto& item : chart.data.items)
        wording.comparators.push_back(word_of(exhibit, item.comparator, language));
    size_t series = chart.data.series.size();
    for (const auto& state : chart.data.states) {
        for (size_t i = 0; i < state.values.size(); ++i) {
            std::string text = write_value(formats, state.values[i], chart.notation);
            const std::string& word = wording.comparators[i / series];
            auto comparator = chart.data.items[i / series].comparator;
            bool qualified = !text.empty() && !word.empty();
            wording.spoken.push_back(qualified ? word + " " + text : text);
            wording.values.push_back(
                qualified && !in_words ? std::string(sign_of(comparator)) + text : text);
        }
    }
}

void write_totals(const Chart& chart, const content::NumberFormats& formats,
                  ChartWording& wording) {
    const ChartData& data = chart.data;
    for (const auto& state : data.states) {
        for (size_t i = 0; i + data.series.size() <= state.values.size(); i += data.series.size()) {
            double sum = 0;
            size_t known = 0;
            for (size_t s = 0; s < data.series.size(); ++s) {
                if (!std::isfinite(state.values[i + s])) continue;
                sum += state.values[i + s];
                ++known;
            }
            std::string text = known > 0 ? formats.label(sum, chart.notation) : std::string();
            auto comparator = data.items[i / data.series.size()].comparator;
            wording.totals.push_back(written_total(text, known == data.series.size(), comparator));
        }
    }
}

void count_marks(const content::Exhibit& exhibit, const Chart& chart, content::Language language,
                 const content::NumberFormats& formats, ChartWording& wording) {
    const ChartData& data = chart.data;
    wording.totals.clear();
    for (size_t state = 0; state < data.states.size(); ++state) {
        for (size_t i = 0; i < data.items.size(); ++i) {
            int marks = 0;
            for (size_t s = 0; s < data.series.size(); ++s) marks += data.value(state, i, s) > 0;
            std::string text = exhibit.words.in(content::Word::items_shown, language);
            auto put = [&](std::string_view what, size_t number) {
                size_t at = text.find(what);
                if (at != text.npos)
                    text.replace(at, what.size(), formats.decimal(static_cast<double>(number)));
            };
            put("{n}", static_cast<size_t>(marks));
            put("{m}", data.series.size());
            wording.totals.push_back(std::move(text));
        }
    }
}

void count_symbols(const content::Exhibit& exhibit, const content::Story& story,
                   const content::NumberFormats& formats, ChartWording& wording) {
    const Chart& chart = story.chart;
    if (chart.kind != content::ChartKind::pictogram || story.figure < 0) return;
    double value = exhibit.figures[static_cast<size_t>(story.figure)].value;
    auto most = std::min(most_counted, std::lround(value / chart.unit));
    std::string unit = formats.label(chart.unit, content::Notation::integer);
    for (long n = 0; n <= most; ++n) {
        double amount = static_cast<double>(n) * chart.unit;
        wording.symbol_counts.push_back(formats.decimal(static_cast<double>(n)) + "\u00A0×\u00A0" +
                                        unit + "\u00A0=\u00A0" +
                                        formats.label(amount, content::Notation::integer));
    }
}

}  // namespace vitrina::scene
