#include "kiosk/recorder.h"

#include <cmath>

#include "base/append_file.h"
#include "kiosk/page_label.h"

namespace vitrina::kiosk {

namespace {

constexpr size_t most_waiting = 4 << 20;  // bytes

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
                                                         const RecordingHead& head,
                                                         Health& health) {
    std::unique_ptr<Recorder> recorder(new Recorder(file, health));
    auto begun = base::begin_file(file, to_text(head));
    if (begun) return recorder;
    base::Error error = begun.error();
    error.remedy = "name a file of which the recording can be made";
    return error;
}

// A recording with a gap would show what never happened: it ends where too much is waiting.
void Recorder::line(const std::string& text) {
    if (m_ended) return;
    m_waiting += text;
    auto written = base::append_to_file(m_file, m_waiting);
    m_ended = !written && m_waiting.size() > most_waiting;
    m_health.tell(Part::recording, written);
    if (written || m_ended) m_waiting.clear();
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
