#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>

#include "content/sandbox.h"
#include "layout_walk.h"
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

// What longer words and other scripts may do to a layout. Contrast does not depend on them: it is
// looked for in the default pack.
std::vector<std::string> faults_of_texts(PackStage& pack, int language) {
    std::vector<std::string> found;
    for (const Page& page : vitrina::test::reachable_pages(*pack.stage, Screen{1920, 1080})) {
        for (const Screen& screen : vitrina::test::all_screens()) {
            for (const std::string& fault :
                 vitrina::test::layout_faults(*pack.stage, view_of(page, language), screen)) {
                if (fault.find("contrast") == std::string::npos)
                    found.push_back(std::to_string(static_cast<int>(page.kind)) + ":" +
                                    std::to_string(page.item) + " " +
                                    std::to_string(static_cast<int>(screen.size.width)) + "x" +
                                    std::to_string(static_cast<int>(screen.size.height)) + " " +
                                    fault);
            }
        }
    }
    return found;
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

TEST_CASE("Every text of every page goes through the languages: only names stay as they are") {
    PackStage pack("content/iberoamerica", Trial::longer_texts);
    int pseudo = pack.exhibit.find_language("qps");
    REQUIRE(pseudo > 0);
    Frame frame, spanish, english;
    for (const Page& page : pack.pages()) {
        pack.stage->build(view_of(page, pseudo), 8, Size{1920, 1080}, frame);
        pack.stage->build(view_of(page, 0), 8, Size{1920, 1080}, spanish);
        pack.stage->build(view_of(page, 2), 8, Size{1920, 1080}, english);
        CHECK(missing_glyphs(frame) == 0);
        for (const Node& node : frame.semantics.nodes()) {
            CAPTURE(static_cast<int>(page.kind), page.item, node.id, node.name);
            const Node* one = spanish.semantics.find(node.id);
            const Node* other = english.semantics.find(node.id);
            bool is_name = one && other && one->name == node.name && other->name == node.name;
            bool is_pseudo = node.name.find('[') != std::string::npos;
            if (has_words(node.name)) CHECK((is_name || is_pseudo));
        }
    }
}

TEST_CASE("Pages in every script are laid out well on every shape of screen") {
    for (const std::string& folder : packs) {
        PackStage pack(folder);
        for (int language = 0; language < static_cast<int>(pack.exhibit.languages.size());
             ++language) {
            auto faults = faults_of_texts(pack, language);
            INFO(folder << " " << vitrina::test::listed(faults));
            CHECK(faults.empty());
        }
    }
}

TEST_CASE("Every page with texts that are 40 % longer is laid out well") {
    PackStage pack("content/iberoamerica", Trial::longer_texts);
    auto faults = faults_of_texts(pack, pack.exhibit.find_language("qps"));
    INFO(vitrina::test::listed(faults));
    CHECK(faults.empty());
}

TEST_CASE("Programmes are chosen from texts that are 40 % longer") {
    PackStage pack("content/iberoamerica", Trial::longer_texts);
    std::vector<std::string> faults;
    for (const Screen& screen : vitrina::test::all_screens()) {
        for (int programme = -1; programme < static_cast<int>(pack.exhibit.programmes.size());
             ++programme) {
            View view = view_of({PageKind::map, -1}, pack.exhibit.find_language("qps"));
            view.map.choosing = programme < 0;
            view.map.programme = programme;
            auto found = vitrina::test::layout_faults(*pack.stage, view, screen);
            std::erase_if(found, [](const auto& f) { return f.find("contrast") != f.npos; });
            faults.insert(faults.end(), found.begin(), found.end());
        }
    }
    INFO(vitrina::test::listed(faults));
    CHECK(faults.empty());
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

TEST_CASE("A per cent sign stands to the right of European digits, also on a page from the right") {
    PackStage pack("tests/content/other/clocks");
    Frame frame;
    int story = pack.exhibit.find_story("working");
    for (int language = 0; language < 2; ++language) {
        pack.stage->build(view_of({PageKind::story, story}, language), 8, Size{1920, 1080}, frame);
        // The hero's digits are the largest letters, its sign the next smaller ones.
        std::vector<std::pair<float, float>> runs;  // size, left
        for (const auto& command : frame.list.commands) {
            const auto* run = std::get_if<GlyphsCommand>(&command);
            if (!run) continue;
            runs.emplace_back(run->size, frame.list.glyphs[run->first].position.x + run->offset.x);
        }
        std::sort(runs.rbegin(), runs.rend());
        REQUIRE(runs.size() > 2);
        REQUIRE(runs[0].first > runs[1].first);
        CHECK(runs[1].second > runs[0].second);
    }
}

TEST_CASE("Arabic takes the digits of its number locale") {
    Sandbox museum("other/museum");
    REQUIRE(museum.replace("exhibit.toml", "ar-MA", "ar-EG"));
    PackStage pack(museum.file("").string());
    Frame frame;
    int story = pack.exhibit.find_story("lamps");
    pack.stage->build(view_of({PageKind::story, story}, 0), 8, Size{1920, 1080}, frame);
    CHECK(missing_glyphs(frame) == 0);
    const Node* figure = frame.semantics.find("figure");
    REQUIRE(figure);
    CHECK(figure->value == "١٢٬٤٠٠");
    pack.stage->build(view_of({PageKind::story, story}, 1), 8, Size{1920, 1080}, frame);
    CHECK(frame.semantics.find("figure")->value == "12 400");
}
