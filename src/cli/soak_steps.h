#pragma once

#include <random>
#include <variant>
#include <vector>

#include "kiosk/touch_tracker.h"

namespace vitrina::cli {

// What reaches the kiosk from outside: raw reports of a panel in one batch, a key, the wheel.
using SoakInput = std::variant<std::vector<kiosk::Contact>, kiosk::KeyPress, kiosk::Wheel>;

struct SoakStep {
    base::Seconds pause = 0;  // before it
    SoakInput input;
};

// Chance that is the same on every machine.
class SoakDice {
  public:
    explicit SoakDice(uint64_t seed) : m_engine(seed) {}
    // 0 to count - 1; count > 0.
    size_t below(size_t count) { return static_cast<size_t>(m_engine() % count); }
    bool one_in(size_t count) { return below(count) == 0; }
    double between(double low, double high) {
        return low + (high - low) * static_cast<double>(m_engine() >> 11) * 0x1p-53;
    }
    base::Point within(const base::Rect& rect) {
        auto x = static_cast<float>(between(0.1, 0.9)), y = static_cast<float>(between(0.1, 0.9));
        return {rect.x + rect.width * x, rect.y + rect.height * y};
    }

  private:
    std::mt19937_64 m_engine;
};

// What a hand does, as steps: appended to `steps`. A finger has the number `finger`.
void tap(std::vector<SoakStep>& steps, base::Seconds pause, int64_t finger, base::Point at);
void drag(std::vector<SoakStep>& steps, int64_t finger, base::Point from, base::Point to,
          base::Seconds time);
void pinch(std::vector<SoakStep>& steps, base::Point centre, float from, float to,
           base::Seconds time);

// What no good panel reports, but panels do.
void ten_fingers(std::vector<SoakStep>& steps, base::Size picture, SoakDice& dice);
void doubled_down(std::vector<SoakStep>& steps, base::Point at, SoakDice& dice);
void lost_up(std::vector<SoakStep>& steps, base::Point at, SoakDice& dice);
void wild_places(std::vector<SoakStep>& steps, base::Size picture, SoakDice& dice);
void edges(std::vector<SoakStep>& steps, base::Size picture, SoakDice& dice);
void hail(std::vector<SoakStep>& steps, base::Point at, SoakDice& dice);

}  // namespace vitrina::cli
