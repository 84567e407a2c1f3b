#include "film/still.h"

#include "media/picture.h"

namespace vitrina::film {

base::Bitmap draw_still(scene::Stage& stage, gpu::Surface& surface, const scene::View& view,
                        base::Seconds time, base::Size size) {
    scene::Frame frame;
    stage.build(view, time, size, frame);
    surface.draw(frame.list, gpu::Surface::Target::picture);
    base::Bitmap picture;
    surface.read(picture);
    return picture;
}

base::Result<void> save_still(scene::Stage& stage, gpu::Surface& surface, const scene::View& view,
                              base::Seconds time, base::Size size, const std::string& file) {
    return media::save_png(draw_still(stage, surface, view, time, size), file);
}

}  // namespace vitrina::film
