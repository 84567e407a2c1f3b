#include "kiosk/recording_lines.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include "kiosk/key_names.h"

namespace vitrina::kiosk {

namespace {

constexpr std::string_view head_lines[] = {"vitrina visit", "pack", "size",
                                           "density",       "seed", "begin"};
constexpr double latest = 1e9, farthest = 1e6;

// Takes one line apart, word by word.
class Words {
  public:
    explicit Words(std::string_view line) : m_rest(line) {}

    std::string_view next() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
        std::string_view word = m_rest.substr(0, m_rest.find(' '));
        m_rest.remove_prefix(word.size());
        return word;
    }
    // A finite number of at most this size either way.
    bool number(double& value, double most = farthest) {
        std::string_view word = next();
        auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
        return fault == std::errc() && end == word.data() + word.size() && std::isfinite(value) &&
               std::abs(value) <= most;
    }
    bool point(base::Point& at) {
        double x = 0, y = 0;
        if (!number(x) || !number(y)) return false;
        at = {static_cast<float>(x), static_cast<float>(y)};
        return true;
    }
    bool at_end() { return m_rest.find_first_not_of(' ') == m_rest.npos; }

  private:
    std::string_view m_rest;
};

base::Error fault(const base::Place& place, std::string_view line, const char* remedy) {
    return {place, "“" + std::string(line) + "” is no line of a visit", remedy};
}

bool read_touch(Words& words, Touch::Kind kind, RecordedInput& into) {
    Touch touch;
    touch.kind = kind;
    double pointer = 0;
    if (!words.number(pointer, 1e15) || !words.point(touch.at)) return false;
    touch.pointer = static_cast<int64_t>(pointer);
    into.input = touch;
    if (words.at_end()) return true;
    OnControl on;
    if (words.next() != "on") return false;
    on.id = words.next();
    if (!words.point(on.at)) return false;
    into.on = on;
    return !on.id.empty();
}

bool read_key(Words& words, RecordedInput& into) {
    auto key = key_named(words.next());
    if (!key) return false;
    bool repeated = !words.at_end();
    into.input = KeyPress{*key, repeated};
    return !repeated || words.next() == "repeated";
}

bool read_wheel(Words& words, RecordedInput& into) {
    Wheel wheel;
    double steps = 0;
    if (!words.point(wheel.at) || !words.number(steps, 1000)) return false;
    wheel.steps = static_cast<float>(steps);
    into.input = wheel;
    return true;
}

}  // namespace

base::Result<RecordedLine> parse_line(std::string_view line, const base::Place& place) {
    Words words(line);
    RecordedLine parsed;
    if (!words.number(parsed.time, latest) || parsed.time < 0)
        return fault(place, line, "begin it with the time in seconds, such as 12.5");
    std::string_view what = words.next();
    if (what == "end") return parsed;
    RecordedInput input;
    input.time = parsed.time;
    if (auto kind = touch_named(what)) {
        if (!read_touch(words, *kind, input) || !words.at_end())
            return fault(place, line,
                         "write the finger's number and its place, such as 12.5 down 1 960 540");
    } else if (what == "key") {
        if (!read_key(words, input) || !words.at_end())
            return fault(place, line, "name a key, such as 12.5 key tab or 12.5 key left repeated");
    } else if (what == "wheel") {
        if (!read_wheel(words, input) || !words.at_end())
            return fault(place, line, "write place and steps, such as 12.5 wheel 960 540 -1");
    } else {
        return fault(place, line, "after the time comes down, move, up, cancel, key, wheel or end");
    }
    parsed.input = input;
    return parsed;
}

bool HeadParser::complete() const {
    return m_taken == std::size(head_lines);
}

base::Error HeadParser::missing() const {
    return {{m_file, 0, 0},
            "the recording lacks its line “" + std::string(head_lines[m_taken]) + "”",
            "a visit begins with the lines that vitrina run --record writes"};
}

base::Result<void> HeadParser::take(std::string_view line, const base::Place& place) {
    std::string_view key = head_lines[m_taken];
    if (!line.starts_with(key) || (line.size() > key.size() && line[key.size()] != ' ')) {
        base::Error error = missing();
        error.place = place;
        return error;
    }
    std::string_view rest = line.substr(std::min(line.size(), key.size() + 1));
    base::Result<void> taken;
    if (m_taken == 0 && rest != "1")
        return base::Error{place, "the recording is of version " + std::string(rest),
                           "this program reads version 1"};
    if (m_taken == 1) m_head.pack = rest;
    if (m_taken == 2) taken = size(rest, place);
    if (m_taken == 3) taken = density(rest, place);
    if (m_taken == 4) m_head.seed = rest;
    if (m_taken == 5) taken = begin(rest, place);
    ++m_taken;
    return taken;
}

base::Result<void> HeadParser::size(std::string_view words, const base::Place& place) {
    Words parts(words);
    base::Point size;
    if (!parts.point(size) || size.x < 16 || size.y < 16 || size.x > 32768 || size.y > 32768)
        return base::Error{place, "this is no size of a picture", "write it like size 1920 1080"};
    m_head.screen.size = {size.x, size.y};
    return {};
}

base::Result<void> HeadParser::density(std::string_view words, const base::Place& place) {
    double density = 0;
    bool known = words != "unknown";
    if (known && (!Words(words).number(density, 1000) || density <= 0))
        return base::Error{place, "this is no density of a screen",
                           "write density unknown, or pixels per millimetre, such as density 3.6"};
    m_head.screen.pixels_per_mm = static_cast<float>(density);
    return {};
}

base::Result<void> HeadParser::begin(std::string_view words, const base::Place& place) {
    Words parts(words);
    while (!parts.at_end()) {
        std::string_view word = parts.next();
        size_t equals = word.find('=');
        std::string_view key = word.substr(0, equals);
        std::string value(equals == word.npos ? "" : word.substr(equals + 1));
        if (key == "page") {
            m_head.page = value;
        } else if (key == "language") {
            m_head.language = value;
        } else if (key == "offered") {
            m_head.languages.push_back(value);
        } else if (key == "appearance") {
            m_head.appearance = value;
        } else if (key == "reduced_motion") {
            m_head.reduced_motion = true;
        } else if (key == "large_text") {
            m_head.large_text = true;
        } else if (key == "low_reach") {
            m_head.low_reach = true;
        } else {
            return base::Error{place, "a visit cannot begin with “" + std::string(word) + "”",
                               "use page=, language=, offered=, appearance=, reduced_motion, "
                               "large_text and low_reach"};
        }
    }
    return {};
}

}  // namespace vitrina::kiosk
