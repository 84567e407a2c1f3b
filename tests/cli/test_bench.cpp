#include <bit>
#include <catch2/catch.hpp>
#include <memory>
#include <thread>

#include "cli/allocation_counter.h"
#include "cli/bench_pages.h"
#include "cli/bench_report.h"
#include "cli/statistics.h"

using namespace vitrina;

TEST_CASE("The median is the middle value whatever the order") {
    CHECK(cli::median({}) == 0);
    CHECK(cli::median({5}) == 5);
    CHECK(cli::median({9, 1, 5}) == 5);
    CHECK(cli::median({4, 1, 3, 2}) == 2.5);
    CHECK(cli::largest({}) == 0);
    CHECK(cli::largest({1, 7, 3}) == 7);
}

TEST_CASE("Allocations are counted one by one, on the thread that makes them") {
    if (!cli::allocations_are_counted()) return;
    uint64_t before = cli::allocations_of_this_thread();
    auto one = std::make_unique<int>(1);
    CHECK(cli::allocations_of_this_thread() == before + 1);
    auto many = std::make_unique<int[]>(100);
    CHECK(cli::allocations_of_this_thread() == before + 2);

    uint64_t elsewhere = 0;
    std::thread worker([&elsewhere] {
        std::vector<std::unique_ptr<double>> kept(10);
        uint64_t begin = cli::allocations_of_this_thread();
        for (auto& place : kept) place = std::make_unique<double>(1);
        elsewhere = cli::allocations_of_this_thread() - begin;
    });
    uint64_t started = cli::allocations_of_this_thread();
    worker.join();
    uint64_t joined = cli::allocations_of_this_thread();
    CHECK(elsewhere == 10);
    CHECK(joined == started);
}

TEST_CASE("Memory of every alignment can be counted and given back") {
    struct alignas(64) Wide {
        char bytes[3];
    };
    auto wide = std::make_unique<Wide>();
    CHECK(std::bit_cast<uintptr_t>(wide.get()) % 64 == 0);
    auto many = std::make_unique<Wide[]>(7);
    CHECK(std::bit_cast<uintptr_t>(many.get()) % 64 == 0);
}

TEST_CASE("The benchmark shows every kind of chart once and the map only where there is one") {
    content::Exhibit exhibit;
    exhibit.languages.resize(1);
    for (auto kind :
         {content::ChartKind::pictogram, content::ChartKind::none, content::ChartKind::pictogram}) {
        content::Story story;
        story.chart.kind = kind;
        exhibit.stories.push_back(story);
    }
    auto names = [&] {
        std::vector<std::string> result;
        for (const auto& page : cli::bench_pages(exhibit)) result.push_back(page.name);
        return result;
    };
    CHECK(names() ==
          std::vector<std::string>{"attract", "home", "story pictogram", "story text", "about"});
    exhibit.map.emplace().regions.resize(5);
    auto pages = cli::bench_pages(exhibit);
    REQUIRE(pages.size() == 8);
    CHECK(pages[5].name == "map flight");
    CHECK(pages[5].view.page == scene::Page{scene::PageKind::map, 2});
    CHECK(pages[5].view.previous == scene::Page{scene::PageKind::map, -1});
    CHECK(pages[5].view.moved);
}

TEST_CASE("The report is JSON with the agreed keys") {
    cli::BenchReport report;
    report.renderer = "a \"quoted\" renderer";
    report.reference_ms = 2.5;
    cli::PageCost page;
    page.name = "home still";
    page.frame_ms = 1.25;
    report.pages = {page, page};
    std::string json = cli::to_json(report);
    for (const char* key :
         {"reference_ms", "pages", "name", "build_ms", "draw_ms", "present_ms", "frame_ms",
          "allocations", "draw_calls", "program_switches", "uploaded_bytes", "shaded_ratio",
          "first_frame_ms", "resident_mb", "size"}) {
        CHECK(json.find("\"" + std::string(key) + "\": ") != std::string::npos);
    }
    CHECK(json.find("a \\\"quoted\\\" renderer") != std::string::npos);
    CHECK(json.find("\"frame_ms\": 1.2500") != std::string::npos);
    CHECK(cli::to_table(report).find("home still") != std::string::npos);
}

TEST_CASE("The report says how soon a touch is seen") {
    cli::BenchReport report;
    report.responses.push_back({"home", 100, 9.5, 21.25});
    CHECK(cli::to_json(report).find("{\"page\": \"home\", \"presses\": 100, \"median_ms\": 9.50, "
                                    "\"worst_ms\": 21.25}") != std::string::npos);
    CHECK(cli::to_table(report).find("touch to picture, home: 9.5 ms, at worst 21.2 ms") !=
          std::string::npos);
}

TEST_CASE("A film's ratio is that of the two times, and none without a measurement") {
    CHECK(cli::FilmCost{"medium", 20, 23}.ratio() == Approx(1.15));
    CHECK(cli::FilmCost{"medium", 0, 23}.ratio() == 0);
}
