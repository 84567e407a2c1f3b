#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/input.h"
#include "kiosk/swipe.h"
#include "scene/view.h"

namespace vitrina::kiosk {

// A finger on the screen. It belongs to what it came down on until it lifts.
struct Finger {
    int64_t pointer = 0;
    std::string control;    // the node it came down on; "" = beside every control
    bool pressing = false;  // shown as pressed; acts when it lifts
    bool strayed = false;   // has moved farther than a tap does
    bool swipes = false;    // came down where nothing else wants its way
    scene::Action shown;    // what the attract loop offered there; it goes on meanwhile
    Stroke stroke;
};

// All fingers that are down, each with its own control.
class Presses {
  public:
    Finger& down(const Touch& touch, std::string control);
    Finger* find(int64_t pointer);
    static void move(Finger& finger, const Touch& touch, const Hand& hand);
    // Takes the finger away and returns it as it was.
    std::optional<Finger> lift(const Touch& touch, const Hand& hand);
    // The finger does nothing any more until it lifts.
    static void abort(Finger& finger);
    void abort_all();

    std::vector<Finger>& fingers() { return m_fingers; }
    // The controls under pressing fingers, each once, sorted.
    void list(std::vector<std::string>& controls) const;

  private:
    std::vector<Finger> m_fingers;
};

}  // namespace vitrina::kiosk
