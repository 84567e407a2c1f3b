#include "cli/state_folders.h"

#include <unistd.h>

#include <cstdlib>

namespace vitrina::cli {

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value && value[0] == '/' ? value : "";
}

}  // namespace

kiosk::StateFolders state_folders() {
    std::string lasting = variable("STATE_DIRECTORY"), passing = variable("RUNTIME_DIRECTORY");
    if (lasting.empty() && !variable("XDG_STATE_HOME").empty())
        lasting = variable("XDG_STATE_HOME") + "/vitrina";
    if (lasting.empty()) lasting = variable("HOME") + "/.local/state/vitrina";
    if (passing.empty() && !variable("XDG_RUNTIME_DIR").empty())
        passing = variable("XDG_RUNTIME_DIR") + "/vitrina";
    if (passing.empty()) passing = "/tmp/vitrina-" + std::to_string(getuid());
    return {passing, lasting};
}

}  // namespace vitrina::cli
