#pragma once

#include <string>

#include "kiosk/unattended.h"

// Where the program keeps what it writes by itself. A service is given its folders
// ($STATE_DIRECTORY, $RUNTIME_DIRECTORY); whoever starts the program by hand has those of the
// desktop ($XDG_STATE_HOME/vitrina, else ~/.local/state/vitrina; $XDG_RUNTIME_DIR/vitrina).
namespace vitrina::cli {

// `lasting` is "" where there is no home either.
kiosk::StateFolders state_folders();

// The visit log's place there, and that of the log; "" where there is none.
std::string default_visit_log();
std::string default_log_file();

}  // namespace vitrina::cli
