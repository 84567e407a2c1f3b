#pragma once

#include <optional>
#include <span>
#include <string>

#include "kiosk/pin_guard.h"

namespace vitrina::kiosk::staff {

// The lock before the staff panel: asks for the PIN, or for a new one where there is none. Knows no
// screen.
class Door {
  public:
    enum class State {
        ask,     // for the PIN
        choose,  // a first or new one
        repeat,  // the same again
        open
    };
    // What the last attempt came to.
    enum class Notice { none, wrong, different, unfit, no_stick, failed };

    // `guard` outlives the door.
    Door(PinGuard& guard, std::string pin_hash, std::string recovery_key);

    State state() const { return m_state; }
    Notice notice() const { return m_notice; }
    size_t typed() const { return m_typed.size(); }
    bool can_recover() const { return !m_recovery_key.empty() && m_state == State::ask; }
    base::Seconds wait(base::Seconds now) const;  // until a PIN may be tried

    void digit(char digit);
    void erase();
    void enter(base::Seconds now);
    // A recovery file in one of the folders lets a new PIN be chosen.
    void recover(std::span<const std::string> folders);
    // For staff who are inside already.
    void change_pin();

    // The hash of a PIN that has just been chosen, once: to be saved.
    std::optional<std::string> take_new_hash();

  private:
    void judge(base::Seconds now);
    void keep();

    PinGuard& m_guard;
    std::string m_hash, m_recovery_key;
    std::string m_typed, m_chosen;
    State m_state = State::ask;
    Notice m_notice = Notice::none;
    std::optional<std::string> m_new_hash;
};

}  // namespace vitrina::kiosk::staff
