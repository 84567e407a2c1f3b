#include "sample_clips.h"

#include <cmath>
#include <cstdint>
#include <fstream>
#include <numbers>
#include <stdexcept>

#include "media/film_writer.h"

namespace vitrina::media {

void write_sample_film(const std::string& file) {
    FilmFormat format;
    format.width = 64;
    format.height = 48;
    format.frames_per_second = 25;
    auto writer = FilmWriter::open(file, format);
    if (!writer) throw std::runtime_error(writer.error().what);
    for (int n = 0; n < 50; ++n) {
        base::Bitmap picture;
        picture.width = format.width;
        picture.height = format.height;
        picture.format = base::Bitmap::Format::rgba;
        picture.pixels.assign(64 * 48 * 4, static_cast<uint8_t>(grey_of(n)));
        if (auto added = (*writer)->add(picture); !added)
            throw std::runtime_error(added.error().what);
    }
    if (auto finished = (*writer)->finish(); !finished)
        throw std::runtime_error(finished.error().what);
}

namespace {

void put(std::ofstream& out, uint32_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) out.put(static_cast<char>(number >> (8 * i) & 0xFF));
}

}  // namespace

void write_sample_sound(const std::string& file, double seconds, double tone_from, int rate) {
    auto frames = static_cast<uint32_t>(seconds * rate);
    auto speed = static_cast<uint32_t>(rate);
    std::ofstream out(file, std::ios::binary);
    out << "RIFF";
    put(out, 36 + 2 * frames, 4);
    out << "WAVEfmt ";
    put(out, 16, 4);
    put(out, 1, 2);  // PCM
    put(out, 1, 2);  // one channel
    put(out, speed, 4);
    put(out, 2 * speed, 4);
    put(out, 2, 2);
    put(out, 16, 2);
    out << "data";
    put(out, 2 * frames, 4);
    for (uint32_t i = 0; i < frames; ++i) {
        double time = static_cast<double>(i) / rate;
        double tone = time < tone_from ? 0 : 0.5 * std::sin(2 * std::numbers::pi * 440 * time);
        put(out, static_cast<uint32_t>(static_cast<int32_t>(std::lround(tone * 32767))), 2);
    }
}

}  // namespace vitrina::media
