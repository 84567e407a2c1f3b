#include "content/font_manifest.h"

#include <catch2/catch.hpp>

#include "sandbox.h"

using namespace vitrina;
using namespace vitrina::content;

TEST_CASE("The program's own list of fonts is good, and has a face for texts") {
    auto fonts = read_font_manifest(VITRINA_SOURCE_DIR "/fonts/fonts.toml");
    if (!fonts) FAIL(base::to_string(fonts.error()));
    bool has_text = false;
    for (const FontEntry& font : *fonts) {
        INFO(font.family);
        CHECK_FALSE(font.files.empty());
        has_text = has_text || font.role == "text";
    }
    CHECK(has_text);
}

TEST_CASE("Relative files are taken from the manifest's folder, absolute ones as they are") {
    Sandbox folder;
    folder.write("fonts.toml",
                 "[[font]]\nfamily = \"A\"\nrole = \"fallback\"\nfiles = [\"a.ttf\", \"/b.ttf\"]\n"
                 "scripts = [\"Arab\"]\nface_index = 2\npackage = \"fonts-a\"\n");
    auto fonts = read_font_manifest(folder.file("fonts.toml").string());
    REQUIRE(fonts);
    REQUIRE(fonts->size() == 1);
    const FontEntry& font = fonts->front();
    CHECK(font.files == std::vector<std::string>{folder.file("a.ttf").string(), "/b.ttf"});
    CHECK(font.scripts == std::vector<std::string>{"Arab"});
    CHECK(font.face_index == 2);
    CHECK(font.role == "fallback");
}

TEST_CASE("A fault in the list of fonts is named with its place") {
    Sandbox folder;
    std::string file = folder.file("fonts.toml").string();
    folder.write("fonts.toml", "[[font]]\nfamily = \"A\"\nrole = \"texts\"\nfiles = [\"a.ttf\"]\n");
    auto fonts = read_font_manifest(file);
    REQUIRE_FALSE(fonts);
    CHECK(base::to_string(fonts.error()) ==
          file + ":3:1: “texts” is no value for the “role” of a font; did you mean “text”?");
    CHECK_FALSE(read_font_manifest("/nothing/fonts.toml"));
}
