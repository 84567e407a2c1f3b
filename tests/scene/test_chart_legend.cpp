#include <catch2/catch.hpp>
#include <cmath>

#include "scene/charts/chart_legend.h"

namespace vitrina::scene {

namespace {

content::Chart chart_of(content::ChartKind kind, std::vector<double> values) {
    content::Chart chart;
    chart.kind = kind;
    chart.data.series.resize(1);
    chart.data.items.resize(values.size());
    chart.data.states.push_back({{}, std::move(values)});
    return chart;
}

ChartLegend legend_of(const content::Chart& chart) {
    content::Exhibit exhibit;
    exhibit.languages.push_back({"en", "English", "EN", "en"});
    content::NumberFormats formats("en");
    return ChartLegend::of(exhibit, chart, 0, formats);
}

}  // namespace

TEST_CASE("Limits of classes belong to the upper class and are written out") {
    content::Chart chart = chart_of(content::ChartKind::choropleth, {5, 10, 25});
    chart.breaks = {10, 20};
    ChartLegend legend = legend_of(chart);
    REQUIRE(legend.classes() == 3);
    CHECK(legend.class_of(5) == 0);
    CHECK(legend.class_of(10) == 1);
    CHECK(legend.class_of(19.99) == 1);
    CHECK(legend.class_of(20) == 2);
    CHECK(legend.class_labels[0] == "<\u00A010");
    CHECK(legend.class_labels[1] == "10\u00A0–\u00A020");
    CHECK(legend.class_labels[2] == "≥\u00A020");
}

TEST_CASE("Classes without limits of the pack are round steps in which all values lie") {
    for (double size : {1e-6, 1.0, 730.0, 1e12}) {
        ChartLegend legend =
            legend_of(chart_of(content::ChartKind::choropleth, {0.1 * size, 0.52 * size, size}));
        REQUIRE(legend.classes() >= 2);
        REQUIRE(legend.classes() <= 7);
        CHECK(legend.class_of(0.1 * size) == 0);
        CHECK(legend.class_of(size) == legend.classes() - 1);
    }
    CHECK(legend_of(chart_of(content::ChartKind::choropleth, {std::nan("")})).classes() >= 1);
    CHECK(legend_of(chart_of(content::ChartKind::choropleth, {})).classes() >= 1);
}

TEST_CASE("No class of a diverging scale lies on both sides of its middle") {
    content::Chart chart = chart_of(content::ChartKind::choropleth, {-3, 1, 8});
    chart.scale = content::ColourScale::diverging;
    chart.midpoint = 0.7;
    ChartLegend legend = legend_of(chart);
    CHECK(legend.class_of(0.69) != legend.class_of(0.71));
}

TEST_CASE("Sizes of the legend are round, falling and no larger than the largest value") {
    for (double largest : {1e-6, 3.0, 31200.0, 9.9e11}) {
        ChartLegend legend =
            legend_of(chart_of(content::ChartKind::bubbles, {largest, largest / 7}));
        REQUIRE(legend.sizes.size() >= 2);
        double before = largest * (1 + 1e-6);
        for (double size : legend.sizes) {
            CHECK(size <= before);
            CHECK(size > 0);
            double digit = size / std::pow(10, std::floor(std::log10(size) + 1e-9));
            bool round = std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 ||
                         std::abs(digit - 5) < 1e-6;
            CHECK(round);
            before = size;
        }
    }
    CHECK(legend_of(chart_of(content::ChartKind::bubbles, {0, std::nan("")})).sizes.empty());
}

TEST_CASE("Percentages are parts of a hundred, other values of their total") {
    content::Chart percent = chart_of(content::ChartKind::waffle, {40, std::nan("")});
    percent.notation = content::Notation::percent;
    ChartLegend legend = legend_of(percent);
    CHECK(legend.shares[0] == "40%");
    CHECK(legend.shares[1].empty());
    CHECK(legend.rests[0] == "60%");
    content::Chart amounts = chart_of(content::ChartKind::waffle, {30, 10});
    CHECK(legend_of(amounts).shares[0] == "75%");
    CHECK(legend_of(amounts).rests[0].empty());
    amounts.total = 80;
    CHECK(legend_of(amounts).shares[0] == "37.5%");
    CHECK(legend_of(amounts).rests[0] == "50%");
}

}  // namespace vitrina::scene
