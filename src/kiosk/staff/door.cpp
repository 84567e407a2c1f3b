#include "kiosk/staff/door.h"

#include <utility>

#include "base/log.h"
#include "kiosk/pin_hash.h"
#include "kiosk/recovery.h"

namespace vitrina::kiosk::staff {

Door::Door(PinGuard& guard, std::string pin_hash, std::string recovery_key)
    : m_guard(guard), m_hash(std::move(pin_hash)), m_recovery_key(std::move(recovery_key)) {
    if (m_hash.empty()) m_state = State::choose;
}

base::Seconds Door::wait(base::Seconds now) const {
    return m_state == State::ask ? m_guard.wait(now) : 0;
}

void Door::digit(char digit) {
    m_notice = Notice::none;
    if (m_typed.size() < longest_pin) m_typed += digit;
}

void Door::erase() {
    m_notice = Notice::none;
    if (!m_typed.empty()) m_typed.pop_back();
}

void Door::enter(base::Seconds now) {
    m_notice = Notice::none;
    if (m_state == State::ask) {
        judge(now);
    } else if (m_state == State::choose) {
        bool fits = static_cast<bool>(check_new_pin(m_typed));
        m_notice = fits ? Notice::none : Notice::unfit;
        if (fits) m_state = State::repeat;
        m_chosen = fits ? m_typed : "";
    } else if (m_state == State::repeat) {
        keep();
    }
    m_typed.clear();
}

void Door::judge(base::Seconds now) {
    // Nobody can have meant fewer digits: that is a slip, not a try.
    if (m_typed.size() < shortest_pin || !m_guard.begin_try(now)) return;
    if (pin_matches(m_hash, m_typed)) {
        m_guard.forget();
        m_state = State::open;
        base::log(base::Level::info, "staff panel opened");
        return;
    }
    m_notice = Notice::wrong;
    base::log(base::Level::warning,
              "wrong staff PIN, " + std::to_string(m_guard.tries()) + " in a row");
}

void Door::keep() {
    m_state = State::choose;
    m_notice = Notice::different;
    if (m_typed != std::exchange(m_chosen, "")) return;
    auto hash = hash_pin(m_typed);
    m_notice = hash ? Notice::none : Notice::failed;
    if (!hash) return;
    m_hash = *hash;
    m_new_hash = *hash;
    m_guard.forget();
    m_state = State::open;
    base::log(base::Level::info, "a new staff PIN was chosen");
}

void Door::recover(std::span<const std::string> folders) {
    if (!can_recover()) return;
    bool found = find_recovery(folders, m_recovery_key);
    m_notice = found ? Notice::none : Notice::no_stick;
    if (found) m_state = State::choose;
    m_typed.clear();
    base::log(base::Level::warning,
              found ? "staff PIN recovered with a recovery file" : "no recovery file was found");
}

void Door::change_pin() {
    m_state = State::choose;
    m_typed.clear();
}

std::optional<std::string> Door::take_new_hash() {
    return std::exchange(m_new_hash, std::nullopt);
}

}  // namespace vitrina::kiosk::staff
