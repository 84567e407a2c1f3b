#include "gpu/surface.h"

#include <algorithm>
#include <cmath>

#include "base/log.h"
#include "gpu/backdrop.h"
#include "gpu/debug_output.h"
#include "gpu/recorder.h"
#include "gpu/renderer.h"
#include "gpu/sheet.h"
#include "gpu/warm_up.h"

namespace vitrina::gpu {

struct Surface::Impl {
    Impl(text::Fonts& fonts, PictureSource source, FilmSource film_source)
        : atlas(fonts),
          outlines(fonts),
          pictures(std::move(source)),
          films(std::move(film_source)),
          recorder({batcher, clips, atlas, outlines, pictures, films, meshes, layers}) {}

    void draw_part(const draw::DisplayList& list, size_t begin, size_t end, const Canvas& canvas,
                   bool cleared);
    Canvas prepare(const draw::DisplayList& list, Target target);
    void begin_frame();
    void finish_counts();
    uint64_t uploaded_in_all() const {
        return atlas.uploaded_bytes() + pictures.uploaded_bytes() + films.uploaded_bytes() +
               meshes.uploaded_bytes();
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
    Backdrop backdrop;
    std::optional<RenderTarget> picture;
    Sheet sheet;
    draw::DisplayList reference;
    FrameCounts counts;
    uint64_t uploaded_before = 0;
    bool told_of_error = false;
};

Surface::Surface() = default;
Surface::~Surface() = default;

base::Result<std::unique_ptr<Surface>> Surface::create(text::Fonts& fonts, PictureSource pictures,
                                                       FilmSource films) {
    make_errors_fatal();
    std::unique_ptr<Surface> surface(new Surface);
    surface->m_impl = std::make_unique<Impl>(fonts, std::move(pictures), std::move(films));
    auto made = surface->m_impl->renderer.create();
    if (!made) return made.error();
    auto sheet = Sheet::create();
    if (!sheet) return sheet.error();
    surface->m_impl->sheet = std::move(*sheet);
    warm_up(surface->m_impl->renderer);
    surface->m_impl->renderer.take_counts();
    return surface;
}

void Surface::Impl::begin_frame() {
    uploaded_before = uploaded_in_all();
    outlines.begin_frame();
    pictures.begin_frame();
    meshes.begin_frame();
    layers.begin_frame();
}

void Surface::Impl::finish_counts() {
    counts = renderer.take_counts();
    counts.uploaded_bytes += uploaded_in_all() - uploaded_before;
    counts.shaded_pixels = recorder.take_shaded_pixels();
    if (!told_of_error) told_of_error = log_pending_error();
}

Canvas Surface::Impl::prepare(const draw::DisplayList& list, Target target) {
    auto whole = [](float side) { return std::clamp(static_cast<int>(std::ceil(side)), 1, 16384); };
    int width = whole(list.size.width), height = whole(list.size.height);
    if (target == Target::window) return {0, width, height, true};
    if (target == Target::sheet) return {sheet.framebuffer(width, height), width, height, true};
    if (!picture || picture->width != width || picture->height != height)
        picture = make_render_target(width, height);
    return {picture->framebuffer.name(), width, height, false};
}

void Surface::Impl::draw_part(const draw::DisplayList& list, size_t begin, size_t end,
                              const Canvas& canvas, bool cleared) {
    batcher.reset();
    recorder.record(list, begin, end);
    if (atlas.overflowed()) {
        // Full of glyphs of earlier frames: begin anew with those of this one.
        atlas.clear();
        batcher.reset();
        recorder.record(list, begin, end);
        if (atlas.overflowed())
            base::log(base::Level::warning,
                      "one frame holds more glyphs than the atlas; some are left out");
    }
    renderer.draw(batcher, clips, layers, canvas, cleared ? nullptr : &list.background);
}

void Surface::draw(const draw::DisplayList& list, Target target) {
    Impl& impl = *m_impl;
    impl.begin_frame();
    Canvas canvas = impl.prepare(list, target);
    impl.renderer.set_palette(list.palette);
    size_t all = list.commands.size(), end = std::min(list.backdrop_end, all);
    switch (impl.backdrop.plan(list, canvas.width, canvas.height, canvas.flipped)) {
        case Backdrop::Plan::draw:
            impl.draw_part(list, 0, all, canvas, false);
            break;
        case Backdrop::Plan::keep:
            impl.draw_part(list, 0, end, canvas, false);
            impl.backdrop.keep(canvas.framebuffer);
            impl.draw_part(list, end, all, canvas, true);
            break;
        case Backdrop::Plan::restore:
            impl.backdrop.restore(canvas.framebuffer);
            impl.draw_part(list, end, all, canvas, true);
            break;
    }
    impl.finish_counts();
}

void Surface::lay_on_window(const Placement& placement) {
    m_impl->sheet.lay_on_window(placement);
}

void Surface::read(base::Bitmap& into) {
    if (!m_impl->picture) {
        into = {};
        return;
    }
    const RenderTarget& picture = *m_impl->picture;
    into.width = picture.width;
    into.height = picture.height;
    into.format = base::Bitmap::Format::rgba;
    into.pixels.resize(static_cast<size_t>(picture.width) * static_cast<size_t>(picture.height) *
                       4);
    glBindFramebuffer(GL_FRAMEBUFFER, picture.framebuffer.name());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, picture.width, picture.height, GL_RGBA, GL_UNSIGNED_BYTE,
                 into.pixels.data());
    for (size_t i = 3; i < into.pixels.size(); i += 4) into.pixels[i] = 255;
}

const FrameCounts& Surface::counts() const {
    return m_impl->counts;
}

void Surface::finish() {
    glFinish();
}

void Surface::draw_reference(base::Size size) {
    constexpr int columns = 40, rows = 25;
    constexpr float side = 40;
    draw::DisplayList& list = m_impl->reference;
    list.clear(size, {0.1f, 0.1f, 0.1f, 1});
    for (int i = 0; i < columns * rows; ++i) {
        float x = std::floor(static_cast<float>(i % columns) * (size.width - side) / (columns - 1));
        float y = std::floor(static_cast<float>(i / columns) * (size.height - side) / (rows - 1));
        list.rectangle({x, y, side, side}, base::Colour{0.9f, 0.5f, 0.2f, 0.5f});
    }
    draw(list, Target::picture);
    finish();
}

}  // namespace vitrina::gpu
