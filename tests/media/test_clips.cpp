#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

#include "media/film_reader.h"
#include "media/sound_reader.h"
#include "sample_clips.h"
#include "scratch_folder.h"

using namespace vitrina;
using namespace vitrina::media;

namespace {

void write(const std::string& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// Which picture of the sample film this is; -1 for none of them.
int number_of(const base::Bitmap& picture) {
    if (picture.width != 64 || picture.height != 48) return -1;
    int grey = picture.pixels[4 * (64 * 24 + 32)];
    int n = (grey - grey_of(0) + 2) / 4;
    return std::abs(grey_of(n) - grey) <= 2 ? n : -1;
}

// Reads all of it, whatever it is; errors are as good as an end.
void exhaust(const std::string& file) {
    base::Bitmap picture;
    if (auto film = FilmReader::open(file)) {
        for (double time = 0; time < 3; time += 0.1) {
            if (!(*film)->read(time, picture)) break;
        }
        (void)(*film)->read(0.5, picture);
    }
    if (auto sound = SoundReader::open(file)) {
        std::vector<float> samples(9600);
        for (int i = 0; i < 100; ++i) {
            auto count = (*sound)->read(samples);
            if (!count || *count == 0) break;
        }
    }
}

double loudest(std::span<const float> samples) {
    double most = 0;
    for (float sample : samples) most = std::max(most, std::abs(static_cast<double>(sample)));
    return most;
}

}  // namespace

TEST_CASE("A film says how long and how large it is, and whether it is heard") {
    ScratchFolder folder;
    std::string file = folder.file("film.mp4");
    write_sample_film(file);
    auto info = inspect_clip(file);
    REQUIRE(info);
    CHECK(info->length == Approx(2).margin(0.01));
    CHECK(info->width == 64);
    CHECK(info->height == 48);
    CHECK(info->frames_per_second == Approx(25));
    CHECK_FALSE(info->has_sound);
}

TEST_CASE("The picture of every moment is the one that is seen then") {
    ScratchFolder folder;
    std::string file = folder.file("film.mp4");
    write_sample_film(file);
    auto film = FilmReader::open(file);
    REQUIRE(film);
    base::Bitmap picture;
    for (int n = 0; n < 50; ++n) {
        auto read = (*film)->read(n / 25., picture);
        REQUIRE(read);
        CHECK(*read);
        CHECK(number_of(picture) == n);
        CHECK_FALSE(*(*film)->read(n / 25. + 0.02, picture));
    }
    CHECK_FALSE(*(*film)->read(7, picture));
    for (int n : {3, 40, 41, 17, 0, 49}) {
        REQUIRE((*film)->read(n / 25., picture));
        CHECK(number_of(picture) == n);
    }
    CHECK(picture.pixels[3] == 255);
}

TEST_CASE("A sound is heard from any place on, at the pace of the loudspeakers") {
    ScratchFolder folder;
    std::string file = folder.file("sound.wav");
    write_sample_sound(file, 2, 1);
    auto info = inspect_clip(file);
    REQUIRE(info);
    CHECK(info->has_sound);
    CHECK(info->width == 0);
    CHECK(info->length == Approx(2).margin(0.01));
    auto sound = SoundReader::open(file);
    REQUIRE(sound);
    std::vector<float> samples(sound_rate * sound_channels * 3);
    auto all = (*sound)->read(samples);
    REQUIRE(all);
    CHECK(*all == Approx(2 * sound_rate * sound_channels).epsilon(0.01));
    std::span<float> half(samples.data(), sound_rate);
    CHECK(loudest(half) < 0.01);
    // One channel is shared out to two loudspeakers, which together are as loud.
    double each = 0.5 / std::sqrt(2);
    CHECK(loudest({samples.data() + 3 * sound_rate, sound_rate / 2}) == Approx(each).epsilon(0.1));
    for (double from : {1.2, 0.25}) {
        REQUIRE((*sound)->seek(from));
        auto rest = (*sound)->read(samples);
        REQUIRE(rest);
        CHECK(*rest == Approx((2 - from) * sound_rate * sound_channels).epsilon(0.02));
        CHECK((loudest(half) > 0.1) == (from > 1));
    }
}

TEST_CASE("What is no film or sound is refused, with its file and a remedy") {
    ScratchFolder folder;
    std::string empty = folder.file("empty.mp4"), text = folder.file("text.mp4"),
                pipe = folder.file("pipe.mp4"), silent = folder.file("silent.wav"),
                sound = folder.file("sound.wav");
    write(empty, "");
    write(text, std::string(20000, 'x'));
    write_sample_sound(silent, 0, 0);
    write_sample_sound(sound, 1, 0);
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& file :
         {empty, text, pipe, silent, folder.file("none.mp4"), folder.file("")}) {
        auto info = inspect_clip(file);
        REQUIRE_FALSE(info);
        CHECK(info.error().place.file == file);
        CHECK_FALSE(info.error().what.empty());
        CHECK_FALSE(info.error().remedy.empty());
    }
    CHECK_FALSE(FilmReader::open(sound));
    CHECK_FALSE(inspect_clip("concat:" + sound));
}

TEST_CASE("Limits are kept before anything is decoded") {
    ScratchFolder folder;
    std::string film = folder.file("film.mp4"), sound = folder.file("sound.wav");
    write_sample_film(film);
    write_sample_sound(sound, 3, 0);
    ClipLimits small;
    small.longest_side = 63;
    CHECK(inspect_clip(film, small).error().what == "its pictures have 64 x 48 pixels");
    CHECK_FALSE(FilmReader::open(film, small));
    ClipLimits few;
    few.pixels = 64 * 47;
    CHECK_FALSE(inspect_clip(film, few));
    ClipLimits brief;
    brief.seconds = 2.5;
    CHECK(inspect_clip(film, brief));
    CHECK_FALSE(inspect_clip(sound, brief));
    ClipLimits light;
    light.file_bytes = 1000;
    CHECK_FALSE(inspect_clip(sound, light));
}

TEST_CASE("Whoever gives up is not kept waiting") {
    ScratchFolder folder;
    std::string film = folder.file("film.mp4");
    write_sample_film(film);
    int asked = 0;
    auto info = inspect_clip(film, {}, [&] { return ++asked > 0; });
    CHECK_FALSE(info);
    CHECK(asked > 0);
}

TEST_CASE("A damaged file leads to errors or other pictures, never to a crash or without end") {
    ScratchFolder folder;
    std::string film = folder.file("film.mp4"), sound = folder.file("sound.wav");
    std::string damaged = folder.file("damaged");
    write_sample_film(film);
    write_sample_sound(sound, 0.5, 0);
    for (const std::string& whole : {read_text(film), read_text(sound)}) {
        for (size_t part = 1; part < 16; ++part) {
            write(damaged, std::string_view(whole).substr(0, whole.size() * part / 16));
            exhaust(damaged);
        }
        uint32_t chance = 7;
        for (int round = 0; round < 60; ++round) {
            std::string bytes = whole;
            for (int i = 0; i < 12; ++i) {
                chance = chance * 1664525 + 1013904223;
                // Half of the damage to where the index is.
                size_t end = i % 2 == 0 ? std::min<size_t>(2000, bytes.size()) : bytes.size();
                bytes[(chance >> 4) % end] = static_cast<char>(chance >> 24);
            }
            write(damaged, bytes);
            exhaust(damaged);
        }
    }
    SUCCEED();
}
