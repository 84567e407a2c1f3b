#include <catch2/catch.hpp>

#include "stage.h"
#include "support/allocations.h"

namespace vitrina::gpu::test {

namespace {

// One picture a second, red growing with time; nothing of "late" before its second second.
struct Films {
    base::Bitmap picture;
    uint64_t serial = 0;
    int second = -1;

    FilmPicture at(std::string_view name, double time) {
        if (name == "late" && time < 2) return {};
        int now = static_cast<int>(time);
        if (now != second) {
            second = now;
            ++serial;
            picture.width = name == "wide" ? 8 : 4;
            picture.height = 4;
            picture.format = base::Bitmap::Format::rgba;
            picture.pixels.assign(static_cast<size_t>(picture.width) * 16, 0);
            for (size_t i = 0; i < picture.pixels.size(); i += 4) {
                picture.pixels[i] = static_cast<uint8_t>(50 * now);
                picture.pixels[i + 3] = 255;
            }
        }
        return {&picture, serial};
    }
    FilmSource source() {
        return [this](std::string_view name, double time) { return at(name, time); };
    }
};

draw::DisplayList showing(std::string_view name, double time, float opacity = 1) {
    draw::DisplayList list = blank(100, 100, blue);
    list.film(name, time, {20, 20, 60, 60}, opacity);
    return list;
}

}  // namespace

TEST_CASE("a film shows the picture of its time in its place") {
    Films films;
    Stage stage(flavour(), sample_picture, films.source());
    stage.draw(showing("film", 3));
    CHECK(near(stage.at(50, 50), {150, 0, 0}, 1));
    CHECK(near(stage.at(21, 78), {150, 0, 0}, 1));
    CHECK(stage.at(10, 50) == Pixel{0, 0, 255});
    stage.draw(showing("film", 4.5));
    CHECK(near(stage.at(50, 50), {200, 0, 0}, 1));
    stage.draw(showing("film", 4.5, 0.5f));
    CHECK(near(stage.at(50, 50), {100, 0, 128}, 2));
    stage.draw(showing("wide", 2));
    CHECK(near(stage.at(50, 50), {100, 0, 0}, 1));
}

TEST_CASE("a film without pictures leaves what lies beneath it") {
    Films films;
    Stage stage(flavour(), sample_picture, films.source());
    stage.draw(showing("late", 1));
    CHECK(stage.at(50, 50) == Pixel{0, 0, 255});
    stage.draw(showing("late", 2));
    CHECK(near(stage.at(50, 50), {100, 0, 0}, 1));
    Stage without;
    without.draw(showing("film", 2));
    CHECK(without.at(50, 50) == Pixel{0, 0, 255});
}

TEST_CASE("a film's picture is uploaded once, and drawing it again allocates nothing") {
    Films films;
    Stage stage(flavour(), sample_picture, films.source());
    for (double time : {1., 2., 3.}) stage.draw(showing("film", time));
    uint64_t once = stage.surface().counts().uploaded_bytes;
    draw::DisplayList same = showing("film", 3.4);
    vitrina::test::Allocations counter;
    stage.surface().draw(same, Surface::Target::picture);
    CHECK(counter.count() == 0);
    CHECK(once - stage.surface().counts().uploaded_bytes == 64);
}

}  // namespace vitrina::gpu::test
