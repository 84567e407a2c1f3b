#include <catch2/catch.hpp>
#include <random>

#include "scene/charts/cells.h"
#include "scene/charts/chart_space.h"

using namespace vitrina::scene;
using vitrina::base::Point;
using vitrina::base::Rect;
using vitrina::base::Size;

TEST_CASE("labels beside their places keep their order, their distance and their range") {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> anywhere(-50, 450);
    for (size_t count : {1u, 2u, 8u, 20u, 64u, 90u}) {
        SideLabels labels;
        for (size_t i = 0; i < count; ++i) labels.add(i, anywhere(random), 20);
        labels.settle(0, 400);
        CAPTURE(count);
        REQUIRE(labels.size() == std::min<size_t>(count, 20));
        float edge = -0.01f, wanted = -1e9f;
        for (const auto& slot : labels) {
            REQUIRE(slot.placed - slot.height / 2 >= edge - 0.01f);
            REQUIRE(slot.wanted >= wanted);
            edge = slot.placed + slot.height / 2;
            wanted = slot.wanted;
        }
        REQUIRE(edge <= 400.01f);
    }
}

TEST_CASE("labels with room stand where they belong") {
    SideLabels labels;
    labels.add(0, 300, 20);
    labels.add(1, 100, 20);
    labels.settle(0, 400);
    REQUIRE(labels.begin()->index == 1);
    REQUIRE(labels.begin()->placed == Approx(100));
    REQUIRE((labels.begin() + 1)->placed == Approx(300));
}

TEST_CASE("those of first choice keep their label when there is no room for all") {
    SideLabels labels;
    for (size_t i = 0; i < 30; ++i) labels.add(i, static_cast<float>(i), 20, i == 13 || i == 14);
    labels.settle(0, 100);
    int kept = 0;
    for (const auto& slot : labels) kept += slot.index == 13 || slot.index == 14 ? 1 : 0;
    REQUIRE(kept == 2);
    REQUIRE(labels.size() == 5);
}

TEST_CASE("flags cover neither each other nor a stem, few or many") {
    std::mt19937 random(11);
    std::uniform_real_distribution<float> anywhere(0, 900), wide(40, 200);
    const Rect bounds{0, 0, 900, 600};
    for (size_t count : {3u, 12u, 60u, 300u}) {
        Flags flags(bounds, 30, 20, 16);
        if (count > 12) flags.crowd();
        for (size_t i = 0; i < count; ++i) {
            auto side = i % 2 == 0 ? Flags::Side::above : Flags::Side::below;
            flags.place(i, {anywhere(random), 300}, 300, {wide(random), 50}, side);
        }
        CAPTURE(count, flags.size());
        REQUIRE(flags.size() >= std::min<size_t>(count, 6));
        for (const auto& one : flags) {
            REQUIRE(one.box.x >= -0.6f);
            REQUIRE(one.box.y >= -0.6f);
            REQUIRE(one.box.right() <= bounds.right() + 0.6f);
            REQUIRE(one.box.bottom() <= bounds.bottom() + 0.6f);
            for (const auto& other : flags) {
                if (&one == &other) continue;
                REQUIRE(intersection(one.box, other.box).empty());
                float top = std::min(other.foot.y, other.stem_end);
                Rect stem{other.foot.x - 1, top, 2, std::abs(other.foot.y - other.stem_end)};
                REQUIRE(intersection(one.box, stem).empty());
            }
        }
    }
}

TEST_CASE("cells are equal, lie in their area and do not overlap") {
    const Rect area{10, 20, 700, 400};
    for (size_t count : {1u, 2u, 3u, 7u, 24u, 500u}) {
        Cells cells = Cells::of(area, count, 1.5f, 12);
        CAPTURE(count);
        REQUIRE(cells.columns * cells.rows >= count);
        for (size_t i = 0; i < count; ++i) {
            Rect cell = cells.cell(i);
            REQUIRE(cell.size() == cells.size());
            REQUIRE_FALSE(cell.empty());
            REQUIRE(cell.x >= area.x - 0.1f);
            REQUIRE(cell.right() <= area.right() + 0.1f);
            REQUIRE(cell.bottom() <= area.bottom() + 0.1f);
            if (i > 0) REQUIRE(intersection(cell.inset(0.1f), cells.cell(i - 1)).empty());
        }
    }
}

TEST_CASE("times have their true places, and a single one the middle") {
    TimeAxis axis{1900, 2000, 100, 300};
    REQUIRE(axis.place(1900) == Approx(100));
    REQUIRE(axis.place(1925) == Approx(150));
    REQUIRE(axis.place(2000) == Approx(300));
    REQUIRE(TimeAxis{1900, 1900, 100, 300}.place(1900) == Approx(200));
}
