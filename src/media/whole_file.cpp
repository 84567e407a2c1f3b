#include "media/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "media/fault.h"

namespace vitrina::media {
namespace {

// An open file that closes itself; -1 when there is none.
class Descriptor {
  public:
    Descriptor(const std::string& file, int flags, mode_t mode = 0)
        : m_number(::open(file.c_str(), flags | O_CLOEXEC, mode)) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() {
        bool closed = m_number < 0 || ::close(m_number) == 0;
        m_number = -1;
        return closed;
    }

  private:
    int m_number;
};

std::string folder_of(const std::string& file) {
    std::string folder = std::filesystem::path(file).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string free_space(const std::string& folder) {
    std::error_code failed;
    auto space = std::filesystem::space(folder, failed);
    if (failed) return "";
    return ", which has " + std::to_string(space.available >> 20) + " MB free,";
}

bool write_all(int descriptor, std::span<const uint8_t> bytes) {
    while (!bytes.empty()) {
        ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes = bytes.subspan(static_cast<size_t>(written));
    }
    return true;
}

base::Error drop_part(const std::string& file, std::string_view doing, int system_error) {
    ::unlink(part_name(file).c_str());
    return file_error(file, doing, system_error);
}

std::string remedy_for(const std::string& file, int system_error) {
    std::string folder = folder_of(file);
    switch (system_error) {
        case ENOSPC:
        case EDQUOT:
            return "make room in " + folder + free_space(folder) + " or choose another folder";
        case EFBIG:
            return "raise the limit on file sizes (ulimit -f) or choose a folder on another disk";
        case EACCES:
        case EPERM:
        case EROFS:
            return "check the permissions of " + folder + " or choose another folder";
        case ENOENT:
        case ENOTDIR:
            return "check that the folder " + folder + " exists and the name is right";
        default:
            return "";
    }
}

}  // namespace

base::Error file_error(const std::string& file, std::string_view doing, int system_error) {
    std::string reason = std::generic_category().message(system_error);
    return fault(file, std::string(doing) + ": " + reason, remedy_for(file, system_error));
}

base::Result<std::vector<uint8_t>> read_whole_file(const std::string& file, uint64_t limit) {
    // Without O_NONBLOCK a named pipe would be waited for.
    Descriptor input(file, O_RDONLY | O_NONBLOCK);
    struct stat status {};
    if (!input || ::fstat(input.number(), &status) != 0) {
        return file_error(file, "cannot read the file", errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return fault(file, "this is not a regular file", "name a file");
    }
    auto size = static_cast<uint64_t>(status.st_size);
    if (size > limit) {
        return fault(file,
                     "the file has " + std::to_string(size >> 20) + " MB; at most " +
                         std::to_string(limit >> 20) + " MB are allowed",
                     "save it smaller");
    }
    std::vector<uint8_t> bytes(size);
    size_t filled = 0;
    while (filled < bytes.size()) {
        ssize_t got = ::read(input.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return file_error(file, "cannot read the file", errno);
        if (got == 0) break;  // it became shorter meanwhile
        filled += static_cast<size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

base::Result<void> check_target(const std::string& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return {};
    return fault(file, "this is not a regular file and is not replaced", "choose another name");
}

std::string part_name(const std::string& file) {
    return file + ".part";
}

base::Result<void> keep_part(const std::string& file) {
    constexpr std::string_view doing = "cannot keep the finished file";
    Descriptor part(part_name(file), O_RDONLY);
    // Synced before the rename, so that a power cut leaves the old file or the whole new one.
    if (!part || ::fsync(part.number()) != 0) return drop_part(file, doing, errno);
    if (::rename(part_name(file).c_str(), file.c_str()) != 0) {
        return drop_part(file, doing, errno);
    }
    // The name is durable once the folder is; file systems that cannot sync a folder keep it
    // anyway.
    Descriptor folder(folder_of(file), O_RDONLY | O_DIRECTORY);
    if (folder && ::fsync(folder.number()) != 0 && errno == EIO) {
        return file_error(file, doing, EIO);
    }
    return {};
}

base::Result<void> write_whole_file(const std::string& file, std::span<const uint8_t> bytes) {
    if (auto replaceable = check_target(file); !replaceable) return replaceable.error();
    constexpr std::string_view doing = "cannot write the file";
    Descriptor part(part_name(file), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (!part) return file_error(file, doing, errno);
    if (!write_all(part.number(), bytes) || !part.close()) return drop_part(file, doing, errno);
    return keep_part(file);
}

}  // namespace vitrina::media
