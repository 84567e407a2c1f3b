#include <catch2/catch.hpp>

#include "gpu/recorder.h"
#include "gpu/renderer.h"
#include "stage.h"

namespace vitrina::gpu::test {

namespace {

// The parts of a surface, put together to draw onto a canvas that is upside down as a window is.
struct Bench {
    explicit Bench(text::Fonts& fonts)
        : atlas(fonts),
          outlines(fonts),
          pictures(sample_picture),
          films({}),
          recorder({batcher, clips, atlas, outlines, pictures, films, meshes, layers}) {}

    base::Bitmap draw(const draw::DisplayList& list, bool flipped) {
        auto width = static_cast<int>(list.size.width), height = static_cast<int>(list.size.height);
        RenderTarget target = make_render_target(width, height);
        batcher.reset();
        recorder.record(list, 0, list.commands.size());
        renderer.draw(batcher, clips, layers, {target.framebuffer.name(), width, height, flipped},
                      &list.background);
        base::Bitmap bitmap;
        bitmap.width = width;
        bitmap.height = height;
        bitmap.pixels.resize(static_cast<size_t>(width * height) * 4);
        glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.name());
        glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, bitmap.pixels.data());
        return bitmap;
    }

    Batcher batcher;
    ClipStack clips;
    GlyphAtlas atlas;
    OutlineMeshes outlines;
    Pictures pictures;
    Films films;
    Meshes meshes;
    LayerPool layers;
    Renderer renderer;
    Recorder recorder;
};

base::Bitmap upside_down(const base::Bitmap& bitmap) {
    base::Bitmap turned = bitmap;
    auto row = static_cast<ptrdiff_t>(bitmap.width) * 4;
    for (ptrdiff_t y = 0; y < bitmap.height; ++y)
        std::copy_n(bitmap.pixels.begin() + y * row, row,
                    turned.pixels.begin() + (bitmap.height - 1 - y) * row);
    return turned;
}

}  // namespace

TEST_CASE("a window shows what a picture shows: its rows run the other way") {
    Stage stage;
    Bench bench(stage.fonts());
    REQUIRE(bench.renderer.create());
    auto list = blank(160, 120, {0.2f, 0.3f, 0.4f, 1});
    list.rectangle({10, 5, 60, 30}, red, 8);
    list.push_clip({20, 40, 60, 60}, 20);
    list.rectangle({0, 0, 160, 120}, green);
    list.pop_clip();
    list.push_clip({90, 10, 30, 50});
    list.line({80, 0}, {150, 100}, 9, white);
    list.pop_clip();
    list.picture("quarters", {100, 70, 40, 40});
    list.push_group({60, 60, 100, 60}, 0.5f);
    list.disc({90, 90}, 20, red);
    list.disc({100, 80}, 20, blue);
    list.pop_group();
    base::Bitmap picture = bench.draw(list, false), window = upside_down(bench.draw(list, true));
    CHECK(difference(picture, window).most <= 1);
    CHECK(difference(picture, upside_down(picture)).pixels > 1000);
}

}  // namespace vitrina::gpu::test
