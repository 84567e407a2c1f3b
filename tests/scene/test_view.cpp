#include <catch2/catch.hpp>

#include "scene/view.h"

using namespace vitrina::scene;
using vitrina::content::Exhibit;

namespace {

Exhibit small_exhibit() {
    Exhibit exhibit;
    exhibit.languages.resize(3);
    exhibit.stories.resize(3);
    exhibit.topics.resize(1);
    exhibit.topics[0].stories = {0, 1, 2};
    for (auto& story : exhibit.stories) story.topic = 0;
    exhibit.map.emplace();
    exhibit.map->regions.resize(4);
    return exhibit;
}

Action opening(PageKind kind, int item = -1) {
    Action action;
    action.kind = ActionKind::open;
    action.page = {kind, item};
    return action;
}

Action of_kind(ActionKind kind) {
    Action action;
    action.kind = kind;
    return action;
}

}  // namespace

TEST_CASE("back returns the way one came, and ends at home") {
    Exhibit exhibit = small_exhibit();
    View view;
    view = update(exhibit, view, of_kind(ActionKind::home), 1);
    view = update(exhibit, view, opening(PageKind::story, 1), 2);
    view = update(exhibit, view, opening(PageKind::map), 3);
    view = update(exhibit, view, opening(PageKind::map, 2), 4);
    view = update(exhibit, view, of_kind(ActionKind::back), 5);
    REQUIRE(view.page == Page{PageKind::map, -1});
    view = update(exhibit, view, of_kind(ActionKind::back), 6);
    REQUIRE(view.page == Page{PageKind::story, 1});
    view = update(exhibit, view, of_kind(ActionKind::back), 7);
    REQUIRE(view.page == Page{PageKind::home, -1});
    REQUIRE(update(exhibit, view, of_kind(ActionKind::back), 8).page == Page{PageKind::home, -1});
}

TEST_CASE("next and previous go round the stories of a topic and the regions") {
    Exhibit exhibit = small_exhibit();
    View view;
    view = update(exhibit, view, opening(PageKind::story, 2), 1);
    REQUIRE(update(exhibit, view, of_kind(ActionKind::next), 2).page.item == 0);
    REQUIRE(update(exhibit, view, of_kind(ActionKind::previous), 2).page.item == 1);
    view = update(exhibit, view, opening(PageKind::map, 0), 3);
    REQUIRE(update(exhibit, view, of_kind(ActionKind::previous), 4).page.item == 3);
}

TEST_CASE("idling ends everything a visitor chose") {
    Exhibit exhibit = small_exhibit();
    View view;
    Action language = of_kind(ActionKind::set_language);
    language.value = 2;
    view = update(exhibit, view, language, 1);
    view = update(exhibit, view, opening(PageKind::map), 2);
    view = update(exhibit, view, of_kind(ActionKind::zoom_in), 3);
    view = update(exhibit, view, of_kind(ActionKind::idle), 100);
    View fresh;
    REQUIRE(view.page == fresh.page);
    REQUIRE(view.language == 0);
    REQUIRE(view.zoom == 1);
    REQUIRE(view.history.empty());
    REQUIRE(view.entered == 100);
}

TEST_CASE("a warning keeps the page beneath, and stay returns to it") {
    Exhibit exhibit = small_exhibit();
    View view;
    view = update(exhibit, view, opening(PageKind::story, 1), 1);
    view.focus = "next";
    Action warning = of_kind(ActionKind::warn);
    warning.value = 40;
    View warned = update(exhibit, view, warning, 70);
    REQUIRE(warned.warning);
    REQUIRE(warned.warning->began == 70);
    REQUIRE(warned.warning->length == 40);
    REQUIRE(warned.focus.empty());
    REQUIRE(warned.last_input == 1);
    View back = update(exhibit, warned, of_kind(ActionKind::stay), 80);
    REQUIRE(back.last_input == 80);
    back.last_input = view.last_input;
    REQUIRE(back == view);
    View anew = update(exhibit, warned, of_kind(ActionKind::start_again), 80);
    REQUIRE(anew.page == Page{PageKind::home, -1});
    REQUIRE(anew.history.empty());
    REQUIRE_FALSE(anew.warning);
}

TEST_CASE("the language stays while pages change, and pages stay while it changes") {
    Exhibit exhibit = small_exhibit();
    View view;
    view = update(exhibit, view, opening(PageKind::story, 1), 1);
    Action language = of_kind(ActionKind::set_language);
    language.value = 1;
    View other = update(exhibit, view, language, 2);
    REQUIRE(other.page == view.page);
    REQUIRE(other.entered == view.entered);
    REQUIRE(update(exhibit, other, of_kind(ActionKind::next), 3).language == 1);
    language.value = 99;
    REQUIRE(update(exhibit, other, language, 4).language == 2);
}

TEST_CASE("a note opens and closes, and back closes it first") {
    Exhibit exhibit = small_exhibit();
    View view;
    view = update(exhibit, view, opening(PageKind::story, 1), 1);
    Action note = of_kind(ActionKind::note);
    note.text = "films";
    View open = update(exhibit, view, note, 2);
    REQUIRE(open.note == "films");
    REQUIRE(update(exhibit, open, note, 3).note.empty());
    View back = update(exhibit, open, of_kind(ActionKind::back), 3);
    REQUIRE(back.note.empty());
    REQUIRE(back.page == open.page);
}

TEST_CASE("history stays bounded whatever a visitor does") {
    Exhibit exhibit = small_exhibit();
    View view;
    for (int i = 0; i < 1000; ++i) {
        view = update(exhibit, view, opening(i % 2 ? PageKind::map : PageKind::about, -1), i);
    }
    REQUIRE(view.history.size() <= 64);
}

TEST_CASE("zoom has limits and belongs to the map") {
    Exhibit exhibit = small_exhibit();
    View view;
    REQUIRE(update(exhibit, view, of_kind(ActionKind::zoom_in), 1).zoom == 1);
    view = update(exhibit, view, opening(PageKind::map), 1);
    for (int i = 0; i < 50; ++i) view = update(exhibit, view, of_kind(ActionKind::zoom_in), 2 + i);
    REQUIRE(view.zoom <= 6);
    for (int i = 0; i < 50; ++i)
        view = update(exhibit, view, of_kind(ActionKind::zoom_out), 60 + i);
    REQUIRE(view.zoom >= 0.5);
}
