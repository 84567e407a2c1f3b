#include "pack/folder.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "pack/utf8.h"

namespace vitrina::pack {
namespace {

namespace fs = std::filesystem;

base::Error fault(std::string_view name, std::string what, std::string remedy) {
    return {{std::string(name)}, std::move(what), std::move(remedy)};
}

// "16 MB", rounded up, so that a file just over the limit does not look as if it kept it.
std::string megabytes(uint64_t bytes) {
    return std::to_string((bytes + (1u << 20) - 1) >> 20) + " MB";
}

// A name is good when it is relative and stays below the folder, as text, before any file is
// touched.
std::optional<base::Error> fault_of_name(std::string_view name) {
    if (name.empty())
        return fault(name, "a file name is empty", "give the name of a file of the pack");
    if (name.find('\0') != name.npos || first_bad_byte(name)) {
        return fault("", "a file name has characters that no file name can have",
                     "rename the file");
    }
    if (name.find('\\') != name.npos) {
        return fault(name, "the file name has “\\”", "write “/” between folder and file");
    }
    fs::path path(name);
    if (path.is_absolute()) {
        return fault(name, "the file name is an absolute path",
                     "write it as seen from the pack's folder");
    }
    if (std::find(path.begin(), path.end(), fs::path("..")) != path.end()) {
        return fault(name, "the file name leads out of the pack",
                     "move the file into the pack's folder");
    }
    return std::nullopt;
}

bool is_inside(const fs::path& file, const fs::path& root) {
    return std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first == root.end();
}

}  // namespace

Folder::Folder(std::string path, fs::path root)
    : m_path(std::move(path)), m_root(std::move(root)) {}

base::Result<Folder> Folder::open(const std::string& path) {
    std::error_code code;
    if (path.empty() || path.find('\0') != path.npos || !fs::exists(path, code)) {
        return base::Error{{path}, "there is no such folder", "give the folder of a content pack"};
    }
    if (!fs::is_directory(path, code)) {
        return base::Error{{path}, "this is not a folder", "give the folder of a content pack"};
    }
    fs::path root = fs::canonical(path, code);
    if (code) return base::Error{{path}, "the folder cannot be opened: " + code.message(), ""};
    return Folder(path, std::move(root));
}

base::Result<std::string> Folder::locate(std::string_view name, uint64_t limit) const {
    if (auto error = fault_of_name(name)) return *error;
    std::error_code code;
    fs::path file = fs::canonical(m_root / name, code);
    if (code) {
        return fault(name, "there is no such file in the pack",
                     "add it, or mend its name (capitals count)");
    }
    if (!is_inside(file, m_root)) {
        return fault(name, "the file is a link that leads out of the pack",
                     "put the file itself into the pack");
    }
    if (!fs::is_regular_file(file, code)) return fault(name, "this is not a file", "");
    auto size = fs::file_size(file, code);
    if (code) return fault(name, "the file cannot be read: " + code.message(), "");
    if (size > limit) {
        return fault(name, "the file is too large: " + megabytes(size),
                     "the limit is " + megabytes(limit));
    }
    return file.string();
}

bool Folder::contains(std::string_view name) const {
    std::error_code code;
    return !fault_of_name(name) && fs::exists(m_root / name, code);
}

base::Result<std::string> Folder::read(std::string_view name, uint64_t limit) const {
    auto file = locate(name, limit);
    if (!file) return file;
    std::error_code code;
    auto size = fs::file_size(*file, code);
    std::ifstream stream(*file, std::ios::binary);
    std::string bytes(code ? 0 : size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (code || !stream) return fault(name, "the file cannot be read", "check who may read it");
    return bytes;
}

base::Result<std::string> Folder::read_text(std::string_view name, uint64_t limit) const {
    auto bytes = read(name, limit);
    if (!bytes) return bytes;
    std::string_view text = without_byte_order_mark(*bytes);
    if (auto bad = first_bad_byte(text)) {
        Position position = position_of(text, *bad);
        return base::Error{{std::string(name), position.line, position.column},
                           "this is not UTF-8 text",
                           "save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)"};
    }
    if (text.size() == bytes->size()) return bytes;
    return std::string(text);
}

std::vector<std::string> Folder::list(std::string_view subfolder,
                                      std::string_view extension) const {
    std::vector<std::string> names;
    if (fault_of_name(subfolder)) return names;
    std::error_code code;
    for (fs::directory_iterator i(m_root / subfolder, code), end; !code && i != end;
         i.increment(code)) {
        std::string name = i->path().filename().string();
        if (name.ends_with(extension) && !name.starts_with('.')) {
            names.push_back(std::string(subfolder) + "/" + name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace vitrina::pack
