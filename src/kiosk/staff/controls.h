#pragma once

#include <span>
#include <string>

#include "kiosk/staff/desk.h"

// What sections are made of: rows of buttons of at least 20 mm, texts and numbers. Every control is
// noted in Desk::controls. Words are keys of staff.toml unless a name ends in `text`.
namespace vitrina::kiosk::staff {

enum class Emphasis { plain, chosen, call };

inline constexpr float target_mm = 20, gap_mm = 3;

// Begins a row; the controls that follow stand beside each other as far as they fit.
void begin_row(Desk& desk);

bool button(Desk& desk, const std::string& id, const std::string& text,
            Emphasis emphasis = Emphasis::plain, float width_mm = 0);
// Text in a row, of a width in which it may break.
void label(Desk& desk, const std::string& text, float width_mm, float height_mm = target_mm);

void heading(const Desk& desk, const std::string& word);
void note(const Desk& desk, const std::string& text);
void fact(Desk& desk, const std::string& word, const std::string& value_text);
// A fault in the colour of warnings.
void warning(Desk& desk, const std::string& text);

// Rows that change a value; true when they did.
bool toggle(Desk& desk, const std::string& word, bool& value);
bool stepper(Desk& desk, const std::string& word, int& value, int low, int high, int step,
             const std::string& shown_text);
bool choice(Desk& desk, const std::string& word, std::span<const std::string> texts, int& chosen);

// A button that wants a second tap within a few seconds.
bool deed(Desk& desk, const std::string& word);

}  // namespace vitrina::kiosk::staff
