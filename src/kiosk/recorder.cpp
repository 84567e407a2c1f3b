#include "kiosk/recorder.h"

#include <cerrno>
#include <cmath>
#include <cstring>

#include "base/log.h"
#include "kiosk/page_label.h"

namespace vitrina::kiosk {

namespace {

// Where on its control a finger came down.
std::optional<OnControl> place_on(const Deed& deed) {
    const auto* touch = std::get_if<Touch>(deed.input);
    if (!touch || deed.control.empty() || deed.bounds.empty()) return {};
    const base::Rect& r = deed.bounds;
    return OnControl{deed.control, {(touch->at.x - r.x) / r.width, (touch->at.y - r.y) / r.height}};
}

}  // namespace

base::Seconds recordable(base::Seconds time) {
    return std::round(time * 1e6) / 1e6;
}

Input recordable(const Input& input) {
    return as_recorded({0, input, {}}).input;
}

base::Result<std::unique_ptr<Recorder>> Recorder::create(const std::string& file,
                                                         const RecordingHead& head) {
    std::FILE* opened = std::fopen(file.c_str(), "w");
    if (!opened)
        return base::Error{{file, 0, 0},
                           std::string("the recording cannot be written: ") + std::strerror(errno),
                           "name a file in a folder that is there"};
    std::unique_ptr<Recorder> recorder(new Recorder(file, opened));
    recorder->line(to_text(head));
    return recorder;
}

void Recorder::line(const std::string& text) {
    if (!m_file) return;
    bool written = std::fwrite(text.data(), 1, text.size(), m_file.get()) == text.size();
    if (written && std::fflush(m_file.get()) == 0) return;
    base::log(base::Level::warning,
              "the recording " + m_name + " ends here: " + std::strerror(errno));
    m_file.reset();
}

void Recorder::write(const Deed& deed, const content::Exhibit& exhibit) {
    if (deed.input) line(to_text({deed.time, *deed.input, place_on(deed)}));
    std::string from = page_label(exhibit, deed.before.page);
    std::string to = page_label(exhibit, deed.after.page);
    if (from != to) line("# " + to_text(deed.time) + " " + from + " -> " + to + "\n");
    if (deed.after.warning && !deed.before.warning) line("# " + to_text(deed.time) + " warning\n");
}

void Recorder::end(base::Seconds now) {
    line(to_text(now) + " end\n");
}

}  // namespace vitrina::kiosk
