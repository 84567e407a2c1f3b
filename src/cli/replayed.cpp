#include "cli/replayed.h"

namespace vitrina::cli {

kiosk::RecordingHead head_of(const ShowOptions& options) {
    kiosk::RecordingHead head;
    head.page = options.page;
    head.language = options.language;
    head.languages = options.languages;
    head.appearance = options.appearance;
    head.reduced_motion = options.reduced_motion;
    head.large_text = options.large_text;
    head.low_reach = options.low_reach;
    return head;
}

void begin_like(const kiosk::RecordingHead& head, ShowOptions& options) {
    options.page = head.page;
    options.language = head.language;
    options.languages = head.languages;
    options.appearance = head.appearance;
    options.reduced_motion = head.reduced_motion;
    options.large_text = head.large_text;
    options.low_reach = head.low_reach;
}

}  // namespace vitrina::cli
