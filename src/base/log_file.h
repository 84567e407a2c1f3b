#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vitrina::base {

// The log on disk: a file that is renamed FILE.1 when it is full, as that one is renamed FILE.2,
// and so on to the last. What cannot be written is lost to it, and nothing waits for it.
class LogFile {
  public:
    struct Bounds {
        uint64_t bytes = 8'000'000;  // of one file
        int files = 8;               // 64 MB in all
    };

    explicit LogFile(std::string file) : LogFile(std::move(file), Bounds()) {}
    LogFile(std::string file, Bounds bounds) : m_file(std::move(file)), m_bounds(bounds) {}

    // A line with its line break.
    void write(std::string_view line);
    // Why the last line is not in the file; nothing when it is.
    const std::optional<Error>& trouble() const { return m_trouble; }

  private:
    Result<void> make_room(size_t bytes) const;

    std::string m_file;
    Bounds m_bounds;
    std::optional<Error> m_trouble;
};

}  // namespace vitrina::base
