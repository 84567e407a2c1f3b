#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/result.h"
#include "gpu/surface.h"
#include "media/film_reader.h"

namespace vitrina::kiosk {

// The pictures of one film, decoded on a thread of its own, one ahead of time. Asking never waits:
// a film that cannot keep up leaves pictures out, one that stalls keeps the last one.
class FilmStream {
  public:
    // Opens the film, on the thread; the function that it is given says when to give up.
    using Open =
        std::function<base::Result<std::unique_ptr<media::FilmReader>>(const media::GiveUp&)>;

    explicit FilmStream(Open open);
    // Waits no longer than half a second for a thread that hangs in the system.
    ~FilmStream();
    FilmStream(const FilmStream&) = delete;
    FilmStream& operator=(const FilmStream&) = delete;

    // The picture for that moment, or the nearest there is; null before the first one. It stays as
    // it is until the next call.
    gpu::FilmPicture at(double seconds);
    // How many seconds its last picture is behind the moment it was asked for; 0 when it keeps up.
    double behind() const;
    // Why there are no pictures, or no more of them.
    std::optional<base::Error> error() const;

  private:
    struct Shared;
    static void work(const std::shared_ptr<Shared>& shared, const Open& open);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

}  // namespace vitrina::kiosk
