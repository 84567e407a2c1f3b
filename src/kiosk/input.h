#pragma once

#include <cstdint>
#include <variant>

#include "base/geometry.h"
#include "base/time.h"

// What a visitor does, free of the library that reports it.
namespace vitrina::kiosk {

// A finger or the mouse with its button down. Positions in pixels of the picture.
struct Touch {
    enum class Kind { down, move, up, cancel };
    Kind kind = Kind::down;
    int64_t pointer = 0;  // which finger: a new number every time one comes down
    base::Point at;
    base::Seconds time = 0;  // when it happened; a late frame sees it later
    bool operator==(const Touch&) const = default;
};

enum class Key {
    left,
    right,
    up,
    down,
    tab,
    back_tab,
    activate,
    back,
    home,
    zoom_in,
    zoom_out,
    other
};

struct KeyPress {
    Key key = Key::other;
    bool repeated = false;  // held down, not pressed anew
};

// The mouse's wheel, or two fingers on a touch pad: steps away from the visitor.
struct Wheel {
    base::Point at;
    float steps = 0;
};

using Input = std::variant<Touch, KeyPress, Wheel>;

}  // namespace vitrina::kiosk
