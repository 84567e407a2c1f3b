#include "content/csv.h"

#include <catch2/catch.hpp>

using namespace vitrina;
using namespace vitrina::content;

namespace {

std::vector<std::vector<std::string>> texts(std::string_view csv) {
    auto parsed = parse_csv(csv, "t.csv");
    REQUIRE(parsed);
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : parsed->rows) {
        rows.emplace_back();
        for (const Cell& cell : row) rows.back().push_back(cell.text);
    }
    return rows;
}

std::string fault(std::string_view csv) {
    auto parsed = parse_csv(csv, "t.csv");
    REQUIRE_FALSE(parsed);
    return base::to_string(parsed.error());
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("The same table reads alike with commas, semicolons and tabs, and with either line end") {
    Rows rows = {{"id", "name"}, {"a", "Á"}, {"b", ""}};
    CHECK(texts("id,name\na,Á\nb,\n") == rows);
    CHECK(texts("id;name\r\na;Á\r\nb;\r\n") == rows);
    CHECK(texts("id\tname\na\tÁ\nb\t") == rows);
}

TEST_CASE("Quotes protect separators, line breaks and quotes") {
    CHECK(texts("a,b\n\"x, y\",\"say \"\"hi\"\"\nthere\"\n") ==
          Rows{{"a", "b"}, {"x, y", "say \"hi\"\nthere"}});
    CHECK(texts("a;b\n1,5;\"2;5\"") == Rows{{"a", "b"}, {"1,5", "2;5"}});
}

TEST_CASE("A semicolon inside quotes does not choose the separator") {
    CHECK(texts("\"a;b\",c\n1,2") == Rows{{"a;b", "c"}, {"1", "2"}});
}

TEST_CASE("Blanks around cells and rows without text are dropped") {
    CHECK(texts(" a , b \n\n ,\n 1 , \" 2 \" \n") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(texts("").empty());
}

TEST_CASE("Every cell knows its line and its column in characters") {
    auto parsed = parse_csv("id,año,b\n\"ñ\nñ\",2,3\n", "t.csv");
    REQUIRE(parsed);
    const Cell& third = parsed->rows[0][2];
    CHECK((third.line == 1 && third.column == 8));
    const Cell& after = parsed->rows[1][1];
    CHECK((after.line == 3 && after.column == 4));
}

TEST_CASE("A broken quote is named where it is") {
    CHECK(fault("a,b\n1,\"2\n3") == "t.csv:2:3: this quote is never closed; add the closing quote");
    CHECK(fault("a,b\n\"1\"x,2") ==
          "t.csv:2:4: there is text after a closing quote; double the quotes inside the cell");
    CHECK(fault("a,b\nx\"y,2") ==
          "t.csv:2:2: there is a quote inside a cell; put the cell in quotes and double the quote");
}
