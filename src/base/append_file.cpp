#include "base/append_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace vitrina::base {

namespace {

// How much of the text has been written.
size_t write_all(int descriptor, std::string_view text) {
    size_t written = 0;
    while (written < text.size()) {
        ssize_t more = ::write(descriptor, text.data() + written, text.size() - written);
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) break;
        written += static_cast<size_t>(more);
    }
    return written;
}

// 0, or an errno. What of the text came into the file must not be taken for a line.
int append(int descriptor, std::string_view text) {
    struct stat before {};
    if (::fstat(descriptor, &before) != 0) return errno;
    size_t written = write_all(descriptor, text);
    if (written == text.size()) return 0;
    int failed = errno;
    if (written > 0 && ::ftruncate(descriptor, before.st_size) != 0) return errno;
    return failed;
}

Result<void> write_to(const std::string& file, std::string_view text, int flags) {
    std::error_code ignored;  // opening says why
    auto folder = std::filesystem::path(file).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
    // Without O_NONBLOCK a named pipe would be waited for.
    constexpr int growing = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK;
    int descriptor = ::open(file.c_str(), growing | flags, 0640);
    int failed = descriptor < 0 ? errno : append(descriptor, text);
    if (descriptor >= 0 && ::close(descriptor) != 0 && failed == 0) failed = errno;
    if (failed == 0) return {};
    return Error{{file}, "cannot write the file: " + std::generic_category().message(failed), ""};
}

}  // namespace

Result<void> append_to_file(const std::string& file, std::string_view text) {
    return write_to(file, text, 0);
}

Result<void> begin_file(const std::string& file, std::string_view text) {
    return write_to(file, text, O_TRUNC);
}

}  // namespace vitrina::base
