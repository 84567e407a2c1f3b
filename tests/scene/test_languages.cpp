#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

#include "support/other_stage.h"

// Every page in every script, and with texts that a translation made longer.

using namespace vitrina::scene;
using vitrina::base::Size;
using vitrina::content::Trial;
using vitrina::draw::GlyphsCommand;
using vitrina::test::PackStage;

namespace {

const std::vector<std::string> packs{
    "tests/content/other/museum", "tests/content/other/clocks", "tests/content/other/tea",
    "tests/content/other/river",  "tests/content/other/market", "tests/content/other/lighthouses",
    "tests/content/other/garden"};
const std::vector<Size> sizes{{1920, 1080}, {1080, 1920}, {1080, 1080}};

View view_of(const Page& page, int language) {
    View view;
    view.page = page;
    view.language = language;
    return view;
}

// Glyph 0 of every font stands for what it does not have.
size_t missing_glyphs(const Frame& frame) {
    size_t missing = 0;
    for (const auto& command : frame.list.commands) {
        const auto* run = std::get_if<GlyphsCommand>(&command);
        for (uint32_t i = 0; run && i < run->count; ++i)
            missing += frame.list.glyphs[run->first + i].id == 0 ? 1 : 0;
    }
    return missing;
}

// Whether a text has letters of the Latin alphabet, which a translation would have changed.
bool has_words(const std::string& text) {
    int letters = 0;
    for (char c : text) letters = std::isalpha(static_cast<unsigned char>(c)) ? letters + 1 : 0;
    return letters >= 3;
}

}  // namespace

TEST_CASE("No character of any script lacks a glyph, on any page") {
    Frame frame;
    for (const std::string& folder : packs) {
        PackStage pack(folder);
        for (const Page& page : pack.pages()) {
            for (Size size : sizes) {
                for (int language = 0; language < static_cast<int>(pack.exhibit.languages.size());
                     ++language) {
                    CAPTURE(folder, static_cast<int>(page.kind), page.item, size.width, language);
                    pack.stage->build(view_of(page, language), 8, size, frame);
                    CHECK(missing_glyphs(frame) == 0);
                }
            }
        }
    }
}

TEST_CASE("Every text of every page goes through the languages: none stays as it was") {
    PackStage pack("content/iberoamerica", Trial::pseudo_language);
    int pseudo = pack.exhibit.find_language("qps");
    REQUIRE(pseudo > 0);
    Frame frame;
    for (const Page& page : pack.pages()) {
        pack.stage->build(view_of(page, pseudo), 8, Size{1920, 1080}, frame);
        CHECK(missing_glyphs(frame) == 0);
        for (const Node& node : frame.semantics.nodes()) {
            CAPTURE(static_cast<int>(page.kind), page.item, node.id, node.name);
            bool own_name = node.id.rfind("language:", 0) == 0;
            if (!own_name && has_words(node.name)) CHECK(node.name.find('[') != std::string::npos);
        }
    }
}

TEST_CASE("Hindi counts up in its own digits and ends at the written figure") {
    PackStage pack("tests/content/other/river");
    Frame frame;
    int story = pack.exhibit.find_story("all");
    pack.stage->build(view_of({PageKind::story, story}, 0), 8, Size{1920, 1080}, frame);
    bool found = std::any_of(
        frame.semantics.nodes().begin(), frame.semantics.nodes().end(), [](const Node& node) {
            return (node.value + node.name).find("१,२५,०००") != std::string::npos;
        });
    CHECK(found);
    Frame running;
    pack.stage->build(view_of({PageKind::story, story}, 0), 0.9, Size{1920, 1080}, running);
    CHECK(missing_glyphs(running) == 0);
    CHECK(running.next_change <= 0.9);
}
