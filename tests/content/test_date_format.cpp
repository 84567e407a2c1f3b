#include <catch2/catch.hpp>

#include "content/chart_rows.h"
#include "content/date_format.h"

using namespace vitrina::content;

TEST_CASE("a date is written as the language writes it, and no more exactly than it is known") {
    REQUIRE(write_date(2019, 0, 0, "es") == "2019");
    REQUIRE(write_date(2019, 6, 0, "en") == "Jun\u00A02019");
    REQUIRE(write_date(2019, 6, 15, "en") == "Jun\u00A015,\u00A02019");
    REQUIRE(write_date(2019, 6, 15, "es") == "15\u00A0jun\u00A02019");
    REQUIRE(write_date(2019, 6, 15, "pt-BR") == "15\u00A0de\u00A0jun.\u00A0de\u00A02019");
    REQUIRE(write_date(2019, 12, 31, "pt").find("31") != std::string::npos);
}

TEST_CASE("the Gregorian calendar counts in every language") {
    REQUIRE(write_date(2019, 6, 0, "th").find("2019") != std::string::npos);
    REQUIRE(write_date(-44, 3, 15, "en") == "-44");
    REQUIRE(write_date(1800, 2, 29, "en").find("1800") != std::string::npos);
}

TEST_CASE("a cell states a time as exactly as it is written") {
    REQUIRE(parse_moment("2019")->month == 0);
    REQUIRE(parse_moment("2019-06")->month == 6);
    REQUIRE(parse_moment("2019-06")->day == 0);
    REQUIRE(parse_moment("2019-06-15")->day == 15);
    REQUIRE(parse_moment("2019.5")->month == 0);
    REQUIRE(parse_moment("2019-06-15")->at == Approx(2019 + 5 / 12.0 + 14 / 372.0));
    REQUIRE_FALSE(parse_moment("2019-13"));
    REQUIRE_FALSE(parse_moment("June"));
}
