#pragma once

#include "cli/show_options.h"
#include "kiosk/recording.h"

namespace vitrina::cli {

// A recording's first lines and the options that say the same.
kiosk::RecordingHead head_of(const ShowOptions& options);
void begin_like(const kiosk::RecordingHead& head, ShowOptions& options);

}  // namespace vitrina::cli
