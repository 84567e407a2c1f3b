#include "media/sound_reader.h"

extern "C" {
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <cmath>
#include <vector>

#include "media/clip_file.h"
#include "media/fault.h"

namespace vitrina::media {
namespace {

struct FreeResampler {
    void operator()(SwrContext* context) const { swr_free(&context); }
};

}  // namespace

struct SoundReader::Impl {
    std::unique_ptr<ClipFile> clip;
    VideoFrame frame;  // an AVFrame holds sound as well
    std::unique_ptr<SwrContext, FreeResampler> resampler;
    int rate = 0, channels = 0, format = -1;
    std::vector<float> waiting;  // resampled, not yet read
    size_t used = 0;             // of it
    int64_t skip = 0;            // samples to be thrown away after a seek
    double wanted = -1;          // the time of a seek whose first frame has not come yet

    base::Result<bool> decode();
    bool prepare_resampler();
};

SoundReader::SoundReader() = default;
SoundReader::~SoundReader() = default;

base::Result<std::unique_ptr<SoundReader>> SoundReader::open(const std::string& file,
                                                             const ClipLimits& limits,
                                                             const GiveUp& give_up) {
    auto clip = ClipFile::open(file, limits, give_up);
    if (!clip) return clip.error();
    auto there = (*clip)->choose(AVMEDIA_TYPE_AUDIO);
    if (!there) return there.error();
    if (!*there) return fault(file, "there is no sound in it", "show it as a film");
    std::unique_ptr<SoundReader> reader(new SoundReader);
    reader->m_impl = std::make_unique<Impl>();
    reader->m_impl->clip = std::move(*clip);
    reader->m_impl->frame.reset(av_frame_alloc());
    if (!reader->m_impl->frame) return libav_error(file, "cannot play it", AVERROR(ENOMEM));
    return reader;
}

bool SoundReader::Impl::prepare_resampler() {
    if (resampler && frame->sample_rate == rate && frame->ch_layout.nb_channels == channels &&
        frame->format == format)
        return true;
    rate = frame->sample_rate, channels = frame->ch_layout.nb_channels, format = frame->format;
    AVChannelLayout from{}, to{};
    av_channel_layout_default(&to, sound_channels);
    if (frame->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(&from, channels);
    } else if (av_channel_layout_copy(&from, &frame->ch_layout) < 0) {
        return false;
    }
    SwrContext* made = nullptr;
    int code = swr_alloc_set_opts2(&made, &to, AV_SAMPLE_FMT_FLT, sound_rate, &from,
                                   static_cast<AVSampleFormat>(format), rate, 0, nullptr);
    av_channel_layout_uninit(&from);
    resampler.reset(made);
    return code >= 0 && swr_init(made) >= 0;
}

// Resamples one more frame into `waiting`; false at the end.
base::Result<bool> SoundReader::Impl::decode() {
    auto decoded = clip->next(*frame);
    if (!decoded || !*decoded) return decoded;
    bool usable = frame->sample_rate > 0 && frame->nb_samples > 0 && prepare_resampler();
    if (!usable)
        return fault(clip->file(), "its sound has a form that cannot be played",
                     "convert it to AAC with two channels");
    if (wanted >= 0) {
        double before = std::max(0., wanted - clip->time_of(*frame));
        skip = static_cast<int64_t>(std::llround(before * sound_rate)) * sound_channels;
        wanted = -1;
    }
    int room = swr_get_out_samples(resampler.get(), frame->nb_samples);
    if (used == waiting.size()) waiting.clear(), used = 0;
    size_t begin = waiting.size();
    waiting.resize(begin + static_cast<size_t>(std::max(0, room)) * sound_channels);
    auto* out = reinterpret_cast<uint8_t*>(waiting.data() + begin);
    int made = swr_convert(resampler.get(), &out, room,
                           const_cast<const uint8_t**>(frame->extended_data), frame->nb_samples);
    waiting.resize(begin + static_cast<size_t>(std::max(0, made)) * sound_channels);
    auto thrown = std::min<int64_t>(skip, static_cast<int64_t>(waiting.size() - used));
    used += static_cast<size_t>(thrown);
    skip -= thrown;
    return true;
}

base::Result<void> SoundReader::seek(double seconds) {
    Impl& impl = *m_impl;
    impl.waiting.clear();
    impl.used = 0;
    impl.skip = 0;
    impl.resampler.reset();
    impl.wanted = std::max(0., seconds);
    return impl.clip->seek(impl.wanted);
}

base::Result<size_t> SoundReader::read(std::span<float> samples) {
    Impl& impl = *m_impl;
    size_t count = 0;
    while (count < samples.size()) {
        size_t there = std::min(impl.waiting.size() - impl.used, samples.size() - count);
        std::copy_n(impl.waiting.begin() + static_cast<std::ptrdiff_t>(impl.used), there,
                    samples.begin() + static_cast<std::ptrdiff_t>(count));
        impl.used += there;
        count += there;
        if (count == samples.size()) break;
        auto more = impl.decode();
        if (!more) return more.error();
        if (!*more) break;
    }
    return count;
}

}  // namespace vitrina::media
