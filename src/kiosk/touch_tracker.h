#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/time.h"
#include "kiosk/hand.h"
#include "kiosk/input.h"

namespace vitrina::kiosk {

// What a touch panel, or the mouse, reports: raw, doubled, lost, or wrong.
struct Contact {
    enum class Kind { down, move, up };
    Kind kind = Kind::down;
    int64_t device = 0;
    int64_t finger = 0;
    base::Point at;          // pixels of the picture
    base::Seconds time = 0;  // when it was reported
};

inline constexpr int64_t mouse_device = -1;

// A finger that a device says is down.
struct LiveFinger {
    int64_t device = 0, finger = 0;
    bool operator==(const LiveFinger&) const = default;
};

// Makes a clean stream of touches of raw contacts. Whatever panels do, every touch begins with one
// down and ends with one up or cancel, at most `most_fingers` are down at a time, each with a
// number of its own, and positions lie on the picture. A finger that a panel believes in for ever
// takes nothing from the others. Palms, sleeves and mice that only repeat a finger are not told on.
// Knows no clock and no window system.
class TouchTracker {
  public:
    static constexpr size_t most_fingers = 10;
    static constexpr base::Seconds lost_after = 1;  // of silence, when the device has forgotten it
    static constexpr base::Seconds stuck_after = 20;  // without a movement

    // Follows reports in their order; appends to `touches`. All of one batch must come at once.
    void follow(std::span<const Contact> batch, base::Size picture, const Hand& hand,
                std::vector<Touch>& touches);

    // Cancels fingers whose up got lost, because their devices list them no longer, and those that
    // nothing moves. Call it about once a second while busy().
    void look_after(std::span<const LiveFinger> listed, base::Seconds now,
                    std::vector<Touch>& touches);

    // The device is gone: all its fingers are cancelled.
    void remove(int64_t device, base::Seconds now, std::vector<Touch>& touches);

    bool busy() const { return !m_fingers.empty(); }

  private:
    enum class State {
        told,
        held_back,  // at the very edge: a sleeve until it shows that it is a finger
        ignored,    // until it lifts
        palm        // ignored as well, and so is what lands beside it
    };
    struct Finger {
        int64_t device = 0, id = 0;  // as reported
        int64_t pointer = 0;         // as told on
        State state = State::told;
        base::Point start, at, rest;  // where it has stayed since `rested`
        base::Seconds began = 0, heard = 0, rested = 0;
    };
    struct Lift {
        base::Point at;
        base::Seconds time = 0;
    };
    struct Batch;

    void take(const Contact& contact, Batch& batch);
    void begin(const Contact& contact, Batch& batch);
    void move(Finger& finger, const Contact& contact, Batch& batch);
    void lift(Finger& finger, const Contact& contact, Batch& batch);
    State landing(const Contact& contact, Batch& batch);
    bool repeats_a_finger(const Contact& mouse, const Batch& batch) const;
    bool lands_as_palm(const Contact& contact, Batch& batch);
    bool make_room(base::Seconds now, std::vector<Touch>& touches);
    Finger* find(int64_t device, int64_t id);
    void silence(Finger& finger, State state, base::Seconds now, std::vector<Touch>& touches);
    void forget(Finger& finger, base::Seconds now, std::vector<Touch>& touches);

    std::vector<Finger> m_fingers;
    std::vector<Lift> m_lifts;  // of the last moments
    int64_t m_next = 0;
};

}  // namespace vitrina::kiosk
