#include "scene/take_away.h"

#include <catch2/catch.hpp>

#include "default_stage.h"

namespace vitrina::scene {

namespace {

std::string text_of(const DefaultStage& show, Page page, int language) {
    return take_away_text(show.exhibit, Wording::of(show.exhibit), page, language);
}

}  // namespace

TEST_CASE(
    "what is taken away is short, says its source and is there for stories and regions only") {
    DefaultStage show;
    Wording wording = Wording::of(show.exhibit);
    for (const Page& page : show.pages()) {
        for (int language = 0; language < 3; ++language) {
            std::string text = take_away_text(show.exhibit, wording, page, language);
            INFO(text);
            bool has_one =
                page.kind == PageKind::story || (page.kind == PageKind::map && page.item >= 0);
            CHECK(text.empty() != has_one);
            if (!has_one) continue;
            CHECK(text.size() <= 460);
            std::string source = show.exhibit.words.in(content::Word::source, language) + ": ";
            CHECK(text.find(source) != std::string::npos);
        }
    }
}

TEST_CASE("a story is taken away with its number as it is written, a region with its facts") {
    DefaultStage show;
    Page films{PageKind::story, show.exhibit.find_story("films")};
    CHECK(text_of(show, films, 0).starts_with("Más de 800\npelículas apoyadas por Ibermedia\n"));
    Page bcorps{PageKind::story, show.exhibit.find_story("bcorps")};
    CHECK(text_of(show, bcorps, 2).starts_with("25%\n"));
    Page colombia{PageKind::map, show.exhibit.find_region("COL")};
    std::string text = text_of(show, colombia, 1);
    CHECK(text.starts_with("Colômbia\nCapital: Bogotá\n"));
    CHECK(text.find("52,9\u00a0milhões") != std::string::npos);
}

TEST_CASE("an exhibit with pages elsewhere gives their addresses") {
    DefaultStage show;
    content::Exhibit exhibit = show.exhibit;
    exhibit.address = "https://museum.example/{language}/{page}?from={language}";
    Wording wording = Wording::of(exhibit);
    Page films{PageKind::story, exhibit.find_story("films")};
    Page spain{PageKind::map, exhibit.find_region("ESP")};
    CHECK(take_away_text(exhibit, wording, films, 1) ==
          "https://museum.example/pt/story/films?from=pt");
    CHECK(take_away_text(exhibit, wording, spain, 2) ==
          "https://museum.example/en/country/ESP?from=en");
}

TEST_CASE("the code opens by its button and goes by a touch anywhere") {
    DefaultStage show;
    View view = show.view({PageKind::story, show.exhibit.find_story("films")});
    Frame frame;
    auto press = [&](const char* id) {
        show.stage->build(view, 10, {1920, 1080}, frame);
        const Node* node = frame.semantics.find(id);
        REQUIRE(node);
        view = update(show.exhibit, view, node->action, 10);
        show.stage->build(view, 10, {1920, 1080}, frame);
    };
    press("take-away");
    const Node* code = frame.semantics.find("note:code");
    REQUIRE(code);
    CHECK(code->value.starts_with("Más de 800"));
    press("note:veil");
    CHECK_FALSE(frame.semantics.find("note:code"));
    press("take-away");
    Action idle;
    idle.kind = ActionKind::idle;
    view = update(show.exhibit, view, idle, 99);
    CHECK(view.note.empty());
}

}  // namespace vitrina::scene
