#include "media/film_writer.h"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdio>
#include <random>

#include "media/encoder_speed.h"
#include "scratch_folder.h"

using vitrina::base::Bitmap;
using namespace vitrina::media;

namespace {

constexpr int width = 160, height = 90;

FilmFormat small_format() {
    FilmFormat format;
    format.width = width;
    format.height = height;
    format.frames_per_second = 30;
    format.preset = "veryfast";
    format.title = "Iberoamérica";
    format.language = "pt-BR";
    return format;
}

// A bright square that moves over a gradient.
Bitmap moving(int n) {
    Bitmap bitmap{width, height, Bitmap::Format::rgba, {}};
    bitmap.pixels.resize(width * height * 4);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            uint8_t* pixel = &bitmap.pixels[4 * (y * width + x)];
            bool square = x >= 3 * n && x < 3 * n + 30 && y >= 30 && y < 60;
            pixel[0] = static_cast<uint8_t>(square ? 240 : x);
            pixel[1] = static_cast<uint8_t>(square ? 200 : y);
            pixel[2] = 60;
            pixel[3] = 255;
        }
    }
    return bitmap;
}

Bitmap noise(unsigned seed) {
    Bitmap bitmap{width, height, Bitmap::Format::rgba, {}};
    std::minstd_rand random(seed);
    bitmap.pixels.resize(width * height * 4);
    for (uint8_t& byte : bitmap.pixels) byte = static_cast<uint8_t>(random() >> 8);
    return bitmap;
}

std::unique_ptr<FilmWriter> open(const std::string& file, const FilmFormat& format) {
    auto writer = FilmWriter::open(file, format);
    if (!writer) FAIL(to_string(writer.error()));
    return std::move(*writer);
}

std::string film(const std::string& file, int frames) {
    auto writer = open(file, small_format());
    for (int n = 0; n < frames; ++n) REQUIRE(writer->add(moving(n)));
    REQUIRE(writer->finish());
    return read_text(file);
}

std::string probe(const std::string& file, const std::string& entries) {
    std::string command = "ffprobe -v error -count_frames -of default=nw=1 -show_entries " +
                          entries + " '" + file + "'";
    std::FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    char buffer[256];
    while (size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, count);
    CHECK(::pclose(pipe) == 0);
    return text;
}

// Lets files grow to `bytes` only, as a full disk would.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

  private:
    void (*m_handler)(int);
    rlimit m_before{};
};

}  // namespace

TEST_CASE("a film has every frame, its length, its format and its colours") {
    ScratchFolder folder;
    std::string file = folder.file("film.mp4");
    film(file, 30);
    std::string text = probe(file,
                             "stream=codec_name,width,height,pix_fmt,color_range,color_space,"
                             "color_transfer,color_primaries,chroma_location,nb_read_frames,"
                             "r_frame_rate,start_time,duration:stream_tags=language:format_tags="
                             "title");
    for (std::string line :
         {"codec_name=h264", "width=160", "height=90", "pix_fmt=yuv420p", "color_range=tv",
          "color_space=bt709", "color_transfer=bt709", "color_primaries=bt709",
          "chroma_location=left", "nb_read_frames=30", "r_frame_rate=30/1", "start_time=0.000000",
          "duration=1.000000", "TAG:language=por", "TAG:title=Iberoamérica"}) {
        INFO(text);
        CHECK(text.find(line) != std::string::npos);
    }
}

TEST_CASE(
    "the index stands before the pictures and nothing else is left in "
    "the folder") {
    ScratchFolder folder;
    std::string bytes = film(folder.file("film.mp4"), 10);
    REQUIRE(bytes.find("moov") != std::string::npos);
    CHECK(bytes.find("moov") < bytes.find("mdat"));
    CHECK(folder.entries() == 1);
}

TEST_CASE("the same frames give the same bytes, copied, exchanged or repeated") {
    ScratchFolder folder;
    std::string first = film(folder.file("a.mp4"), 40);
    CHECK(first == film(folder.file("b.mp4"), 40));

    auto exchanged = open(folder.file("c.mp4"), small_format());
    Bitmap bitmap;
    for (int n = 0; n < 40; ++n) {
        bitmap = moving(n);
        REQUIRE(exchanged->add_exchanged(bitmap));
    }
    REQUIRE(exchanged->finish());
    CHECK(first == read_text(folder.file("c.mp4")));

    auto still = open(folder.file("d.mp4"), small_format());
    auto repeated = open(folder.file("e.mp4"), small_format());
    for (int n = 0; n < 40; ++n) {
        REQUIRE(still->add(moving(n / 10)));
        auto added = n % 10 == 0 ? repeated->add(moving(n / 10)) : repeated->add_repeat();
        REQUIRE(added);
    }
    REQUIRE(still->finish());
    REQUIRE(repeated->finish());
    CHECK(read_text(folder.file("d.mp4")) == read_text(folder.file("e.mp4")));
    CHECK(read_text(folder.file("d.mp4")) != first);
}

TEST_CASE("an unfinished film leaves nothing and spares the older film of its name") {
    ScratchFolder folder;
    std::string file = folder.write("film.mp4", "the older film");
    {
        auto writer = open(file, small_format());
        for (int n = 0; n < 20; ++n) REQUIRE(writer->add(moving(n)));
    }
    { auto writer = open(file, small_format()); }
    CHECK(read_text(file) == "the older film");
    CHECK(folder.entries() == 1);
}

TEST_CASE(
    "frames of another size, a repeat of nothing and a film without "
    "frames are refused") {
    ScratchFolder folder;
    auto writer = open(folder.file("film.mp4"), small_format());
    CHECK_FALSE(writer->add_repeat());
    CHECK_FALSE(writer->finish());
    Bitmap wrong{10, 10, Bitmap::Format::rgba, std::vector<uint8_t>(400)};
    CHECK_FALSE(writer->add(wrong));
    CHECK_FALSE(writer->add_exchanged(wrong));
    CHECK(wrong.pixels.size() == 400);
    REQUIRE(writer->add(moving(0)));
    REQUIRE(writer->finish());
    CHECK_FALSE(writer->add(moving(1)));
    CHECK_FALSE(writer->finish());
    CHECK(folder.entries() == 1);
}

TEST_CASE("a format that cannot be encoded is refused with a remedy") {
    ScratchFolder folder;
    auto refused = [&](auto change) {
        FilmFormat format = small_format();
        change(format);
        auto writer = FilmWriter::open(folder.file("film.mp4"), format);
        return !writer && !writer.error().remedy.empty();
    };
    CHECK(refused([](FilmFormat& format) { format.width = 161; }));
    CHECK(refused([](FilmFormat& format) { format.height = 0; }));
    CHECK(refused([](FilmFormat& format) { format.width = 1 << 20; }));
    CHECK(refused([](FilmFormat& format) { format.preset = "quick"; }));
    CHECK(refused([](FilmFormat& format) { format.frames_per_second = 0; }));
    CHECK(refused([](FilmFormat& format) { format.quality = 52; }));
    CHECK(refused([](FilmFormat& format) { format.threads = 0; }));
    CHECK(folder.entries() == 0);
}

TEST_CASE("a folder that is not there is an error that names it") {
    ScratchFolder folder;
    auto writer = FilmWriter::open(folder.file("no/film.mp4"), small_format());
    REQUIRE_FALSE(writer);
    CHECK(writer.error().place.file == folder.file("no/film.mp4"));
    CHECK(writer.error().remedy.find(folder.file("no")) != std::string::npos);
}

TEST_CASE("a disk that fills up is a clear error and leaves no part behind") {
    ScratchFolder folder;
    vitrina::base::Result<void> outcome;
    {
        auto writer = open(folder.file("film.mp4"), small_format());
        FileSizeLimit limit(100'000);
        for (unsigned n = 0; n < 120 && outcome; ++n) outcome = writer->add(noise(n));
        if (outcome) outcome = writer->finish();
        CHECK_FALSE(writer->finish());
    }
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().place.file == folder.file("film.mp4"));
    CHECK(outcome.error().what.find("cannot write the film") != std::string::npos);
    CHECK_FALSE(outcome.error().remedy.empty());
    CHECK(folder.entries() == 0);
}

TEST_CASE("a disk that fills up only while finishing leaves no part behind") {
    ScratchFolder folder;
    {
        auto writer = open(folder.file("film.mp4"), small_format());
        FileSizeLimit limit(200);
        REQUIRE(writer->add(moving(0)));
        CHECK_FALSE(writer->finish());
    }
    CHECK(folder.entries() == 0);
}

TEST_CASE("the encoder alone can be measured and x264 is among the encoders") {
    Bitmap bitmap = moving(0);
    auto seconds = measure_encoder(small_format(), 8, [&](int) -> const Bitmap& { return bitmap; });
    REQUIRE(seconds);
    CHECK(*seconds > 0);
    CHECK(available_encoders().find("libx264") != std::string::npos);
    bitmap.pixels.clear();
    CHECK_FALSE(measure_encoder(small_format(), 1, [&](int) -> const Bitmap& { return bitmap; }));
}
