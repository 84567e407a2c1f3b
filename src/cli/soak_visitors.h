#pragma once

#include <functional>
#include <vector>

#include "cli/soak_steps.h"
#include "scene/frame.h"

namespace vitrina::cli {

// What the visitors see and know when they decide what to do next.
struct SoakSight {
    const scene::Frame& frame;
    const scene::View& view;
    base::Size picture;
    std::function<bool(const scene::Page&)> is_new;  // nobody has been there yet
};

// Visitors made up by chance: those who explore, who tap beside everything, drag and pinch, use
// keys, change the language, go away; and those who do what no person and no good panel does. The
// same seed and the same sights give the same visitors.
class SoakVisitors {
  public:
    // `away`: a pause in which every visit ends.
    SoakVisitors(uint64_t seed, base::Seconds away) : m_dice(seed), m_away(away) {}

    SoakStep next(const SoakSight& sight);
    // Whether the step that next() gave last comes after so long a pause that nobody may be on a
    // visit any more.
    bool was_away() const { return m_was_away; }

  private:
    void decide(const SoakSight& sight);
    void misuse(const SoakSight& sight);
    void explore(const SoakSight& sight);
    void tap_control(const SoakSight& sight);
    void tap_on(const scene::Node& node);
    void tap_language(const SoakSight& sight);
    void gesture(const SoakSight& sight);
    void keys();
    void wheel(const SoakSight& sight);
    void go_away(const SoakSight& sight);
    base::Point anywhere(const SoakSight& sight);

    SoakDice m_dice;
    base::Seconds m_away;
    std::vector<SoakStep> m_steps;  // the last one comes next
    size_t m_curious = 0;           // for so many decisions more
    bool m_leaving = false, m_was_away = false;
};

}  // namespace vitrina::cli
