#include "cli/state_folders.h"

#include <unistd.h>

#include <cstdlib>

namespace vitrina::cli {

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value && value[0] == '/' ? value : "";
}

std::string lasting_folder() {
    if (auto given = variable("STATE_DIRECTORY"); !given.empty()) return given;
    if (auto state = variable("XDG_STATE_HOME"); !state.empty()) return state + "/vitrina";
    auto home = variable("HOME");
    return home.empty() ? "" : home + "/.local/state/vitrina";
}

std::string passing_folder() {
    if (auto given = variable("RUNTIME_DIRECTORY"); !given.empty()) return given;
    if (auto run = variable("XDG_RUNTIME_DIR"); !run.empty()) return run + "/vitrina";
    return "/tmp/vitrina-" + std::to_string(getuid());
}

// In the lasting folder, where there is one.
std::string kept_as(const char* name) {
    std::string folder = lasting_folder();
    return folder.empty() ? "" : folder + "/" + name;
}

}  // namespace

kiosk::StateFolders state_folders() {
    return {passing_folder(), lasting_folder()};
}

std::string default_visit_log() {
    return kept_as("visits.db");
}

std::string default_log_file() {
    return kept_as("log/vitrina.log");
}

}  // namespace vitrina::cli
