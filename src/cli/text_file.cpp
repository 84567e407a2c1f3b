#include "cli/text_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace vitrina::cli {

namespace {

base::Error unwritable(const std::string& file) {
    return {{file, 0, 0},
            std::string("cannot be written: ") + std::strerror(errno),
            "write to a folder that exists and has room"};
}

}  // namespace

base::Result<void> save_text(const std::string& text, const std::string& file) {
    if (file == "-") {
        std::printf("%s\n", text.c_str());
        return {};
    }
    std::string part = file + ".part";
    std::FILE* out = std::fopen(part.c_str(), "wb");
    if (!out) return unwritable(file);
    bool written = std::fwrite(text.data(), 1, text.size(), out) == text.size() &&
                   std::fputc('\n', out) != EOF;
    written = std::fclose(out) == 0 && written;
    if (written && std::rename(part.c_str(), file.c_str()) == 0) return {};
    base::Error error = unwritable(file);
    std::remove(part.c_str());
    return error;
}

}  // namespace vitrina::cli
