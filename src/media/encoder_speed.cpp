#include "media/encoder_speed.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "media/fault.h"
#include "media/video_encoder.h"

namespace vitrina::media {
namespace {

constexpr const char* place = "film encoder";

using Planes = std::vector<uint8_t>;

// One frame's planes, one after another without padding.
base::Result<Planes> convert(const FilmFormat& format, I420Converter& converter,
                             const base::Bitmap& picture) {
    auto luma = static_cast<size_t>(format.width) * static_cast<size_t>(format.height);
    if (picture.pixels.size() != luma * 4) {
        return fault(place, "a frame has another size than the film",
                     "draw it in the size of the film");
    }
    Planes planes(luma / 2 * 3);
    uint8_t* start = planes.data();
    converter.convert(picture.pixels.data(), {start, start + luma, start + luma / 4 * 5,
                                              format.width, format.width / 2, format.width / 2});
    return planes;
}

void copy_plane(const uint8_t* from, uint8_t* to, int width, int height, int stride) {
    for (int y = 0; y < height; ++y, from += width, to += stride) std::copy_n(from, width, to);
}

void fill(const Planes& from, const FilmFormat& format, const I420& to) {
    auto luma = static_cast<size_t>(format.width) * static_cast<size_t>(format.height);
    int width = format.width / 2, height = format.height / 2;
    copy_plane(from.data(), to.y, format.width, format.height, to.y_stride);
    copy_plane(from.data() + luma, to.u, width, height, to.u_stride);
    copy_plane(from.data() + luma / 4 * 5, to.v, width, height, to.v_stride);
}

}  // namespace

base::Result<double> measure_encoder(const FilmFormat& format, int count,
                                     const std::function<const base::Bitmap&(int)>& frame) {
    auto encoder = VideoEncoder::open(place, format);
    if (!encoder) return encoder.error();
    I420Converter converter(format.width, format.height);
    std::vector<Planes> frames;
    for (int n = 0; n < count; ++n) {
        auto planes = convert(format, converter, frame(n));
        if (!planes) return planes.error();
        frames.push_back(std::move(*planes));
    }
    auto drop = [](AVPacket&) { return base::Result<void>(); };
    auto start = std::chrono::steady_clock::now();
    for (const Planes& planes : frames) {
        auto into = encoder->planes();
        if (!into) return into.error();
        fill(planes, format, *into);
        if (auto encoded = encoder->encode(drop); !encoded) return encoded.error();
    }
    if (auto flushed = encoder->flush(drop); !flushed) return flushed.error();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace vitrina::media
