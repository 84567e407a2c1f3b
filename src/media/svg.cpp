#include "media/svg.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "media/fault.h"

namespace vitrina::media {
namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};
using Handle = std::unique_ptr<RsvgHandle, Release<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Problem = std::unique_ptr<GError, Release<g_error_free>>;

base::Error svg_error(const std::string& file, const std::string& what, GError* problem) {
    Problem owned(problem);
    std::string reason = problem ? std::string(" (") + problem->message + ")" : "";
    return fault(file, what + reason, "export it again as plain SVG");
}

// Cairo's pixels are premultiplied ARGB in the byte order of the machine.
void write_straight(uint32_t argb, uint8_t* rgba) {
    uint32_t alpha = argb >> 24;
    auto straight = [&](uint32_t part) {
        uint32_t value = alpha == 0 ? 0 : ((part & 255) * 255 + alpha / 2) / alpha;
        return static_cast<uint8_t>(std::min(value, 255u));
    };
    rgba[0] = straight(argb >> 16);
    rgba[1] = straight(argb >> 8);
    rgba[2] = straight(argb);
    rgba[3] = static_cast<uint8_t>(alpha);
}

base::Bitmap to_bitmap(cairo_surface_t* surface, int width, int height) {
    base::Bitmap bitmap{width, height, base::Bitmap::Format::rgba, {}};
    bitmap.pixels.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    uint8_t* to = bitmap.pixels.data();
    for (int y = 0; y < height; ++y, row += stride) {
        for (int x = 0; x < width; ++x, to += 4) {
            uint32_t argb = 0;
            std::memcpy(&argb, row + 4 * x, 4);
            write_straight(argb, to);
        }
    }
    return bitmap;
}

// Sizes beyond any limit stay beyond it.
int to_side(double side) {
    return static_cast<int>(std::ceil(std::clamp(side, 0.0, 1e9)));
}

}  // namespace

struct Svg::Impl {
    std::string file;
    Handle handle;
};

Svg::Svg(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Svg::Svg(Svg&&) noexcept = default;
Svg::~Svg() = default;

base::Result<Svg> Svg::parse(const std::string& file, std::span<const uint8_t> bytes) {
    std::string outside = find_external_reference(std::string(bytes.begin(), bytes.end()));
    if (!outside.empty()) {
        return fault(file, "the SVG refers to something outside itself: " + outside,
                     "embed what it needs, or remove the reference");
    }
    // No base address is set, so librsvg itself loads nothing but data: addresses either.
    GError* problem = nullptr;
    Handle handle(rsvg_handle_new_from_data(bytes.data(), bytes.size(), &problem));
    if (!handle) return svg_error(file, "this is not an SVG picture that can be read", problem);
    return Svg(std::make_unique<Impl>(Impl{file, std::move(handle)}));
}

PictureInfo Svg::size() const {
    RsvgHandle* handle = m_impl->handle.get();
    double width = 0, height = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)) {
        return {to_side(width), to_side(height)};
    }
    gboolean has_width = FALSE, has_height = FALSE, has_view_box = FALSE;
    RsvgLength ignored{};
    RsvgRectangle view_box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &ignored, &has_height, &ignored,
                                         &has_view_box, &view_box);
    if (!has_view_box) return {};
    return {to_side(view_box.width), to_side(view_box.height)};
}

base::Result<base::Bitmap> Svg::draw(int width, int height) const {
    const std::string& file = m_impl->file;
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    Context context(cairo_create(surface.get()));
    RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    GError* problem = nullptr;
    if (!rsvg_handle_render_document(m_impl->handle.get(), context.get(), &viewport, &problem)) {
        return svg_error(file, "the SVG cannot be drawn", problem);
    }
    cairo_surface_flush(surface.get());
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        return svg_error(file, "the SVG cannot be drawn at this size", nullptr);
    }
    return to_bitmap(surface.get(), width, height);
}

}  // namespace vitrina::media
