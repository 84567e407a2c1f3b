#include "base/log_limit.h"

#include <algorithm>

namespace vitrina::base {

namespace {

constexpr size_t longest_cause = 200;  // bytes; what follows tells no causes apart

std::string without_numbers(std::string_view message) {
    std::string text;
    for (char c : message.substr(0, longest_cause)) {
        if (c < '0' || c > '9') text += c;
    }
    return text;
}

}  // namespace

LogLimit::Cause& LogLimit::cause_of(std::string_view message, Seconds now) {
    std::string text = without_numbers(message);
    auto found = std::find_if(m_causes.begin(), m_causes.end(),
                              [&](const Cause& cause) { return cause.text == text; });
    if (found != m_causes.end()) return *found;
    // The causes of long ago make room.
    if (m_causes.size() == most_causes) {
        std::erase_if(m_causes, [&](const Cause& cause) {
            bool over = now >= cause.written + apart;
            if (over) m_rest.left_out += cause.left_out;
            return over;
        });
    }
    if (m_causes.size() == most_causes) return m_rest;
    m_causes.push_back({std::move(text), now - apart});
    return m_causes.back();
}

std::optional<std::string> LogLimit::pass(std::string_view message, Seconds now) {
    Cause& cause = cause_of(message, now);
    if (now < cause.written + apart) {
        ++cause.left_out;
        return {};
    }
    std::string line(message);
    if (cause.left_out > 0) line += " (" + std::to_string(cause.left_out) + " more in between)";
    cause.written = now;
    cause.left_out = 0;
    return line;
}

}  // namespace vitrina::base
