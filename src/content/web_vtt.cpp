#include "content/web_vtt.h"

#include <charconv>
#include <optional>
#include <utility>

#include "content/context.h"

namespace vitrina::content {
namespace {

constexpr size_t most_cues = 5000;
constexpr std::string_view arrow = "-->";
constexpr const char* write_times = "write 00:12.500 --> 00:15.000";

constexpr std::pair<std::string_view, std::string_view> entities[] = {
    {"&amp;", "&"},       {"&lt;", "<"},       {"&gt;", ">"},
    {"&nbsp;", "\u00A0"}, {"&lrm;", "\u200E"}, {"&rlm;", "\u200F"}};

// Takes digits off the front; nothing when there are none or too many.
std::optional<int> take_digits(std::string_view& text, size_t least, size_t most) {
    size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    if (count < least || count > most) return {};
    int number = 0;
    std::from_chars(text.data(), text.data() + count, number);
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, std::string_view begin) {
    if (!text.starts_with(begin)) return false;
    text.remove_prefix(begin.size());
    return true;
}

// "01:02:03.450" or "02:03.450" off the front.
std::optional<base::Seconds> take_time(std::string_view& text) {
    auto first = take_digits(text, 2, 4);
    if (!first || !take(text, ":")) return {};
    auto second = take_digits(text, 2, 2);
    if (!second) return {};
    int hours = 0, minutes = *first, seconds = *second;
    if (take(text, ":")) {
        auto third = take_digits(text, 2, 2);
        if (!third) return {};
        hours = *first, minutes = *second, seconds = *third;
    }
    if (minutes > 59 || seconds > 59 || !take(text, ".")) return {};
    auto milliseconds = take_digits(text, 3, 3);
    if (!milliseconds) return {};
    return hours * 3600. + minutes * 60. + seconds + *milliseconds / 1000.;
}

void skip_blanks(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
}

// A line of a cue without its tags.
std::string plain(std::string_view line) {
    std::string text;
    while (!line.empty()) {
        if (line.front() == '<') {
            size_t end = std::min(line.find('>'), line.size() - 1);
            std::string_view tag = line.substr(1, end - 1);
            size_t blank = tag.find(' ');
            bool voice = tag.starts_with("v") && (blank == 1 || tag.starts_with("v."));
            if (voice && blank != tag.npos) (text += tag.substr(blank + 1)) += ": ";
            line.remove_prefix(end + 1);
            continue;
        }
        bool entity = false;
        for (const auto& [name, sign] : entities) {
            if (!line.starts_with(name)) continue;
            text += sign;
            line.remove_prefix(name.size());
            entity = true;
            break;
        }
        if (entity) continue;
        text += line.front();
        line.remove_prefix(1);
    }
    return text;
}

class VttReader {
  public:
    VttReader(std::string_view text, const std::string& file, Findings& findings)
        : m_rest(text), m_file(file), m_findings(findings) {}

    std::vector<Cue> read() {
        next_line();
        std::string_view after = m_line;
        bool named =
            take(after, "WEBVTT") && (after.empty() || after[0] == ' ' || after[0] == '\t');
        if (!named) {
            error(1, "this is no WebVTT file", "begin it with the line WEBVTT");
            return {};
        }
        skip_block();
        while (next_line()) {
            if (m_line.empty()) continue;
            bool other = m_line.starts_with("NOTE") || m_line.starts_with("STYLE") ||
                         m_line.starts_with("REGION");
            if (other && m_line.find(arrow) == m_line.npos) {
                skip_block();
            } else if (!read_cue()) {
                break;
            }
        }
        return std::move(m_cues);
    }

  private:
    bool next_line() {
        if (m_ended) return false;
        size_t end = m_rest.find('\n');
        m_line = m_rest.substr(0, end);
        if (m_line.ends_with('\r')) m_line.remove_suffix(1);
        m_ended = end == m_rest.npos;
        if (!m_ended) m_rest.remove_prefix(end + 1);
        ++m_number;
        return true;
    }

    void skip_block() {
        while (!m_line.empty() && next_line()) {
        }
    }

    void error(size_t column, std::string what, std::string remedy) {
        m_findings.error({m_file, m_number, static_cast<int>(column)}, std::move(what),
                         std::move(remedy));
    }

    // False: there is no use in reading on.
    bool read_cue() {
        if (m_line.find(arrow) == m_line.npos && !next_line()) return true;  // its name
        Cue cue;
        int line = m_number;
        bool timed = read_times(cue);
        while (!m_line.empty() && next_line() && !m_line.empty()) {
            if (has_control_character(m_line))
                error(1, "there is a control character in this line", "delete it");
            (cue.text += cue.text.empty() ? "" : "\n") += plain(m_line);
        }
        if (!timed) return true;
        if (cue.text.empty()) {
            m_findings.error({m_file, line, 1}, "this cue says nothing",
                             "write it below its times");
        } else if (m_cues.size() == most_cues) {
            m_findings.error({m_file, line, 1}, "there are more than 5000 cues",
                             "make two films of it");
            return false;
        } else {
            m_cues.push_back(std::move(cue));
        }
        return true;
    }

    bool read_times(Cue& cue) {
        std::string_view rest = m_line;
        auto here = [&] { return m_line.size() - rest.size() + 1; };
        auto from = take_time(rest);
        if (from) skip_blanks(rest);
        if (!from || !take(rest, arrow)) {
            error(here(), "here should be the time at which a cue begins, and -->", write_times);
            return false;
        }
        skip_blanks(rest);
        size_t end_at = here();
        auto to = take_time(rest);
        if (!to || (!rest.empty() && rest[0] != ' ' && rest[0] != '\t')) {
            error(end_at, "here should be the time at which the cue ends", write_times);
            return false;
        }
        if (*to <= *from) {
            error(end_at, "this cue ends before it begins", "look whether its times are swapped");
            return false;
        }
        if (!m_cues.empty() && *from < m_cues.back().to) {
            error(1, "this cue begins before the last one has ended",
                  "one is shown at a time: put both into one cue, or mend the times");
            return false;
        }
        cue.from = *from;
        cue.to = *to;
        return true;
    }

    std::string_view m_rest, m_line;
    const std::string& m_file;
    Findings& m_findings;
    int m_number = 0;
    bool m_ended = false;
    std::vector<Cue> m_cues;
};

}  // namespace

std::vector<Cue> parse_web_vtt(std::string_view text, const std::string& file, Findings& findings) {
    return VttReader(text, file, findings).read();
}

}  // namespace vitrina::content
