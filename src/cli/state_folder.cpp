#include "cli/state_folder.h"

#include <cstdlib>

namespace vitrina::cli {

std::string state_folder() {
    // A service is given its folder; whoever starts the program by hand has that of the desktop.
    if (const char* given = std::getenv("STATE_DIRECTORY"); given && *given == '/') return given;
    if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state == '/')
        return std::string(state) + "/vitrina";
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return std::string(home) + "/.local/state/vitrina";
    return "";
}

std::string default_visit_log() {
    std::string folder = state_folder();
    return folder.empty() ? "" : folder + "/visits.db";
}

}  // namespace vitrina::cli
