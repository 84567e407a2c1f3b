#include <catch2/catch.hpp>

#include "scene/charts/pictogram.h"
#include "scene/wording.h"

using namespace vitrina::scene;

namespace {

std::string written(double value, const char* separator, int minimum_digits) {
    FigureWording wording;
    wording.separator = separator;
    wording.minimum_digits = minimum_digits;
    CountBuffer buffer;
    return std::string(write_count(value, wording, buffer));
}

}  // namespace

TEST_CASE("a running count is grouped as its language groups") {
    REQUIRE(written(60000, ".", 2) == "60.000");
    REQUIRE(written(5800, ".", 2) == "5800");
    REQUIRE(written(5800, ".", 1) == "5.800");
    REQUIRE(written(1234567, ",", 1) == "1,234,567");
    REQUIRE(written(1234567, ".", 2) == "1.234.567");
    REQUIRE(written(0, ".", 1) == "0");
    REQUIRE(written(999.9, ".", 1) == "999");
}

TEST_CASE("cells hold every symbol, stay in the area and do not overlap") {
    for (int count : {1, 2, 7, 8, 30, 80, 83, 220, 500}) {
        for (vitrina::base::Rect area : {vitrina::base::Rect{10, 20, 900, 700}, {0, 0, 300, 900}}) {
            CAPTURE(count, area.width);
            CellGrid grid = fit_cells(count, area, 0, 1e6f);
            REQUIRE(grid.columns * grid.rows >= count);
            REQUIRE(grid.columns * (grid.rows - 1) < count);
            auto last = grid.cell(count - 1);
            REQUIRE(last.right() <= area.right() + 0.01f);
            REQUIRE(last.bottom() <= area.bottom() + 0.01f);
            REQUIRE(grid.cell(0) != grid.cell(count));
        }
    }
}

TEST_CASE("Counters write the digits of their language, in its groups") {
    FigureWording wording;
    wording.separator = ",";
    wording.higher_digits = 2;
    wording.zero = U'०';
    CountBuffer buffer;
    REQUIRE(write_count(1250000, wording, buffer) == "१२,५०,०००");
    REQUIRE(write_count(999, wording, buffer) == "९९९");
    REQUIRE(write_count(1000, wording, buffer) == "१,०००");
    wording.higher_digits = 3;
    wording.zero = U'٠';
    wording.separator = "٬";
    REQUIRE(write_count(60000, wording, buffer) == "٦٠٬٠٠٠");
    REQUIRE(write_count(9.0e18, wording, buffer).size() == 19 * 2 + 6 * 2);
}
