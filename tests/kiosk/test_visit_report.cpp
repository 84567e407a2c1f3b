#include <catch2/catch.hpp>

#include "kiosk/visit_report.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

content::Exhibit small_exhibit() {
    content::Exhibit exhibit;
    exhibit.languages = {{"es", "Español", "ES", "es", false}};
    exhibit.stories.resize(1);
    exhibit.stories[0].id = "films";
    exhibit.stories[0].title.values = {"Cine <y> más"};
    return exhibit;
}

VisitCounts three_days() {
    return {{{"2026-02-27 09", VisitEvent::visit, "", "es"}, {2, 100}},
            {{"2026-02-27 09", VisitEvent::page, "story:films", "es"}, {3, 90}},
            {{"2026-02-27 09", VisitEvent::page, "gone:page", "es"}, {1, 5}},
            {{"2026-03-01 11", VisitEvent::visit, "", "pt"}, {1, 20}},
            {{"2026-03-01 11", VisitEvent::access, "keys", "pt"}, {1, 0}}};
}

}  // namespace

TEST_CASE("A report adds visits up by day, hour, page and language") {
    VisitReport report = VisitReport::of(three_days(), small_exhibit(), 0);
    CHECK(report.visits.count == 3);
    CHECK(report.visits.mean_seconds() == Approx(40));
    REQUIRE(report.days.size() == 3);
    CHECK(report.days[1].label == "2026-02-28");
    CHECK(report.days[1].count == 0);
    REQUIRE(report.hours.size() == 3);
    CHECK(report.hours[0].label == "09");
    CHECK(report.hours[2].count == 1);
    REQUIRE(report.pages.size() == 2);
    CHECK(report.pages[0].label == "Cine <y> más");
    CHECK(report.pages[0].mean_seconds() == Approx(30));
    CHECK(report.pages[1].label == "gone:page");
    REQUIRE(report.languages.size() == 2);
    CHECK(report.languages[0].label == "Español");
}

TEST_CASE("The page of a report stands alone and escapes what it is told") {
    VisitReport report = VisitReport::of(three_days(), small_exhibit(), 0);
    for (const char* language : {"es", "pt-BR", "en", "ja"}) {
        std::string html = to_html(report, "Museo \"&\" <b>", language);
        CHECK(html.find("<b>\" ") == html.npos);
        CHECK(html.find("Cine &lt;y&gt; más") != html.npos);
        CHECK(html.find("Museo &quot;&amp;&quot; &lt;b&gt;") != html.npos);
        CHECK(html.find("http") == html.npos);
    }
    CHECK(to_html(VisitReport{}, "Museo", "es").find("no hubo visitas") != std::string::npos);
}

TEST_CASE("The table of a report has a line a count") {
    VisitCounts counts{{{"2026-02-27 09", VisitEvent::dead_tap, "a,\"b\"", "es"}, {2, 0}}};
    CHECK(to_csv(counts) ==
          "hour,event,subject,language,count,seconds\n"
          "2026-02-27 09,dead_tap,\"a,\"\"b\"\"\",es,2,0\n");
}
