#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "default_stage.h"
#include "scene/lettering.h"

// No text of the exhibit leaves a single word on its last line, at any width.

using namespace vitrina;
using vitrina::text::Layout;

namespace {

struct Bench {
    test::DefaultStage stage;
    text::Typesetter typesetter{*stage.fonts};

    std::string_view tag(int language) const {
        return stage.exhibit.languages[static_cast<size_t>(language)].tag;
    }
    float width(std::string_view text, text::Style style, int language) {
        style.wrapping = text::Wrapping::none;
        return typesetter.set(text, style, 0, tag(language))->extent.width;
    }
    void each(const std::function<void(const content::Text&)>& texts,
              const std::function<void(const content::Text&)>& titles) const {
        for (const auto& story : stage.exhibit.stories) {
            texts(story.text);
            titles(story.title);
        }
        for (const auto& figure : stage.exhibit.figures) texts(figure.note);
        for (const auto& paragraph : stage.exhibit.about.paragraphs) texts(paragraph);
        texts(stage.exhibit.home.text);
        titles(stage.exhibit.home.title);
    }
};

std::string last_words(const std::string& text, int count) {
    size_t at = text.size();
    for (int i = 0; i < count && at != text.npos && at > 0; ++i) at = text.rfind(' ', at - 1);
    return at == text.npos ? text : text.substr(at + 1);
}

}  // namespace

TEST_CASE("no running text ends in a single word") {
    Bench bench;
    text::Style style;
    style.size = 30;
    int looked_at = 0;
    auto check = [&](const content::Text& text) {
        for (int language = 0; language < 3 && !text.empty(); ++language) {
            const std::string& words = text.in(language);
            std::string last = last_words(words, 1), two = last_words(words, 2);
            for (float width = 380; width < 1100; width += 61) {
                auto layout = bench.typesetter.set(words, style, width, bench.tag(language));
                bool avoidable = bench.width(two, style, language) <= width;
                if (layout->lines.size() < 2 || !avoidable) continue;
                CAPTURE(words, width);
                float alone = bench.width(last, style, language);
                CHECK(layout->lines.back().width > alone + 1);
                ++looked_at;
            }
        }
    };
    bench.each(check, [](const content::Text&) {});
    CHECK(looked_at > 1000);
}

TEST_CASE("no title ends in a line that is much shorter than the others") {
    Bench bench;
    text::Style style;
    style.role = text::Role::display;
    style.size = 80;
    style.weight = 800;
    style.tracking = scene::tracking(80);
    style.wrapping = text::Wrapping::balanced;
    int looked_at = 0;
    auto check = [&](const content::Text& title) {
        for (int language = 0; language < 3 && !title.empty(); ++language) {
            const std::string& words = title.in(language);
            for (float width = 640; width < 1600; width += 89) {
                auto layout = bench.typesetter.set(words, style, width, bench.tag(language));
                if (layout->lines.size() < 2 || !layout->fits) continue;
                CAPTURE(words, width, bench.tag(language));
                // What could be done: the word before the last moved down, if it fits at all.
                std::string two = last_words(words, 2);
                bool avoidable = bench.width(two, style, language) <= layout->extent.width;
                CHECK((!avoidable || layout->lines.back().width >= 0.4f * layout->extent.width));
                ++looked_at;
            }
        }
    };
    bench.each([](const content::Text&) {}, check);
    CHECK(looked_at > 300);
}
