#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <sstream>

#include "sample_fonts.h"

using namespace vitrina;
using namespace vitrina::text;

namespace {

const std::vector<std::pair<std::string, std::string>>& sentences() {
    static const std::vector<std::pair<std::string, std::string>> all = {
        {"es", "Los países iberoamericanos comparten idiomas, memoria y futuro."},
        {"es",
         "Más de mil doscientas películas nacieron de la cooperación entre veintidós países."},
        {"pt",
         "O espaço ibero-americano reúne vinte e dois países que cooperam em cultura e ciência."},
        {"pt", "Cada investimento apoia a criação de obras que não existiriam de outra forma."},
        {"en",
         "Twenty-two countries work together so that knowledge, culture and talent can cross "
         "borders."},
        {"en", "It is a shared house with many doors."},
    };
    return all;
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

Style wrapped(Wrapping wrapping) {
    Style style;
    style.wrapping = wrapping;
    return style;
}

long spaces_on(const Layout& layout, const Layout::Line& line, uint32_t space) {
    auto glyphs = glyphs_on(layout, line);
    return std::count_if(glyphs.begin(), glyphs.end(),
                         [&](const auto& g) { return g.id == space; });
}

}  // namespace

TEST_CASE("No line is wider than the box, and every word is set") {
    Sample sample;
    for (Wrapping wrapping : {Wrapping::body, Wrapping::balanced}) {
        for (const auto& [language, text] : sentences()) {
            for (float width = 260; width < 1500; width *= 1.17f) {
                CAPTURE(text, width);
                LayoutRef layout = sample.typesetter.set(text, wrapped(wrapping), width, language);
                REQUIRE(layout->fits);
                CHECK(layout->extent.width <= width + 0.02f);
                size_t dropped_spaces = layout->lines.size() - 1, hyphens = 0;
                for (const Layout::Line& line : layout->lines)
                    hyphens += (line.hyphen_before ? 1u : 0u) + (line.hyphen_after ? 2u : 0u);
                size_t hyphen_breaks = glyphs_of(*layout).size() + dropped_spaces - hyphens -
                                       glyphs_of(*sample.line(text)).size();
                CHECK(hyphen_breaks <= 1);
            }
        }
    }
}

TEST_CASE("No paragraph ends in a single word when two can share its last line") {
    Sample sample;
    uint32_t space = sample.line("a a")->runs[0].glyphs[1].id;
    int wrapped_layouts = 0;
    for (const auto& [language, text] : sentences()) {
        std::vector<std::string> words = words_of(text);
        std::string last_two = words[words.size() - 2] + " " + words.back();
        for (float width = 180; width < 1300; width += 17) {
            LayoutRef layout =
                sample.typesetter.set(text, wrapped(Wrapping::body), width, language);
            if (layout->lines.size() < 2 || sample.width(last_two) > width) continue;
            CAPTURE(text, width);
            CHECK(spaces_on(*layout, layout->lines.back(), space) >= 1);
            ++wrapped_layouts;
        }
    }
    CHECK(wrapped_layouts > 100);
}

TEST_CASE("Body text takes no more lines than it needs") {
    Sample sample;
    for (const auto& [language, text] : sentences()) {
        float total = sample.width(text);
        for (float width : {320.f, 480.f, 700.f}) {
            LayoutRef layout =
                sample.typesetter.set(text, wrapped(Wrapping::body), width, language);
            auto least = static_cast<size_t>(total / width) + 1;
            CHECK(layout->lines.size() >= least);
            CHECK(layout->lines.size() <= least + 1);
        }
    }
}

TEST_CASE("Balanced lines are as many as filled ones and differ little") {
    Sample sample;
    int compared = 0;
    for (const auto& [language, text] : sentences()) {
        float longest_word = 0;
        for (const std::string& word : words_of(text))
            longest_word = std::max(longest_word, sample.width(word + " "));
        for (float width = 260; width < 1000; width += 60) {
            CAPTURE(text, width);
            // A language without patterns, since titles are not divided.
            LayoutRef filled = sample.typesetter.set(text, wrapped(Wrapping::body), width, "eo");
            LayoutRef layout =
                sample.typesetter.set(text, wrapped(Wrapping::balanced), width, language);
            if (layout->lines.size() < 2 || layout->lines.size() > 6) continue;
            CHECK(layout->lines.size() == filled->lines.size());
            CHECK(layout->extent.width <= filled->extent.width + longest_word);
            auto [narrow, wide] =
                std::minmax_element(layout->lines.begin(), layout->lines.end(),
                                    [](const auto& a, const auto& b) { return a.width < b.width; });
            CHECK(wide->width - narrow->width <= longest_word * 1.5f);
            ++compared;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("A number never parts from its unit across a no-break space") {
    Sample sample;
    const std::string text = "Son 1\u202F200\u00A0millones de euros para 22\u00A0países hermanos";
    for (float width = 200; width < 800; width += 11) {
        LayoutRef layout = sample.typesetter.set(text, wrapped(Wrapping::body), width, "es");
        CAPTURE(width);
        for (const char* glued : {"1\u202F200\u00A0millones", "22\u00A0países"}) {
            std::vector<uint32_t> wanted;
            for (const auto& glyph : glyphs_of(*sample.line(glued))) wanted.push_back(glyph.id);
            int lines_with_all = 0;
            for (const Layout::Line& line : layout->lines) {
                std::vector<uint32_t> ids;
                for (const auto& glyph : glyphs_on(*layout, line)) ids.push_back(glyph.id);
                auto at = std::search(ids.begin(), ids.end(), wanted.begin(), wanted.end());
                lines_with_all += at != ids.end() ? 1 : 0;
            }
            CHECK(lines_with_all == 1);
        }
    }
}

TEST_CASE("A word wider than the box is cut between letters and does not fit") {
    Sample sample;
    for (Wrapping wrapping : {Wrapping::body, Wrapping::balanced}) {
        LayoutRef layout =
            sample.typesetter.set("Otorrinolaringología", wrapped(wrapping), 90, "es");
        CHECK_FALSE(layout->fits);
        CHECK(layout->lines.size() > 2);
        CHECK(layout->extent.width <= 90);
        CHECK(glyphs_of(*layout).size() == 20);
    }
    LayoutRef tiny = sample.typesetter.set("abc d", wrapped(Wrapping::body), 0, "es");
    CHECK(tiny->lines.size() == 4);
    CHECK_FALSE(tiny->fits);
}

TEST_CASE("A line cut where letters are kerned is shaped anew, as if it had always ended there") {
    Sample sample;
    REQUIRE(sample.width("AV") < sample.width("A") + sample.width("V") - 0.5f);
    float narrow = sample.width("AVA") + 1;
    LayoutRef layout = sample.typesetter.set("AVAVAV", wrapped(Wrapping::body), narrow, "es");
    REQUIRE(layout->lines.size() == 2);
    CHECK(layout->lines[0].width == Approx(sample.width("AVA")));
    CHECK(layout->lines[1].width == Approx(sample.width("VAV")));
}

TEST_CASE("A soft hyphen shows only where a line is broken at it") {
    Sample sample;
    uint32_t hyphen = sample.glyph("\u2010");
    const char* text = "coopera\u00ADción";
    auto has_hyphen = [&](const Layout& layout) { return x_of(layout, hyphen) >= 0; };
    float whole = sample.width("cooperación");
    LayoutRef wide = sample.typesetter.set(text, wrapped(Wrapping::body), whole + 1, "es");
    CHECK(wide->lines.size() == 1);
    CHECK(wide->extent.width == Approx(whole));
    CHECK_FALSE(has_hyphen(*wide));
    CHECK(wide->missing_glyphs == 0);
    LayoutRef narrow = sample.typesetter.set(text, wrapped(Wrapping::body), whole - 1, "es");
    CHECK(narrow->fits);
    REQUIRE(narrow->lines.size() == 2);
    CHECK(has_hyphen(*narrow));
    CHECK(narrow->lines[0].width == Approx(sample.width("coopera\u2010")).margin(0.5));
    float just_short = sample.width("coopera\u2010") - 1;
    CHECK_FALSE(sample.typesetter.set(text, wrapped(Wrapping::body), just_short, "es")->fits);
}

TEST_CASE("A line feed forces a new line, in every form of it") {
    Sample sample;
    for (Wrapping wrapping : {Wrapping::none, Wrapping::balanced, Wrapping::body}) {
        for (const char* text : {"uno\ndos", "uno\r\ndos", "uno\u2028dos", "uno \ndos\n"}) {
            LayoutRef layout = sample.typesetter.set(text, wrapped(wrapping), 500, "es");
            REQUIRE(layout->lines.size() == 2);
            CHECK(layout->lines[0].width == Approx(sample.width("uno")));
            CHECK(layout->lines[1].width == Approx(sample.width("dos")));
            CHECK(layout->missing_glyphs == 0);
        }
        CHECK(sample.typesetter.set("uno\n\ndos", wrapped(wrapping), 500, "es")->lines.size() == 3);
    }
}

TEST_CASE("Thai breaks between its words, which have no spaces") {
    Sample sample;
    const char* text = "ยินดีต้อนรับสู่นิทรรศการความร่วมมือ";
    LayoutRef layout = sample.typesetter.set(text, wrapped(Wrapping::body), 220, "th");
    CHECK(layout->lines.size() > 1);
    CHECK(layout->fits);
    CHECK(layout->extent.width <= 220);
    CHECK(layout->missing_glyphs == 0);
}

TEST_CASE("Japanese breaks between characters, but no line begins with a full stop") {
    Sample sample;
    const char* text = "日本語の文章は、どこでも改行できますが、句読点は行頭に置けません。";
    Style style;
    uint32_t stop = sample.line("。", style, "ja")->runs.at(0).glyphs.at(0).id;
    uint32_t comma = sample.line("、", style, "ja")->runs.at(0).glyphs.at(0).id;
    for (float width = 95; width < 600; width += 30) {
        LayoutRef layout = sample.typesetter.set(text, wrapped(Wrapping::body), width, "ja");
        CHECK(layout->lines.size() > 1);
        CHECK(layout->fits);
        CHECK(layout->missing_glyphs == 0);
        for (const Layout::Line& line : layout->lines) {
            auto glyphs = glyphs_on(*layout, line);
            REQUIRE_FALSE(glyphs.empty());
            CHECK(glyphs[0].id != stop);
            CHECK(glyphs[0].id != comma);
        }
    }
}
