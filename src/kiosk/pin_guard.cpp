#include "kiosk/pin_guard.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/log.h"
#include "kiosk/state_file.h"

namespace vitrina::kiosk {

namespace {

// As many as bring the longest delay.
constexpr int unknown_tries = PinGuard::free_tries + 4;

int stored_tries(const std::string& file) {
    if (!is_there(file)) return 0;
    auto text = read_text_file(file);
    int tries = unknown_tries;
    if (text) {
        auto read = std::from_chars(text->data(), text->data() + text->size(), tries);
        if (read.ec != std::errc() || tries < 0) tries = unknown_tries;
    }
    return std::min(tries, unknown_tries);
}

}  // namespace

PinGuard::PinGuard(std::string file, base::Seconds now)
    : m_file(std::move(file)), m_tries(stored_tries(m_file)), m_last(now) {
    if (!store()) m_tries = unknown_tries;
}

base::Seconds PinGuard::delay() const {
    if (m_tries < free_tries) return 0;
    return std::min(longest_delay, std::ldexp(first_delay, m_tries - free_tries));
}

base::Seconds PinGuard::wait(base::Seconds now) const {
    return std::max(0.0, m_last + delay() - now);
}

bool PinGuard::begin_try(base::Seconds now) {
    if (wait(now) > 0) return false;
    if (now - m_last >= forgiven_after) m_tries = 0;
    m_tries = std::min(m_tries + 1, unknown_tries);
    m_last = now;
    store();
    return true;
}

void PinGuard::forget() {
    m_tries = 0;
    store();
}

bool PinGuard::store() const {
    auto written = write_text_file(m_file, std::to_string(m_tries) + "\n");
    if (!written) base::log(base::Level::warning, base::to_string(written.error()));
    return static_cast<bool>(written);
}

}  // namespace vitrina::kiosk
