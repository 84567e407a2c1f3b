#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/bitmap.h"
#include "base/result.h"
#include "media/picture.h"

namespace vitrina::media {

// A parsed SVG picture. It reads no other file: a picture that refers to one is an error, not a
// gap.
class Svg {
  public:
    // `file` is only for messages. Errors: not SVG, refers to something outside itself.
    static base::Result<Svg> parse(const std::string& file, std::span<const uint8_t> bytes);
    Svg(Svg&&) noexcept;
    ~Svg();

    // Its width and height, else those of its viewBox, in pixels rounded up; 0 x 0 when it has
    // neither.
    PictureInfo size() const;

    // Drawn into width x height in proportion, centred, transparent around it; straight alpha.
    base::Result<base::Bitmap> draw(int width, int height) const;

  private:
    struct Impl;
    explicit Svg(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// What in an SVG text would have to be read from elsewhere, such as href="photo.png"; empty when it
// stands alone. Links (<a>) do not count.
std::string find_external_reference(std::string_view svg);

}  // namespace vitrina::media
