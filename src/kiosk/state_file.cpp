#include "kiosk/state_file.h"

#include <filesystem>

#include "kiosk/bytes.h"
#include "media/whole_file.h"

namespace vitrina::kiosk {

namespace {

namespace fs = std::filesystem;

constexpr uint64_t largest = 1 << 20;

// The folders above the file that are not there yet.
void make_folder(const fs::path& folder) {
    std::error_code failed;  // writing the file says why
    if (folder.empty() || fs::exists(folder, failed)) return;
    fs::create_directories(folder, failed);
    if (!failed) fs::permissions(folder, fs::perms::owner_all, failed);
}

}  // namespace

bool is_there(const std::string& file) {
    std::error_code unreadable;
    return fs::exists(fs::symlink_status(file, unreadable));
}

base::Result<std::string> read_text_file(const std::string& file) {
    auto bytes = media::read_whole_file(file, largest);
    if (!bytes) return bytes.error();
    return std::string(bytes->begin(), bytes->end());
}

base::Result<void> write_text_file(const std::string& file, std::string_view text) {
    make_folder(fs::path(file).parent_path());
    return media::write_whole_file(file, bytes_of(text));
}

}  // namespace vitrina::kiosk
