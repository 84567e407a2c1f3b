#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

#include "base/bitmap.h"
#include "base/result.h"

namespace vitrina::media {

// Private to media: hands frames from the thread that draws to the thread that encodes, at most
// `capacity` waiting. Bitmaps go round, so that a running film allocates none.
class FrameQueue {
  public:
    enum class Kind { picture, repeat, end };
    struct Entry {
        Kind kind = Kind::repeat;
        base::Bitmap picture;
    };

    // For the drawing thread. `put` blocks while the queue is full; it returns the reader's error,
    // if there is one.
    base::Bitmap spare();
    base::Result<void> put(Entry entry);

    // For the encoding thread. `take` blocks while the queue is empty; an abandoned queue has
    // ended.
    Entry take();
    void give_back(base::Bitmap bitmap);
    void fail(base::Error error);

    // The reader's error, once it has one.
    std::optional<base::Error> error();

    // Lets `take` return `end` at once. For the drawing thread.
    void abandon();

  private:
    static constexpr size_t capacity = 4;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Entry> m_entries;
    std::vector<base::Bitmap> m_spare;
    std::optional<base::Error> m_error;
    bool m_abandoned = false;
};

}  // namespace vitrina::media
