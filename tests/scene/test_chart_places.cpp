#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <vector>

#include "scene/charts/apportion.h"
#include "scene/charts/disc_packing.h"
#include "scene/charts/scatter.h"

namespace vitrina::scene {

namespace {

int cells_of(const Waffle& cells, int part) {
    return static_cast<int>(std::count(cells.begin(), cells.end(), part));
}

float deepest_overlap(const std::vector<float>& radii, const std::vector<base::Point>& centres) {
    float deepest = 0;
    for (size_t i = 0; i < radii.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            float gap = base::distance(centres[i], centres[j]) - radii[i] - radii[j];
            deepest = std::max(deepest, -gap / std::min(radii[i], radii[j]));
        }
    }
    return deepest;
}

}  // namespace

TEST_CASE("Cells are shared out by largest remainder and always add up") {
    const double thirds[] = {1, 1, 1};
    Waffle cells = apportion(thirds, 3);
    CHECK(cells_of(cells, 0) == 34);
    CHECK(cells_of(cells, 1) == 33);
    CHECK(cells_of(cells, 2) == 33);
    CHECK(cells_of(cells, -1) == 0);
}

TEST_CASE("No part is off by a whole cell, and the rest takes part like any other") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> parts(1 + random() % 12);
        double sum = 0;
        for (double& part : parts) sum += part = static_cast<double>(random() % 1000);
        double total = sum + static_cast<double>(random() % 500) + 1;
        Waffle cells = apportion(parts, total);
        for (size_t i = 0; i < parts.size(); ++i)
            CHECK(std::abs(cells_of(cells, static_cast<int>(i)) - parts[i] / total * 100) < 1);
        CHECK(std::abs(cells_of(cells, -1) - (total - sum) / total * 100) < 1);
    }
}

TEST_CASE("Parts keep their order, and what is missing or negative has no cells") {
    const double parts[] = {20, std::nan(""), -5, 30};
    Waffle cells = apportion(parts, 100);
    CHECK(cells_of(cells, 0) == 20);
    CHECK(cells_of(cells, 1) == 0);
    CHECK(cells_of(cells, 2) == 0);
    CHECK(cells_of(cells, 3) == 30);
    CHECK(cells[0] == 0);
    CHECK(cells[20] == 3);
    CHECK(cells[99] == -1);
}

TEST_CASE("Nothing to share leaves all cells to the rest") {
    CHECK(cells_of(apportion({}, 100), -1) == waffle_cells);
    const double none[] = {0, 0};
    CHECK(cells_of(apportion(none, std::nan("")), -1) == waffle_cells);
}

TEST_CASE("Packed discs never overlap") {
    std::mt19937 random(11);
    for (size_t count : {1u, 2u, 3u, 7u, 50u, 500u}) {
        for (float aspect : {0.4f, 1.f, 2.5f}) {
            std::vector<float> radii(count);
            for (float& radius : radii)
                radius = std::pow(10.f, static_cast<float>(random() % 2000) / 1000);
            std::sort(radii.rbegin(), radii.rend());
            auto centres = pack_discs(radii, aspect, count / 2 + 1);
            REQUIRE(centres.size() == count);
            CHECK(deepest_overlap(radii, centres) < 1e-2f);
        }
    }
}

TEST_CASE("Discs of very different sizes are packed without overlap") {
    std::vector<float> radii{1e5f, 3e4f, 1e4f, 50, 2, 1, 1, 1};
    auto centres = pack_discs(radii, 1.6f, 3);
    for (base::Point point : centres) {
        CHECK(std::isfinite(point.x));
        CHECK(std::isfinite(point.y));
    }
    for (size_t i = 0; i < 3; ++i) {
        for (size_t j = 0; j < i; ++j)
            CHECK(base::distance(centres[i], centres[j]) > (radii[i] + radii[j]) * 0.999f);
    }
}

TEST_CASE("Packed discs keep together and outer ones lie to the right") {
    std::vector<float> radii(40, 10);
    std::vector<float> mixed(12, 30);
    mixed.resize(20, 5);
    auto even = pack_discs(radii, 1, radii.size());
    float reach = 0;
    for (base::Point point : even) reach = std::max(reach, std::hypot(point.x, point.y));
    CHECK(reach < 10 * std::sqrt(40.f) * 1.5f);
    auto centres = pack_discs(mixed, 1, 12);
    float middle = 0;
    for (size_t i = 0; i < 12; ++i) middle += centres[i].x / 12;
    for (size_t i = 12; i < 20; ++i) CHECK(centres[i].x > middle);
}

TEST_CASE("Spread points fill the square evenly and are always the same") {
    int quarters[4] = {};
    for (size_t i = 0; i < 400; ++i) {
        base::Point p = spread(i);
        REQUIRE((p.x >= 0 && p.x < 1 && p.y >= 0 && p.y < 1));
        CHECK(p == spread(i));
        ++quarters[(p.x < 0.5f ? 0 : 1) + (p.y < 0.5f ? 0 : 2)];
    }
    for (int count : quarters) CHECK(std::abs(count - 100) <= 6);
}

TEST_CASE("Gathered seeds keep apart and within their circle") {
    constexpr size_t count = 300;
    std::vector<base::Point> seeds;
    for (size_t i = 0; i < count; ++i) seeds.push_back(seed(i, 10));
    for (size_t i = 0; i < count; ++i) {
        CHECK(std::hypot(seeds[i].x, seeds[i].y) <= 10 * std::sqrt(static_cast<float>(count)));
        for (size_t j = 0; j < i; ++j) CHECK(base::distance(seeds[i], seeds[j]) > 14);
    }
}

}  // namespace vitrina::scene
