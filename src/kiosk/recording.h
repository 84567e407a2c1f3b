#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "kiosk/input.h"
#include "scene/metrics.h"

// A visit written down: one line an input, to be read, changed by hand and played again.
//
//   vitrina visit 1
//   pack iberoamerica
//   size 1920 1080
//   density 3.6
//   begin page=attract language=es appearance=night
//   12.345678 down 1 960.25 540 on story 0.5 0.25
//   12.420000 up 1 960.25 540
//   # 12.420000 attract -> story:films
//   20.000000 key tab
//   21.000000 wheel 960 540 -1.5
//   30.000000 end
//
// Times are seconds since the start; positions are pixels of that size. `on` names the control
// under a finger that came down and where on it, as parts of its width and height: at another size
// the finger comes down there. Lines that begin with # are for readers.
namespace vitrina::kiosk {

// A control and a place on it, 0..1.
struct OnControl {
    std::string id;
    base::Point at;
    bool operator==(const OnControl&) const = default;
};

struct RecordedInput {
    base::Seconds time = 0;
    Input input;
    std::optional<OnControl> on;
};

// What a recording says of itself before its first input.
struct RecordingHead {
    std::string pack;
    scene::Screen screen{1920, 1080};
    std::string seed = "0";  // of whoever made the visit up
    std::string page = "attract", language, appearance;
    std::vector<std::string> languages;  // to choose from; none = all
    bool reduced_motion = false, large_text = false, low_reach = false;
};

struct Recording {
    RecordingHead head;
    std::vector<RecordedInput> inputs;
    base::Seconds end = 0;
};

// The lines before the first input.
std::string to_text(const RecordingHead& head);
// One line, with its newline.
std::string to_text(const RecordedInput& input);
// "12.345678"
std::string to_text(base::Seconds time);

// Errors name file, line and what to write instead. A last line without its newline, as a crash
// leaves it, is no error and is passed over.
base::Result<Recording> parse_recording(std::string_view text, const std::string& file);
base::Result<Recording> read_recording(const std::string& file);

// The input as a recording keeps it: what is written and what is done are then the same.
RecordedInput as_recorded(const RecordedInput& input);

}  // namespace vitrina::kiosk
