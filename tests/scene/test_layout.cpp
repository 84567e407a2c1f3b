#include <algorithm>
#include <catch2/catch.hpp>

#include "default_stage.h"
#include "layout_walk.h"
#include "scene/take_away.h"

using namespace vitrina;
using namespace vitrina::scene;
using namespace vitrina::test;

namespace {

scene::DefaultStage& the_stage() {
    static scene::DefaultStage stage;
    return stage;
}

View in_language(int language) {
    View view;
    view.language = language;
    return view;
}

std::vector<Page> pages() {
    return reachable_pages(*the_stage().stage, {1920, 1080});
}

}  // namespace

TEST_CASE("every page is laid out well in every language on every shape of screen") {
    for (int language = 0; language < 3; ++language) {
        auto faults = walk(*the_stage().stage, pages(), all_screens(), in_language(language));
        INFO(listed(faults));
        CHECK(faults.empty());
    }
}

TEST_CASE("every page keeps its real size on screens whose size is known") {
    auto faults = walk(*the_stage().stage, pages(), screens_of_known_size(), in_language(0));
    INFO(listed(faults));
    CHECK(faults.empty());
}

TEST_CASE("large text reflows every page") {
    View view = in_language(1);
    view.large_text = true;
    auto faults = walk(*the_stage().stage, pages(), all_screens(), view);
    INFO(listed(faults));
    CHECK(faults.empty());
}

TEST_CASE("with low reach everything that is touched stands low") {
    View view = in_language(2);
    view.low_reach = true;
    auto faults = walk(*the_stage().stage, pages(), all_screens(), view);
    INFO(listed(faults));
    CHECK(faults.empty());
}

TEST_CASE("on paper and in high contrast everything can be read as well") {
    const std::vector<Screen> screens{{1920, 1080}, {1080, 1920}, {1080, 1080}, {3840, 1080}};
    for (auto appearance : {content::Appearance::paper, content::Appearance::high_contrast}) {
        View view = in_language(1);
        view.appearance = appearance;
        auto faults = walk(*the_stage().stage, pages(), screens, view);
        INFO(listed(faults));
        CHECK(faults.empty());
    }
}

TEST_CASE("a video wall shows the way to the other stories of the topic") {
    const auto& exhibit = the_stage().exhibit;
    Frame frame;
    for (size_t i = 0; i < exhibit.stories.size(); ++i) {
        View view = in_language(0);
        view.page = {PageKind::story, static_cast<int>(i)};
        the_stage().stage->build(view, 20, Screen{7680, 2160}, frame);
        const auto& siblings =
            exhibit.topics[static_cast<size_t>(exhibit.stories[i].topic)].stories;
        size_t shown = 0;
        for (const Node& node : frame.semantics.nodes()) {
            if (node.action.kind != ActionKind::open || node.action.page.kind != PageKind::story)
                continue;
            ++shown;
            CHECK(node.action.page.item != view.page.item);
            CHECK(std::count(siblings.begin(), siblings.end(), node.action.page.item) == 1);
        }
        bool fills = frame.semantics.find("chart") &&
                     frame.semantics.find("chart")->bounds.width > 0.6f * 7680;
        if (!fills) CHECK(shown == std::min<size_t>(4, siblings.size() - 1));
    }
}

TEST_CASE("a story is laid out well while one part of its chart stands out, in every appearance") {
    using content::Appearance;
    std::vector<Page> stories;
    for (int i = 0; i < static_cast<int>(the_stage().exhibit.stories.size()); ++i)
        stories.push_back({PageKind::story, i});
    const std::vector<Screen> screens{{1920, 1080}, {1080, 1920}, {1024, 768}, {3840, 1080}};
    for (Appearance appearance :
         {Appearance::night, Appearance::paper, Appearance::high_contrast}) {
        View view = in_language(static_cast<int>(appearance));
        view.appearance = appearance;
        view.chart.emphasis = 1;
        auto faults = walk(*the_stage().stage, stories, screens, view);
        INFO(listed(faults));
        CHECK(faults.empty());
    }
}

TEST_CASE("an open note is laid out well on every shape of screen") {
    const auto& exhibit = the_stage().exhibit;
    std::vector<std::string> faults;
    for (size_t i = 0; i < exhibit.stories.size(); ++i) {
        if (exhibit.stories[i].figure < 0) continue;
        View view = in_language(static_cast<int>(i % 3));
        view.note = exhibit.figures[static_cast<size_t>(exhibit.stories[i].figure)].id;
        view.large_text = i % 2 == 0;
        auto found =
            walk(*the_stage().stage, {{PageKind::story, static_cast<int>(i)}}, all_screens(), view);
        faults.insert(faults.end(), found.begin(), found.end());
    }
    INFO(listed(faults));
    CHECK(faults.empty());
}

TEST_CASE("the code to take away is laid out well on every shape of screen") {
    std::vector<std::string> faults;
    for (int language = 0; language < 3; ++language) {
        for (bool large : {false, true}) {
            View view = in_language(language);
            view.large_text = view.low_reach = large;
            view.note = take_away_note;
            auto found = walk(*the_stage().stage,
                              {{PageKind::story, 7 * language}, {PageKind::map, 5 * language}},
                              all_screens(), view);
            faults.insert(faults.end(), found.begin(), found.end());
        }
    }
    INFO(listed(faults));
    CHECK(faults.empty());
}

TEST_CASE("the warning that a visit ends is laid out well on every shape of screen") {
    std::vector<Page> under{{PageKind::home, -1}, {PageKind::story, 0}, {PageKind::map, -1}};
    for (int language = 0; language < 3; ++language) {
        for (bool large : {false, true}) {
            View view = in_language(language);
            view.large_text = view.low_reach = large;
            view.warning.emplace();
            view.warning->began = 35;  // pages are looked at 40 s after they were entered
            auto faults = walk(*the_stage().stage, under, all_screens(), view);
            auto real = walk(*the_stage().stage, under, screens_of_known_size(), view);
            faults.insert(faults.end(), real.begin(), real.end());
            INFO(listed(faults));
            CHECK(faults.empty());
        }
    }
}
