#include <catch2/catch.hpp>
#include <random>

#include "scenery.h"
#include "stage.h"
#include "support/allocations.h"

namespace vitrina::gpu::test {

TEST_CASE("the same list gives the same bytes, frame after frame and surface after surface") {
    base::Bitmap first;
    for (int surface = 0; surface < 2; ++surface) {
        Stage stage;
        Scenery scenery(stage.fonts());
        draw::DisplayList list = scenery.page();
        for (int frame = 0; frame < 3; ++frame) {
            const base::Bitmap& picture = stage.draw(list);
            if (first.pixels.empty()) first = picture;
            CHECK(picture == first);
        }
    }
}

TEST_CASE("an unchanged backdrop is copied, not drawn again, to the same pixels") {
    Stage stage;
    Scenery scenery(stage.fonts());
    draw::DisplayList list = scenery.page();
    list.backdrop_end = list.commands.size() / 2;
    while (std::holds_alternative<draw::PushGroupCommand>(list.commands[list.backdrop_end - 1]))
        --list.backdrop_end;
    base::Bitmap first = stage.draw(list);
    int all = stage.surface().counts().draw_calls;
    base::Bitmap second = stage.draw(list);
    base::Bitmap third = stage.draw(list);
    CHECK(stage.surface().counts().draw_calls < all);
    CHECK(second == first);
    CHECK(third == first);

    SECTION("what comes after it is drawn anew") {
        list.rectangle({0, 0, 30, 30}, green);
        stage.draw(list);
        CHECK(stage.at(15, 15) == Pixel{0, 255, 0});
        CHECK(stage.surface().counts().draw_calls < all);
    }
    SECTION("a change in it shows at once") {
        auto& changed = std::get<draw::RectangleCommand>(list.commands[0]);
        changed.fill.colour = green;
        base::Bitmap now = stage.draw(list);
        draw::DisplayList fresh = list;
        fresh.backdrop_end = 0;
        CHECK_FALSE(now == first);
        CHECK(stage.draw(fresh) == now);
    }
    SECTION("another size forgets it") {
        list.size = {640, 500};
        stage.draw(list);
        CHECK(stage.picture().width == 640);
        stage.draw(list);
        base::Bitmap again = stage.draw(list);
        list.backdrop_end = 0;
        CHECK(stage.draw(list) == again);
    }
}

TEST_CASE("a backdrop that ends inside a group or a clip is drawn as usual") {
    Stage stage;
    auto list = blank(100, 60, white);
    list.push_group({0, 0, 100, 60}, 0.5f);
    list.rectangle({10, 10, 50, 40}, red);
    list.end_backdrop();
    list.rectangle({40, 10, 50, 40}, blue);
    list.pop_group();
    base::Bitmap first = stage.draw(list);
    CHECK(stage.draw(list) == first);
    CHECK(stage.draw(list) == first);
    CHECK(near(stage.at(50, 30), {128, 128, 255}, 2));
}

TEST_CASE("a steady frame allocates nothing, compiles nothing and uploads little") {
    Stage stage;
    Scenery scenery(stage.fonts());
    draw::DisplayList list = scenery.page();
    list.backdrop_end = GENERATE(size_t{0}, size_t{3});
    for (int frame = 0; frame < 4; ++frame) {
        vitrina::test::Allocations counter;
        stage.surface().draw(list, Surface::Target::picture);
        if (frame == 0 && vitrina::test::Allocations::works()) CHECK(counter.count() > 0);
    }
    stage.surface().finish();
    vitrina::test::Allocations counter;
    stage.surface().draw(list, Surface::Target::picture);
    stage.surface().finish();
    // The driver's compiler allocates too, so no allocation means no compilation.
    CHECK(counter.count() == 0);
    CHECK(stage.surface().counts().uploaded_bytes < 256 * 1024);
}

TEST_CASE("the first frame with every kind of shape compiles nothing") {
    Stage stage;
    Scenery scenery(stage.fonts());
    draw::DisplayList list = scenery.page();
    vitrina::test::Allocations counter;
    stage.surface().draw(list, Surface::Target::picture);
    stage.surface().finish();
    // Atlas, meshes and lists take their memory; a single compilation takes tens of thousands of
    // pieces.
    INFO(counter.count() << " allocations");
    CHECK(counter.count() < 20000);
}

TEST_CASE("a full page keeps to its budget of draws and program switches") {
    Stage stage;
    Scenery scenery(stage.fonts());
    draw::DisplayList list = scenery.page();
    stage.draw(list);
    CHECK(stage.surface().counts().draw_calls <= 60);
    CHECK(stage.surface().counts().program_switches <= 20);
    CHECK(stage.surface().counts().shaded_pixels > 1280 * 100);
    CHECK(stage.surface().counts().shaded_pixels < 2.5 * 1280 * 800);
    INFO(stage.surface().counts().draw_calls
         << " draws, " << stage.surface().counts().program_switches << " switches");
    if (const char* folder = std::getenv("VITRINA_TEST_PICTURES"))
        write_ppm(stage.picture(), std::string(folder) + "/page.ppm");
}

TEST_CASE("the reference of the benchmark is a thousand quads in one draw") {
    Stage stage;
    stage.surface().draw_reference({1920, 1080});
    CHECK(stage.surface().counts().draw_calls == 1);
    base::Bitmap picture;
    stage.surface().read(picture);
    CHECK(picture.width == 1920);
    CHECK(Stage::pixel(picture, 1919, 1079) != Stage::pixel(picture, 1879, 1030));
}

TEST_CASE("OpenGL ES draws nearly the same picture as OpenGL") {
    base::Bitmap desktop, embedded;
    draw::DisplayList list;
    {
        Stage stage(WindowlessContext::Flavour::desktop);
        REQUIRE(stage.usable());
        CHECK_FALSE(describe_driver().embedded);
        Scenery scenery(stage.fonts());
        desktop = stage.draw(scenery.page());
    }
    Stage stage(WindowlessContext::Flavour::embedded);
    REQUIRE(stage.usable());
    CHECK(describe_driver().embedded);
    Scenery scenery(stage.fonts());
    embedded = stage.draw(scenery.page());
    CHECK(difference(desktop, embedded).most <= 3);
}

}  // namespace vitrina::gpu::test
