#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/bitmap.h"
#include "base/result.h"

namespace vitrina::media {

struct FilmFormat {
    int width = 1920;
    int height = 1080;  // both even
    int frames_per_second = 60;
    std::string preset = "medium";  // x264's
    int quality = 18;               // x264's constant rate factor
    std::string title;
    std::string language;  // ISO 639-2 or BCP 47
    int threads = 3;       // of x264; another number gives other bytes
};

// Writes H.264 in MP4: yuv420p, BT.709 limited range and tagged so, index first (faststart). Works
// on file.part and renames when finished; destroyed unfinished it leaves nothing behind. Colour
// conversion and encoding run on a thread of their own. The same frames give the same bytes.
class FilmWriter {
  public:
    static base::Result<std::unique_ptr<FilmWriter>> open(const std::string& file,
                                                          const FilmFormat& format);
    ~FilmWriter();

    // Hands over frame n = 0, 1, 2...; blocks while the queue (4 frames) is full. Alpha does not
    // count. An error of the encoder or of the disk comes back from the next call.
    base::Result<void> add(const base::Bitmap& rgba);
    // The same without a copy: takes the pixels and leaves those of an older frame in their place.
    base::Result<void> add_exchanged(base::Bitmap& rgba);
    // One more frame like the last one; saves its conversion. There is a last one.
    base::Result<void> add_repeat();
    // Waits for the rest and gives the file its name. Nothing can be added afterwards.
    base::Result<void> finish();

  private:
    struct Impl;
    FilmWriter();
    std::unique_ptr<Impl> m_impl;
};

// Names of the H.264 encoders that libav offers, for the doctor.
std::string available_encoders();

}  // namespace vitrina::media
