#include <algorithm>
#include <catch2/catch.hpp>

#include "lines_of.h"
#include "text/hyphenator.h"
#include "text/unicode.h"

using namespace vitrina::text;

namespace {

const std::vector<std::string> system_folder{"/usr/share/hyphen"};

std::string divided(const std::string& text, std::string_view language,
                    const std::vector<std::string>& folders = system_folder) {
    Hyphenator hyphenator(language, folders);
    std::u16string units = to_utf16(text);
    std::vector<int> positions = hyphenator.find(units);
    for (auto at = positions.rbegin(); at != positions.rend(); ++at)
        units.insert(static_cast<size_t>(*at), u"|");
    return as_utf8(units);
}

const char* spanish =
    "La cooperación iberoamericana acompaña proyectos extraordinarios que investigadores y "
    "comunidades desarrollan conjuntamente desde hace décadas.";

bool is_hyphenated(const std::string& line) {
    return !line.empty() && line.back() == '-';
}

}  // namespace

TEST_CASE("Words are divided by the patterns of Spanish, Portuguese and English") {
    CHECK(divided("cooperación", "es") == "coope|ra|ción");
    CHECK(divided("investigadores", "es") == "inves|ti|ga|do|res");
    CHECK(divided("conhecimento", "pt") == "conhe|ci|mento");
    CHECK(divided("conhecimento", "pt-PT") == "conhe|ci|mento");
    CHECK(divided("representation", "en") == "rep|re|sen|ta|tion");
    CHECK(divided("knowledge", "en-GB") == "know|ledge");
}

TEST_CASE("Three letters stay and three go over, at least") {
    for (const char* word : {"educación", "imagen", "amigas", "utópico"}) {
        std::string parts = divided(word, "es");
        CAPTURE(parts);
        CHECK((parts.find('|') == std::string::npos || parts.find('|') >= 3));
        CHECK(parts.find('|', parts.size() - 3) == std::string::npos);
    }
}

TEST_CASE("Names, capitals, short words, addresses and compounds stay whole") {
    for (const char* text :
         {"Iberoamérica", "IBERMEDIA", "casas", "www.segib.org", "covid19", "guarda-chuvas",
          "1.300\u00A0investigadores", "info@segiborganizacion", "x2cooperando"}) {
        CHECK(divided(text, "es") == text);
    }
}

TEST_CASE("Without patterns, and without a language, nothing is divided") {
    CHECK(divided("cooperación", "es", {}) == "cooperación");
    CHECK(divided("cooperación", "es", {"/nowhere"}) == "cooperación");
    CHECK(divided("kunlaborado", "eo") == "kunlaborado");
    CHECK(divided("cooperación", "") == "cooperación");
}

TEST_CASE("A narrow column of running text is hyphenated, its last full line never") {
    Sample sample;
    int hyphenated = 0;
    for (float width = 230; width < 420; width += 7) {
        auto lines = lines_of(sample, spanish, width, "es");
        CAPTURE(width, lines);
        REQUIRE(lines.size() >= 3);
        CHECK_FALSE(is_hyphenated(lines[lines.size() - 2]));
        for (size_t i = 0; i < lines.size(); ++i) {
            hyphenated += is_hyphenated(lines[i]) ? 1 : 0;
            if (i > 0) CHECK_FALSE((is_hyphenated(lines[i]) && is_hyphenated(lines[i - 1])));
        }
    }
    CHECK(hyphenated > 20);
}

TEST_CASE("The column of the example is divided like this") {
    Sample sample;
    std::vector<std::string> wanted = {
        "La cooperación",      "iberoamericana",     "acompaña proyec-",
        "tos extraordinarios", "que investigadores", "y comunidades",
        "desarrollan con-",    "juntamente desde",   "hace décadas."};
    CHECK(lines_of(sample, spanish, 300, "es") == wanted);
}

TEST_CASE("Titles, capitals, labels, wide columns and short texts are not hyphenated") {
    Sample sample;
    auto any = [&](const std::string& text, float width, const Style& style) {
        auto lines = lines_of(sample, text, width, "es", style);
        return std::any_of(lines.begin(), lines.end(), is_hyphenated);
    };
    Style body, title, capitals;
    title.wrapping = Wrapping::balanced;
    capitals.capitals = true;
    for (float width = 230; width < 420; width += 7) {
        CHECK_FALSE(any(spanish, width, title));
        CHECK_FALSE(any(spanish, width, capitals));
        CHECK_FALSE(any("Investigadores extraordinariamente comprometidos", width, body));
    }
    for (float width = 1000; width < 1400; width += 50) CHECK_FALSE(any(spanish, width, body));
}

TEST_CASE("A hyphenated line is not wider than its column, and its hyphen is drawn") {
    Sample sample;
    uint32_t hyphen = sample.glyph("\u2010");
    for (float width = 230; width < 420; width += 7) {
        LayoutRef layout = sample.typesetter.set(spanish, {}, width, "es");
        auto lines = lines_of(sample, spanish, width, "es");
        CHECK(layout->extent.width <= width + 0.02f);
        REQUIRE(layout->lines.size() == lines.size());
        for (size_t i = 0; i < lines.size(); ++i) {
            auto glyphs = glyphs_on(*layout, layout->lines[i]);
            CHECK((glyphs.back().id == hyphen) == is_hyphenated(lines[i]));
        }
    }
}

TEST_CASE("Portuguese repeats a hyphen of the word on the next line") {
    Sample sample;
    const char* text = "um guarda-chuva";
    float width = sample.width("um guarda-") + 1;
    CHECK(lines_of(sample, text, width, "pt") == std::vector<std::string>{"um guarda-", "-chuva"});
    CHECK(lines_of(sample, text, width, "es") == std::vector<std::string>{"um guarda-", "chuva"});
    LayoutRef layout = sample.typesetter.set(text, {}, width, "pt");
    REQUIRE(layout->lines.size() == 2);
    CHECK(layout->lines[1].width == Approx(sample.width("\u2010chuva")).margin(0.5));
    // A dash before a number, or a line that is not broken there, repeats nothing.
    CHECK(lines_of(sample, text, 900, "pt") == std::vector<std::string>{text});
}

TEST_CASE("Soft hyphens are honoured in a language without patterns") {
    Sample sample;
    const char* text = "συνεργα\u00ADσία";
    float width = sample.width("συνεργασία", {}, "el") - 1;
    auto lines = lines_of(sample, text, width, "el");
    REQUIRE(lines.size() == 2);
    CHECK(is_hyphenated(lines[0]));
    CHECK(lines[1] == "σία");
}

TEST_CASE("In text from the right the hyphen stands at the left end of its line") {
    Sample sample;
    const char* text = "שיתוף\u00ADפעולה";
    Style style;
    float width = sample.width("שיתוף\u2010", style, "he") + 2;
    LayoutRef layout = sample.typesetter.set(text, style, width, "he");
    REQUIRE(layout->lines.size() == 2);
    uint32_t hyphen = sample.glyph("\u2010");
    float x = x_of(*layout, hyphen);
    for (const auto& glyph : glyphs_on(*layout, layout->lines[0])) {
        if (glyph.id != hyphen) CHECK(glyph.position.x > x);
    }
}
