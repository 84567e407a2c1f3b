#include "film/shoot.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "film/still.h"
#include "gpu/context.h"
#include "media/picture.h"
#include "support/default_exhibit.h"

using namespace vitrina;
using namespace vitrina::film;

namespace {

class ScratchFolder {
  public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "vitrina-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    bool empty() const { return std::filesystem::is_empty(m_path); }

  private:
    std::filesystem::path m_path;
};

// The default pack with a surface that draws without a window.
struct Studio : test::DefaultStage {
    std::unique_ptr<gpu::WindowlessContext> context;
    std::unique_ptr<gpu::Surface> surface;

    Studio() {
        auto made = gpu::WindowlessContext::create();
        if (!made) throw std::runtime_error(made.error().what);
        context = std::move(*made);
        auto drawn = gpu::Surface::create(
            *fonts, [folder = exhibit.folder](std::string_view name, int width, int height) {
                return media::load_picture(folder + "/" + std::string(name), width, height);
            });
        if (!drawn) throw std::runtime_error(drawn.error().what);
        surface = std::move(*drawn);
    }
};

media::FilmFormat small_format() {
    media::FilmFormat format;
    format.width = 320;
    format.height = 180;
    format.preset = "ultrafast";
    return format;
}

std::string read(const std::string& file) {
    std::ifstream input(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

}  // namespace

TEST_CASE("shooting writes every frame, tells its progress and gives the same bytes again") {
    Studio studio;
    ScratchFolder folder;
    std::atomic<bool> cancelled = false;
    auto storyboard = make_storyboard(studio.exhibit, {24, 5, 0});
    REQUIRE(storyboard);
    ShootProgress last;
    auto report = [&](const ShootProgress& progress) { last = progress; };
    auto counts = shoot(*studio.stage, *studio.surface, *storyboard, small_format(),
                        folder.file("a.mp4"), report, cancelled);
    REQUIRE(counts);
    CHECK(counts->drawn + counts->repeated == storyboard->frames);
    CHECK(counts->repeated > 0);
    CHECK(last.frame == storyboard->frames);
    CHECK(last.total == storyboard->frames);
    CHECK(last.seconds_left == 0);
    REQUIRE(shoot(*studio.stage, *studio.surface, *storyboard, small_format(), folder.file("b.mp4"),
                  nullptr, cancelled));
    CHECK(read(folder.file("a.mp4")).size() > 1000);
    CHECK(read(folder.file("a.mp4")) == read(folder.file("b.mp4")));
}

TEST_CASE("a cancelled film says so and leaves nothing") {
    Studio studio;
    ScratchFolder folder;
    auto storyboard = make_storyboard(studio.exhibit, {60, 60, 0});
    REQUIRE(storyboard);
    std::atomic<bool> cancelled = false;
    auto cancel = [&](const ShootProgress&) { cancelled = true; };
    auto counts = shoot(*studio.stage, *studio.surface, *storyboard, small_format(),
                        folder.file("a.mp4"), cancel, cancelled);
    REQUIRE_FALSE(counts);
    CHECK(counts.error().what.find("cancelled") != std::string::npos);
    CHECK(folder.empty());
}

TEST_CASE("a film that cannot be written is an error that names it") {
    Studio studio;
    ScratchFolder folder;
    auto storyboard = make_storyboard(studio.exhibit, {1, 5, 0});
    std::atomic<bool> cancelled = false;
    auto counts = shoot(*studio.stage, *studio.surface, *storyboard, small_format(),
                        folder.file("no/a.mp4"), nullptr, cancelled);
    REQUIRE_FALSE(counts);
    CHECK(counts.error().place.file == folder.file("no/a.mp4"));
}

TEST_CASE("a still is the picture of its moment, opaque and in its size") {
    Studio studio;
    ScratchFolder folder;
    scene::View view;
    view.page = {scene::PageKind::home, -1};
    REQUIRE(save_still(*studio.stage, *studio.surface, view, 10, {320, 180}, folder.file("a.png")));
    auto loaded = media::load_picture(folder.file("a.png"), 0, 0);
    REQUIRE(loaded);
    CHECK(*loaded == draw_still(*studio.stage, *studio.surface, view, 10, {320, 180}));
    bool opaque = true;
    for (size_t i = 3; i < loaded->pixels.size(); i += 4) opaque &= loaded->pixels[i] == 255;
    CHECK(opaque);
}
