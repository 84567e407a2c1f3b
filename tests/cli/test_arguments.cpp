#include <catch2/catch.hpp>

#include "cli/diagonal.h"
#include "cli/page_name.h"
#include "cli/picture_size.h"

using namespace vitrina;
using scene::Page;
using scene::PageKind;

namespace {

content::Exhibit small_exhibit() {
    content::Exhibit exhibit;
    exhibit.languages = {{"es", "Español", "ES", "es", false},
                         {"pt-BR", "Português", "PT", "pt", false}};
    for (const char* id : {"films", "mobility"}) {
        content::Story story;
        story.id = id;
        exhibit.stories.push_back(story);
    }
    return exhibit;
}

content::Exhibit with_map() {
    content::Exhibit exhibit = small_exhibit();
    content::Region region;
    region.id = "COL";
    exhibit.map.emplace().regions.push_back(region);
    return exhibit;
}

}  // namespace

TEST_CASE("A size is width x height within limits") {
    CHECK(cli::parse_size("1920x1080") == cli::PictureSize{1920, 1080});
    CHECK(cli::parse_size("64x8192") == cli::PictureSize{64, 8192});
    for (const char* wrong :
         {"", "x", "1920", "1920x", "x1080", "1920X1080", "63x100", "100x8193", "-1920x1080",
          "1e3x100", " 1920x1080", "1920x1080 ", "1920x1080x2", "99999999999x100"}) {
        CAPTURE(wrong);
        CHECK_FALSE(cli::parse_size(wrong));
        CHECK(cli::check_size(wrong).find("1920x1080") != std::string::npos);
    }
}

TEST_CASE("Every page has a name") {
    content::Exhibit exhibit = with_map();
    CHECK(*cli::parse_page(exhibit, "home") == Page{PageKind::home, -1});
    CHECK(*cli::parse_page(exhibit, "attract") == Page{PageKind::attract, -1});
    CHECK(*cli::parse_page(exhibit, "about") == Page{PageKind::about, -1});
    CHECK(*cli::parse_page(exhibit, "map") == Page{PageKind::map, -1});
    CHECK(*cli::parse_page(exhibit, "story:mobility") == Page{PageKind::story, 1});
    CHECK(*cli::parse_page(exhibit, "country:COL") == Page{PageKind::map, 0});
}

TEST_CASE("A wrong page is answered with the nearest right one") {
    content::Exhibit exhibit = with_map();
    auto remedy = [&](const char* name) { return cli::parse_page(exhibit, name).error().remedy; };
    CHECK(remedy("hme").find("home") != std::string::npos);
    CHECK(remedy("story:filsm").find("films") != std::string::npos);
    CHECK(remedy("country:CLO").find("COL") != std::string::npos);
    CHECK(remedy("zzzzzzzzzz").find("story:ID") != std::string::npos);
}

TEST_CASE("An exhibit without a map has no map page and no countries") {
    content::Exhibit exhibit = small_exhibit();
    CHECK_FALSE(cli::parse_page(exhibit, "map"));
    CHECK_FALSE(cli::parse_page(exhibit, "country:COL"));
}

TEST_CASE("A language is found by its tag or by its beginning, and the first one by no tag") {
    content::Exhibit exhibit = small_exhibit();
    CHECK(*cli::parse_language(exhibit, "") == 0);
    CHECK(*cli::parse_language(exhibit, "es") == 0);
    CHECK(*cli::parse_language(exhibit, "pt-BR") == 1);
    CHECK(*cli::parse_language(exhibit, "pt") == 1);
    CHECK_FALSE(cli::parse_language(exhibit, "p"));
    CHECK(cli::parse_language(exhibit, "fr").error().remedy.find("es, pt-BR") != std::string::npos);
}

TEST_CASE("A diagonal is a length in inches or millimetres") {
    CHECK(cli::parse_diagonal("43in").value() == Approx(1092.2f));
    CHECK(cli::parse_diagonal("15.6in").value() == Approx(396.24f));
    CHECK(cli::parse_diagonal("1092mm") == 1092);
    for (const char* wrong : {"", "43", "in", "43 in", "43cm", "-43in", "0mm", "1in", "9999in",
                              "nanmm", "infin", "43inch"}) {
        CAPTURE(wrong);
        CHECK_FALSE(cli::parse_diagonal(wrong));
        CHECK(cli::check_diagonal(wrong).find("43in") != std::string::npos);
    }
    CHECK(cli::check_diagonal("43in").empty());
    CHECK(cli::pixels_per_mm({1920, 1080}, 1092.2f) == Approx(2.017f).margin(0.001));
}
