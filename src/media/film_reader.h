#pragma once

#include <memory>
#include <string>

#include "base/bitmap.h"
#include "base/result.h"
#include "media/clip_info.h"

namespace vitrina::media {

// The pictures of a film file at any time, best asked in the order of time: a little later is one
// picture on, anything else is a search. Decodes where it is called; reuses its memory.
class FilmReader {
  public:
    // Errors: those of inspect_clip; a file without pictures.
    static base::Result<std::unique_ptr<FilmReader>> open(const std::string& file,
                                                          const ClipLimits& limits = {},
                                                          const GiveUp& give_up = {});
    ~FilmReader();

    const ClipInfo& info() const;

    // Puts the picture that is seen `seconds` after the beginning into `picture`: opaque RGBA, in
    // the size that info() says; at the end the last one. True when it is another picture than the
    // last call gave, which alone writes. Errors: damaged, given up.
    base::Result<bool> read(double seconds, base::Bitmap& picture);

    // When the picture after the last one is due; its own time at the end of the film.
    double next_time() const;

  private:
    struct Impl;
    FilmReader();
    std::unique_ptr<Impl> m_impl;
};

}  // namespace vitrina::media
