#include "scene/map_search.h"

#include <catch2/catch.hpp>

#include "default_stage.h"
#include "layout_walk.h"

namespace vitrina::scene {

using test::all_screens;
using test::walk;

namespace {

struct Searching : DefaultStage {
    View view;
    Frame frame;

    Searching() {
        view = DefaultStage::view({PageKind::map, -1});
        build();
    }
    void build() { stage->build(view, 10, {1920, 1080}, frame); }
    void press(const std::string& id) {
        const Node* node = frame.semantics.find(id);
        INFO(id);
        REQUIRE(node);
        view = update(exhibit, view, node->action, 10);
        build();
    }
    std::vector<std::string> listed() const {
        std::vector<std::string> names;
        for (const Node& node : frame.semantics.nodes()) {
            if (node.id.starts_with("list:")) names.push_back(node.name);
        }
        return names;
    }
    bool leads_on(const std::string& key) const {
        const Node* node = frame.semantics.find(key);
        return node && node->focusable();
    }
};

}  // namespace

TEST_CASE("a country is found by letters and opened") {
    Searching show;
    show.press("search");
    CHECK(show.listed().size() == 22);
    show.press("key:p");
    CHECK(show.listed() == std::vector<std::string>{"Panamá", "Paraguay", "Perú", "Portugal"});
    show.press("key:e");
    CHECK(show.listed() == std::vector<std::string>{"Perú"});
    CHECK(show.frame.semantics.find("search:field")->value == "pe");
    show.press("list:PER");
    CHECK(show.view.page == Page{PageKind::map, show.exhibit.find_region("PER")});
    CHECK_FALSE(show.view.map.searching);
}

TEST_CASE("only letters that lead to a country can be pressed") {
    Searching show;
    show.press("search");
    CHECK(show.leads_on("key:b"));
    CHECK_FALSE(show.leads_on("key:w"));
    CHECK_FALSE(show.leads_on("key:space"));
    CHECK_FALSE(show.leads_on("key:erase"));
    for (const char* key : {"key:c", "key:o", "key:s", "key:t", "key:a"}) show.press(key);
    CHECK(show.leads_on("key:space"));
    show.press("key:space");
    show.press("key:r");
    CHECK(show.listed() == std::vector<std::string>{"Costa Rica"});
    for (int i = 0; i < 7; ++i) show.press("key:erase");
    CHECK(show.view.map.query.empty());
    CHECK(show.listed().size() == 22);
}

TEST_CASE("whatever keys lead on, there is something to be found") {
    Searching show;
    show.press("search");
    for (int step = 0; step < 40; ++step) {
        std::vector<std::string> keys;
        for (const Node& node : show.frame.semantics.nodes()) {
            if (node.action.kind == ActionKind::type) keys.push_back(node.id);
        }
        if (keys.empty()) show.press("key:erase");
        if (!keys.empty()) show.press(keys[static_cast<size_t>(step * 7) % keys.size()]);
        CHECK_FALSE(show.listed().empty());
    }
}

TEST_CASE("the keyboard follows the language, the letters stay") {
    Searching show;
    show.press("search");
    CHECK(show.leads_on("key:ñ"));
    show.press("key:b");
    show.press("language:en");
    CHECK(show.listed() == std::vector<std::string>{"Bolivia", "Brazil"});
    CHECK(show.frame.semantics.find("keyboard")->name == "Search");
    show.press("key:erase");
    CHECK_FALSE(show.leads_on("key:ñ"));
}

TEST_CASE("back, close and the visit's end leave the search") {
    Searching show;
    for (const char* way : {"back", "search:close"}) {
        show.press("search");
        show.press("key:b");
        show.press(way);
        CHECK(show.view.page == Page{PageKind::map, -1});
        CHECK_FALSE(show.view.map.searching);
        CHECK(show.view.map.query.empty());
    }
    show.press("search");
    Action idle;
    idle.kind = ActionKind::idle;
    show.view = update(show.exhibit, show.view, idle, 99);
    CHECK_FALSE(show.view.map.searching);
    CHECK(show.view.map.query.empty());
}

TEST_CASE("beside an open country the search leads to the open map") {
    Searching show;
    show.view.page.item = show.exhibit.find_region("ESP");
    show.stage->build(show.view, 10, {3840, 1080}, show.frame);
    const Node* search = show.frame.semantics.find("search");
    REQUIRE(search);
    show.view = update(show.exhibit, show.view, search->action, 10);
    CHECK(show.view.page == Page{PageKind::map, -1});
    CHECK(show.view.map.searching);
    show.build();
    CHECK(show.listed().size() == 22);
}

TEST_CASE("the search is laid out well on every shape of screen") {
    DefaultStage show;
    std::vector<std::string> faults;
    for (int language = 0; language < 3; ++language) {
        for (const char* query : {"", "a", "per"}) {
            View view;
            view.language = language;
            view.large_text = language == 1;
            view.map.searching = true;
            view.map.query = query;
            auto found = walk(*show.stage, {{PageKind::map, -1}}, all_screens(), view);
            faults.insert(faults.end(), found.begin(), found.end());
        }
    }
    INFO(test::listed(faults));
    CHECK(faults.empty());
}

}  // namespace vitrina::scene
