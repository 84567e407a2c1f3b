#include "media/picture.h"

#include "media/fault.h"
#include "media/picture_header.h"
#include "media/raster.h"
#include "media/svg.h"
#include "media/whole_file.h"

namespace vitrina::media {
namespace {

struct OpenPicture {
    std::vector<uint8_t> bytes;
    PictureHeader header;
};

base::Result<OpenPicture> open_picture(const std::string& file, const PictureLimits& limits) {
    auto bytes = read_whole_file(file, limits.file_bytes);
    if (!bytes) return bytes.error();
    auto header = read_picture_header(file, *bytes);
    if (!header) return header.error();
    if (header->format != PictureFormat::svg) {
        if (auto fits = check_picture_size(file, header->info, limits); !fits) return fits.error();
    }
    return OpenPicture{std::move(*bytes), *header};
}

base::Result<PictureInfo> svg_size(const std::string& file, const Svg& svg,
                                   const PictureLimits& limits) {
    PictureInfo info = svg.size();
    if (info.width == 0 || info.height == 0) {
        return fault(file, "the SVG tells no size", "give it a viewBox");
    }
    if (auto fits = check_picture_size(file, info, limits); !fits) return fits.error();
    return info;
}

base::Result<base::Bitmap> load_svg(const std::string& file, const OpenPicture& picture, int width,
                                    int height, const PictureLimits& limits) {
    auto svg = Svg::parse(file, picture.bytes);
    if (!svg) return svg.error();
    auto own = svg_size(file, *svg, limits);
    if (!own) return own.error();
    PictureInfo wanted = width > 0 && height > 0 ? PictureInfo{width, height} : *own;
    if (auto fits = check_picture_size(file, wanted, limits); !fits) return fits.error();
    return svg->draw(wanted.width, wanted.height);
}

base::Bitmap reduced(base::Bitmap bitmap, int width, int height) {
    if (width <= 0 || height <= 0) return bitmap;
    while (bitmap.width / 2 >= width && bitmap.height / 2 >= height) bitmap = halved(bitmap);
    return bitmap;
}

}  // namespace

base::Result<PictureInfo> inspect_picture(const std::string& file, const PictureLimits& limits) {
    auto picture = open_picture(file, limits);
    if (!picture) return picture.error();
    if (picture->header.format != PictureFormat::svg) return picture->header.info;
    auto svg = Svg::parse(file, picture->bytes);
    if (!svg) return svg.error();
    return svg_size(file, *svg, limits);
}

base::Result<base::Bitmap> load_picture(const std::string& file, int width, int height,
                                        const PictureLimits& limits) {
    auto picture = open_picture(file, limits);
    if (!picture) return picture.error();
    if (picture->header.format == PictureFormat::svg) {
        return load_svg(file, *picture, width, height, limits);
    }
    auto bitmap = decode_raster(file, picture->bytes);
    if (!bitmap) return bitmap.error();
    return reduced(std::move(*bitmap), width, height);
}

base::Result<void> save_png(const base::Bitmap& bitmap, const std::string& file) {
    size_t expected = static_cast<size_t>(bitmap.width) * static_cast<size_t>(bitmap.height) *
                      static_cast<size_t>(bitmap.bytes_per_pixel());
    if (expected == 0 || bitmap.pixels.size() != expected) {
        return fault(file, "there is no picture to save", "");
    }
    std::vector<uint8_t> png = encode_png(bitmap);
    if (png.empty()) return fault(file, "too little memory to write the picture", "");
    return write_whole_file(file, png);
}

}  // namespace vitrina::media
