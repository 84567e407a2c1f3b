#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "base/bitmap.h"
#include "base/result.h"
#include "draw/display_list.h"
#include "gpu/placement.h"
#include "text/fonts.h"

namespace vitrina::gpu {

// Work done for one frame, counted, not timed.
struct FrameCounts {
    int draw_calls = 0;
    int program_switches = 0;
    uint64_t uploaded_bytes = 0;
    double shaded_pixels = 0;  // estimate from the bounds of what was drawn, clipped to the target
};

// Delivers a picture of the pack at least as large as asked where the file allows it, straight
// alpha; called once per picture and size class, never in a steady frame.
using PictureSource =
    std::function<base::Result<base::Bitmap>(std::string_view name, int width, int height)>;

// A picture of a film that is shown now. It stays as it is until the source is asked again.
struct FilmPicture {
    const base::Bitmap* picture = nullptr;  // RGBA, opaque; null: there is none (yet)
    uint64_t serial = 0;                    // another one for another picture
};

// Delivers the picture of a film of the pack at a time, in seconds; called in every frame that
// shows one, so it must not keep the frame waiting unless nobody minds.
using FilmSource = std::function<FilmPicture(std::string_view name, double time)>;

// Draws display lists with OpenGL into the window of the current context or into a picture of its
// own. Keeps programs, glyph atlas, meshes, pictures and the backdrop from frame to frame. One
// thread, one context.
class Surface {
  public:
    // Compiles every program and draws each once, so that no later frame compiles. `fonts` outlives
    // the surface.
    static base::Result<std::unique_ptr<Surface>> create(text::Fonts& fonts, PictureSource pictures,
                                                         FilmSource films = {});
    ~Surface();

    enum class Target { window, sheet, picture };
    // Draws the whole list. Target::window draws into framebuffer 0 of list.size; the caller swaps.
    // Target::sheet draws into a picture that lay_on_window() will show: until then others may draw
    // into the framebuffer that is bound.
    void draw(const draw::DisplayList& list, Target target);
    void lay_on_window(const Placement& placement);

    // The last picture drawn with Target::picture, opaque RGBA, rows from the top. `into` is
    // resized when needed.
    void read(base::Bitmap& into);

    // Whether the driver has thrown the context away, with all that was made in it: make a new
    // context and a new surface. Only a context that was asked to say so knows.
    static bool lost();

    const FrameCounts& counts() const;

    // Waits until everything asked for so far has been drawn; for measurements.
    void finish();

    // The reference of `vitrina bench`: clear plus 1000 quads on a picture of this size, drawn and
    // finished once.
    void draw_reference(base::Size size);

  private:
    struct Impl;
    Surface();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::gpu
