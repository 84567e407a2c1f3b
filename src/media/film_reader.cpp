#include "media/film_reader.h"

extern "C" {
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <utility>

#include "media/clip_file.h"
#include "media/fault.h"

namespace vitrina::media {
namespace {

constexpr double search_ahead = 3;  // seconds: farther on, a search is quicker than decoding
constexpr double tolerance = 1e-3;  // of times, seconds

struct FreeScaler {
    void operator()(SwsContext* context) const { sws_freeContext(context); }
};

// BT.709 unless the film says otherwise or is small and old.
int matrix_of(const AVFrame& frame) {
    switch (frame.colorspace) {
        case AVCOL_SPC_BT470BG:
        case AVCOL_SPC_SMPTE170M:
            return SWS_CS_ITU601;
        case AVCOL_SPC_BT2020_NCL:
        case AVCOL_SPC_BT2020_CL:
            return SWS_CS_BT2020;
        case AVCOL_SPC_UNSPECIFIED:
            return frame.height < 720 ? SWS_CS_ITU601 : SWS_CS_ITU709;
        default:
            return SWS_CS_ITU709;
    }
}

}  // namespace

struct FilmReader::Impl {
    std::unique_ptr<ClipFile> clip;
    ClipInfo info;
    VideoFrame shown, coming;
    bool has_shown = false, has_coming = false;
    bool given = false;  // `shown` is what read() gave last
    std::unique_ptr<SwsContext, FreeScaler> scaler;
    int width = 0, height = 0, format = -1;

    base::Result<void> begin_at(double seconds);
    base::Result<void> advance();
    base::Result<void> convert(base::Bitmap& picture);
    bool prepare_scaler();
};

FilmReader::FilmReader() = default;
FilmReader::~FilmReader() = default;

base::Result<std::unique_ptr<FilmReader>> FilmReader::open(const std::string& file,
                                                           const ClipLimits& limits,
                                                           const GiveUp& give_up) {
    auto clip = ClipFile::open(file, limits, give_up);
    if (!clip) return clip.error();
    auto there = (*clip)->choose(AVMEDIA_TYPE_VIDEO);
    if (!there) return there.error();
    if (!*there) return fault(file, "there is no picture in it", "show it as a sound");
    if (auto fits = (*clip)->check_picture(limits); !fits) return fits.error();
    std::unique_ptr<FilmReader> reader(new FilmReader);
    reader->m_impl = std::make_unique<Impl>();
    Impl& impl = *reader->m_impl;
    impl.clip = std::move(*clip);
    impl.info = impl.clip->info();
    impl.shown.reset(av_frame_alloc());
    impl.coming.reset(av_frame_alloc());
    if (!impl.shown || !impl.coming) return libav_error(file, "cannot play it", AVERROR(ENOMEM));
    return reader;
}

const ClipInfo& FilmReader::info() const {
    return m_impl->info;
}

// The first picture that can be had at that time or before it.
base::Result<void> FilmReader::Impl::begin_at(double seconds) {
    has_shown = has_coming = given = false;
    bool fresh = seconds <= 0 && !shown->data[0] && !coming->data[0];
    if (!fresh) {
        if (auto sought = clip->seek(seconds); !sought) return sought;
    }
    return advance();
}

base::Result<void> FilmReader::Impl::advance() {
    if (has_coming) {
        std::swap(shown, coming);
        has_shown = true;
        given = false;
    }
    auto decoded = clip->next(*coming);
    if (!decoded) return decoded.error();
    has_coming = *decoded;
    return {};
}

bool FilmReader::Impl::prepare_scaler() {
    const AVFrame& frame = *shown;
    if (scaler && frame.width == width && frame.height == height && frame.format == format)
        return true;
    width = frame.width, height = frame.height, format = frame.format;
    scaler.reset(sws_getContext(width, height, static_cast<AVPixelFormat>(format), info.width,
                                info.height, AV_PIX_FMT_RGBA, SWS_BILINEAR, nullptr, nullptr,
                                nullptr));
    if (!scaler) return false;
    const int* from = sws_getCoefficients(matrix_of(frame));
    const int* to = sws_getCoefficients(SWS_CS_DEFAULT);
    int range = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
    sws_setColorspaceDetails(scaler.get(), from, range, to, 1, 0, 1 << 16, 1 << 16);
    return true;
}

base::Result<void> FilmReader::Impl::convert(base::Bitmap& picture) {
    if (!prepare_scaler())
        return fault(clip->file(), "its pictures have a form that cannot be shown",
                     "convert it to MP4 with H.264 and AAC");
    picture.width = info.width;
    picture.height = info.height;
    picture.format = base::Bitmap::Format::rgba;
    picture.pixels.resize(static_cast<size_t>(info.width) * static_cast<size_t>(info.height) * 4);
    uint8_t* planes[4] = {picture.pixels.data(), nullptr, nullptr, nullptr};
    int strides[4] = {4 * info.width, 0, 0, 0};
    sws_scale(scaler.get(), shown->data, shown->linesize, 0, shown->height, planes, strides);
    return {};
}

base::Result<bool> FilmReader::read(double seconds, base::Bitmap& picture) {
    Impl& impl = *m_impl;
    bool before = !impl.has_shown || seconds + tolerance < impl.clip->time_of(*impl.shown);
    bool far = impl.has_coming && seconds > impl.clip->time_of(*impl.coming) + search_ahead;
    if (before || far) {
        if (auto begun = impl.begin_at(seconds); !begun) return begun.error();
    }
    while (impl.has_coming) {
        bool due = impl.clip->time_of(*impl.coming) <= seconds + tolerance;
        if (impl.has_shown && !due) break;
        if (auto advanced = impl.advance(); !advanced) return advanced.error();
    }
    if (!impl.has_shown)
        return fault(impl.clip->file(), "it is damaged: there is no picture at this place",
                     "convert it to MP4 with H.264 and AAC");
    if (impl.given) return false;
    if (auto converted = impl.convert(picture); !converted) return converted.error();
    impl.given = true;
    return true;
}

double FilmReader::next_time() const {
    const Impl& impl = *m_impl;
    return impl.clip->time_of(impl.has_coming ? *impl.coming : *impl.shown);
}

}  // namespace vitrina::media
