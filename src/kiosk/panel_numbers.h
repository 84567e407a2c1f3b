#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vitrina::kiosk {

// A device of the window system, such as a touch panel.
struct NumberedPanel {
    int number = 0;
    std::string name;
    bool on = true;  // plugged in and working

    bool operator==(const NumberedPanel&) const = default;
};

// Touch panels by the numbers that they had when the program began. A panel that is pulled out and
// comes back has another number; here it keeps its first one, by its name.
class PanelNumbers {
  public:
    explicit PanelNumbers(std::vector<NumberedPanel> first) : m_first(std::move(first)) {
        look(m_first);
    }

    // What there is now. The new panels that nothing is known of, by name.
    std::vector<std::string> look(std::vector<NumberedPanel> present);

    // The first number of what has this number now; the number itself where there is no other.
    int first_number(int now) const;
    // Whether the panel with this first number is there and on.
    bool is_on(int first) const;

  private:
    bool is_there(int number) const;

    std::vector<NumberedPanel> m_first, m_present;
    struct Return {
        int first = 0, now = 0;
    };
    std::vector<Return> m_returned;
};

}  // namespace vitrina::kiosk
