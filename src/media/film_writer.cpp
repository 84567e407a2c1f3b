#include "media/film_writer.h"

#include <thread>

#include "media/fault.h"
#include "media/frame_queue.h"
#include "media/mp4_file.h"
#include "media/video_encoder.h"

namespace vitrina::media {
// The encoder, the converter and the muxer belong to the worker until it is joined.
struct FilmWriter::Impl {
    std::string name;
    FilmFormat format;
    VideoEncoder encoder;
    Mp4File film;
    I420Converter converter;
    FrameQueue queue;
    std::thread worker;
    bool has_frames = false;
    bool finished = false;

    Impl(const std::string& file, const FilmFormat& how, VideoEncoder with, Mp4File into)
        : name(file),
          format(how),
          encoder(std::move(with)),
          film(std::move(into)),
          converter(how.width, how.height) {}

    base::Result<void> check(const base::Bitmap& rgba) const;
    base::Result<void> put(FrameQueue::Entry entry);
    base::Result<void> encode(FrameQueue::Entry& entry);
    void work();
    base::Result<void> finish();
};

base::Result<void> FilmWriter::Impl::check(const base::Bitmap& rgba) const {
    size_t bytes = static_cast<size_t>(format.width) * static_cast<size_t>(format.height) * 4;
    if (rgba.width == format.width && rgba.height == format.height &&
        rgba.format == base::Bitmap::Format::rgba && rgba.pixels.size() == bytes) {
        return {};
    }
    return fault(name, "a frame has another size than the film", "draw it in the size of the film");
}

base::Result<void> FilmWriter::Impl::put(FrameQueue::Entry entry) {
    if (finished) return fault(name, "the film is already finished", "open another");
    has_frames = true;
    return queue.put(std::move(entry));
}

base::Result<void> FilmWriter::Impl::encode(FrameQueue::Entry& entry) {
    if (entry.kind == FrameQueue::Kind::picture) {
        auto planes = encoder.planes();
        if (!planes) return planes.error();
        converter.convert(entry.picture.pixels.data(), *planes);
        queue.give_back(std::move(entry.picture));
    }
    return encoder.encode([this](AVPacket& packet) { return film.write(packet); });
}

// Runs on the worker until the end of the film or the first error.
void FilmWriter::Impl::work() {
    while (true) {
        FrameQueue::Entry entry = queue.take();
        if (entry.kind == FrameQueue::Kind::end) return;
        if (auto encoded = encode(entry); !encoded) return queue.fail(encoded.error());
    }
}

base::Result<void> FilmWriter::Impl::finish() {
    if (!has_frames) return fault(name, "the film has no frames", "choose a longer film");
    if (auto ended = put({FrameQueue::Kind::end, {}}); !ended) return ended;
    finished = true;
    worker.join();
    if (auto error = queue.error()) return *error;
    auto flushed = encoder.flush([this](AVPacket& packet) { return film.write(packet); });
    if (!flushed) return flushed;
    return film.keep();
}

FilmWriter::FilmWriter() = default;

FilmWriter::~FilmWriter() {
    if (!m_impl || !m_impl->worker.joinable()) return;
    m_impl->queue.abandon();
    m_impl->worker.join();
}

base::Result<std::unique_ptr<FilmWriter>> FilmWriter::open(const std::string& file,
                                                           const FilmFormat& format) {
    auto encoder = VideoEncoder::open(file, format);
    if (!encoder) return encoder.error();
    auto film = Mp4File::create(file, format, encoder->context());
    if (!film) return film.error();
    std::unique_ptr<FilmWriter> writer(new FilmWriter);
    writer->m_impl = std::make_unique<Impl>(file, format, std::move(*encoder), std::move(*film));
    Impl* impl = writer->m_impl.get();
    impl->worker = std::thread([impl] { impl->work(); });
    return writer;
}

base::Result<void> FilmWriter::add(const base::Bitmap& rgba) {
    if (auto fits = m_impl->check(rgba); !fits) return fits;
    base::Bitmap copy = m_impl->queue.spare();
    copy = rgba;
    return m_impl->put({FrameQueue::Kind::picture, std::move(copy)});
}

base::Result<void> FilmWriter::add_exchanged(base::Bitmap& rgba) {
    if (auto fits = m_impl->check(rgba); !fits) return fits;
    FrameQueue::Entry entry{FrameQueue::Kind::picture, m_impl->queue.spare()};
    std::swap(entry.picture, rgba);
    return m_impl->put(std::move(entry));
}

base::Result<void> FilmWriter::add_repeat() {
    if (!m_impl->has_frames)
        return fault(m_impl->name, "there is no frame to repeat", "add one first");
    return m_impl->put({FrameQueue::Kind::repeat, {}});
}

base::Result<void> FilmWriter::finish() {
    return m_impl->finish();
}

}  // namespace vitrina::media
