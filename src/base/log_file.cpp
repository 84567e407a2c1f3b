#include "base/log_file.h"

#include <filesystem>
#include <system_error>

#include "base/append_file.h"

namespace vitrina::base {

namespace {

namespace fs = std::filesystem;

std::string numbered(const std::string& file, int number) {
    return number == 0 ? file : file + "." + std::to_string(number);
}

}  // namespace

Result<void> LogFile::make_room(size_t bytes) const {
    std::error_code failed;
    uint64_t size = fs::file_size(m_file, failed);
    if (failed || size + bytes <= m_bounds.bytes) return {};
    for (int number = m_bounds.files - 1; number > 0; --number) {
        std::string from = numbered(m_file, number - 1);
        if (!fs::exists(from, failed)) continue;
        fs::rename(from, numbered(m_file, number), failed);
        // A full file that cannot be put aside must not grow.
        if (failed) return Error{{from}, "cannot rename the file: " + failed.message(), ""};
    }
    return {};
}

void LogFile::write(std::string_view line) {
    auto written = make_room(line.size());
    if (written) written = append_to_file(m_file, line);
    m_trouble = written ? std::nullopt : std::optional(written.error());
}

}  // namespace vitrina::base
