#pragma once

#include "kiosk/unattended.h"

namespace vitrina::cli {

// A service is given its folders; whoever starts the program by hand has those of the desktop.
kiosk::StateFolders state_folders();

}  // namespace vitrina::cli
