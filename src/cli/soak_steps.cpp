#include "cli/soak_steps.h"

#include <cmath>
#include <limits>

namespace vitrina::cli {

namespace {

using kiosk::Contact;
using Kind = Contact::Kind;

Contact contact(Kind kind, int64_t finger, base::Point at) {
    return {kind, 1, finger, at, 0};
}

void add(std::vector<SoakStep>& steps, base::Seconds pause, std::vector<Contact> batch) {
    steps.push_back({pause, std::move(batch)});
}

base::Point between(base::Point from, base::Point to, float t) {
    return from + (to - from) * t;
}

constexpr int moves = 8;

}  // namespace

void tap(std::vector<SoakStep>& steps, base::Seconds pause, int64_t finger, base::Point at) {
    add(steps, pause, {contact(Kind::down, finger, at)});
    add(steps, 0.08, {contact(Kind::up, finger, at)});
}

void drag(std::vector<SoakStep>& steps, int64_t finger, base::Point from, base::Point to,
          base::Seconds time) {
    add(steps, 0.3, {contact(Kind::down, finger, from)});
    for (int i = 1; i <= moves; ++i)
        add(steps, time / moves,
            {contact(Kind::move, finger, between(from, to, static_cast<float>(i) / moves))});
    add(steps, 0.01, {contact(Kind::up, finger, to)});
}

void pinch(std::vector<SoakStep>& steps, base::Point centre, float from, float to,
           base::Seconds time) {
    auto left = [&](float reach) { return base::Point{centre.x - reach, centre.y}; };
    auto right = [&](float reach) { return base::Point{centre.x + reach, centre.y}; };
    add(steps, 0.3, {contact(Kind::down, 1, left(from)), contact(Kind::down, 2, right(from))});
    for (int i = 1; i <= moves; ++i) {
        float reach = from + (to - from) * static_cast<float>(i) / moves;
        add(steps, time / moves,
            {contact(Kind::move, 1, left(reach)), contact(Kind::move, 2, right(reach))});
    }
    add(steps, 0.01, {contact(Kind::up, 2, right(to))});
    add(steps, 0.02, {contact(Kind::up, 1, left(to))});
}

// Down one by one or at once, more than a person has, and up in another order, some never.
void ten_fingers(std::vector<SoakStep>& steps, base::Size picture, SoakDice& dice) {
    const base::Rect all{0, 0, picture.width, picture.height};
    std::vector<Contact> downs, ups;
    for (int64_t finger = 1; finger <= 12; ++finger) {
        base::Point at = dice.within(all);
        downs.push_back(contact(Kind::down, finger, at));
        if (!dice.one_in(6)) ups.push_back(contact(Kind::up, 13 - finger, at));
    }
    if (dice.one_in(2)) {
        add(steps, 0.2, downs);
    } else {
        for (const Contact& down : downs) add(steps, 0.004, {down});
    }
    for (int i = 0; i < 20; ++i)
        add(steps, 0.016,
            {contact(Kind::move, static_cast<int64_t>(1 + dice.below(12)), dice.within(all))});
    for (const Contact& up : ups) add(steps, 0.004, {up});
}

void doubled_down(std::vector<SoakStep>& steps, base::Point at, SoakDice& dice) {
    add(steps, 0.2, {contact(Kind::down, 1, at), contact(Kind::down, 1, at)});
    add(steps, 0.05, {contact(Kind::down, 1, at)});
    add(steps, 0.05, {contact(Kind::up, 1, at), contact(Kind::up, 1, at)});
    if (dice.one_in(2)) add(steps, 0.01, {contact(Kind::up, 77, at)});
    if (dice.one_in(2)) add(steps, 0.01, {contact(Kind::move, 78, at)});
}

void lost_up(std::vector<SoakStep>& steps, base::Point at, SoakDice& dice) {
    add(steps, 0.2, {contact(Kind::down, static_cast<int64_t>(20 + dice.below(5)), at)});
}

void wild_places(std::vector<SoakStep>& steps, base::Size picture, SoakDice& dice) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    constexpr float infinite = std::numeric_limits<float>::infinity();
    const float places[] = {nan, infinite,         -infinite,          -1e30f,  1e30f,
                            -1,  picture.width,    picture.height * 3, -1e-30f, 0,
                            5,   picture.width / 2};
    auto place = [&] { return places[dice.below(std::size(places))]; };
    for (int i = 0; i < 6; ++i) {
        int64_t finger = static_cast<int64_t>(dice.below(3));
        add(steps, 0.02, {contact(Kind::down, finger, {place(), place()})});
        add(steps, 0.02, {contact(Kind::move, finger, {place(), place()})});
        add(steps, 0.02, {contact(Kind::up, finger, {place(), place()})});
    }
}

void edges(std::vector<SoakStep>& steps, base::Size picture, SoakDice& dice) {
    for (int i = 0; i < 12; ++i) {
        auto along = static_cast<float>(dice.between(0, 1));
        bool upright = dice.one_in(2), far = dice.one_in(2);
        base::Point at{upright ? (far ? picture.width - 1 : 0) : along * picture.width,
                       upright ? along * picture.height : (far ? picture.height - 1 : 0)};
        tap(steps, 0.03, static_cast<int64_t>(1 + dice.below(3)), at);
    }
}

// Faster than any hand.
void hail(std::vector<SoakStep>& steps, base::Point at, SoakDice& dice) {
    size_t taps = 10 + dice.below(40);
    for (size_t i = 0; i < taps; ++i) {
        add(steps, 0.0012, {contact(Kind::down, 1, at)});
        add(steps, 0.0005, {contact(Kind::up, 1, at)});
    }
}

}  // namespace vitrina::cli
