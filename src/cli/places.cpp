#include "cli/places.h"

#include <cstdlib>
#include <filesystem>

namespace vitrina::cli {

namespace {

namespace fs = std::filesystem;

bool is_home(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / "assets" / "words.toml", ignored) &&
           fs::exists(folder / "fonts" / "fonts.toml", ignored);
}

}  // namespace

base::Result<Places> find_places() {
    if (const char* named = std::getenv("VITRINA_HOME"); named && *named) {
        if (is_home(named)) return Places{fs::path(named).lexically_normal().string()};
        return base::Error{{named, 0, 0},
                           "VITRINA_HOME has no assets/words.toml and fonts/fonts.toml",
                           "correct or unset it"};
    }
    std::error_code unreadable;
    fs::path folder = fs::read_symlink("/proc/self/exe", unreadable).parent_path();
    for (int level = 0; level < 4 && !folder.empty(); ++level, folder = folder.parent_path()) {
        for (const fs::path& candidate : {folder, folder / "share" / "vitrina"}) {
            if (is_home(candidate)) return Places{candidate.string()};
        }
    }
    if (is_home(VITRINA_SOURCE_DIR)) return Places{VITRINA_SOURCE_DIR};
    return base::Error{{},
                       "the program's own files (assets, fonts, content) are not beside it",
                       "set VITRINA_HOME to the folder that holds them"};
}

}  // namespace vitrina::cli
