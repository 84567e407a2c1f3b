#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vitrina::pack {

// What a file may cost before its contents are looked at, in bytes. docs/pack-format.md, "Limits".
inline constexpr uint64_t text_file_limit = 16ull << 20;
inline constexpr uint64_t geometry_file_limit = 64ull << 20;
inline constexpr uint64_t picture_file_limit = 64ull << 20;
inline constexpr uint64_t clip_file_limit = 2ull << 30;  // films and sounds

// A content pack as a container: a folder whose files are named by relative paths with "/". It
// knows nothing of what the files mean. Nothing outside the folder can be reached through it, not
// even by a symbolic link.
class Folder {
  public:
    // Error: no such folder, or not a folder.
    static base::Result<Folder> open(const std::string& path);

    // The file's full path, once it is known to be a regular file inside the folder of at most
    // `limit` bytes. Errors, all at the place {name}: an absolute path, "..", "\", nothing there, a
    // link that leads out, not a regular file, too large.
    base::Result<std::string> locate(std::string_view name, uint64_t limit) const;

    // Whether there is anything of that name. Says nothing of whether it can be read.
    bool contains(std::string_view name) const;

    // The bytes of a file, whatever they are. Errors: those of locate(), unreadable.
    base::Result<std::string> read(std::string_view name, uint64_t limit) const;

    // The text of a file: UTF-8 without byte order mark. Errors: those of read(), and the place of
    // the first byte that is not UTF-8.
    base::Result<std::string> read_text(std::string_view name, uint64_t limit) const;

    // Names, relative to the pack, of the files directly in `subfolder` that end in `extension`
    // (".toml"), in the order of their bytes; hidden files are left out. Empty when there is no
    // such subfolder.
    std::vector<std::string> list(std::string_view subfolder, std::string_view extension) const;

    const std::string& path() const { return m_path; }

  private:
    Folder(std::string path, std::filesystem::path root);

    std::string m_path;            // as it was given
    std::filesystem::path m_root;  // absolute, without links
};

}  // namespace vitrina::pack
