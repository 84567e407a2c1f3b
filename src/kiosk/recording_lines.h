#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/recording.h"

// Private to the module: the lines of a recording, one by one.
namespace vitrina::kiosk {

struct RecordedLine {
    base::Seconds time = 0;
    std::optional<RecordedInput> input;  // nothing: the end
};

base::Result<RecordedLine> parse_line(std::string_view line, const base::Place& place);

// The lines before the first input, in their order.
class HeadParser {
  public:
    explicit HeadParser(std::string file) : m_file(std::move(file)) {}
    base::Result<void> take(std::string_view line, const base::Place& place);
    bool complete() const;
    base::Error missing() const;
    const RecordingHead& head() const { return m_head; }

  private:
    base::Result<void> begin(std::string_view words, const base::Place& place);
    base::Result<void> size(std::string_view words, const base::Place& place);
    base::Result<void> density(std::string_view words, const base::Place& place);
    std::string m_file;
    RecordingHead m_head;
    size_t m_taken = 0;
};

}  // namespace vitrina::kiosk
