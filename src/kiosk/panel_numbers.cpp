#include "kiosk/panel_numbers.h"

#include <algorithm>

namespace vitrina::kiosk {

bool PanelNumbers::is_there(int number) const {
    return std::any_of(m_present.begin(), m_present.end(),
                       [&](const NumberedPanel& panel) { return panel.number == number; });
}

std::vector<std::string> PanelNumbers::look(std::vector<NumberedPanel> present) {
    m_present = std::move(present);
    std::erase_if(m_returned, [&](const Return& one) { return !is_there(one.now); });
    std::vector<std::string> strangers;
    for (const NumberedPanel& panel : m_present) {
        bool known = first_number(panel.number) != panel.number ||
                     std::any_of(m_first.begin(), m_first.end(),
                                 [&](const auto& one) { return one.number == panel.number; });
        if (known) continue;
        // Of two alike each takes the place of one that is missing.
        auto gone = std::find_if(m_first.begin(), m_first.end(), [&](const NumberedPanel& one) {
            bool taken = std::any_of(m_returned.begin(), m_returned.end(),
                                     [&](const Return& back) { return back.first == one.number; });
            return one.name == panel.name && !taken && !is_there(one.number);
        });
        if (gone == m_first.end()) {
            strangers.push_back(panel.name);
        } else {
            m_returned.push_back({gone->number, panel.number});
        }
    }
    return strangers;
}

int PanelNumbers::first_number(int now) const {
    for (const Return& one : m_returned) {
        if (one.now == now) return one.first;
    }
    return now;
}

bool PanelNumbers::is_on(int first) const {
    return std::any_of(m_present.begin(), m_present.end(), [&](const NumberedPanel& panel) {
        return panel.on && first_number(panel.number) == first;
    });
}

}  // namespace vitrina::kiosk
