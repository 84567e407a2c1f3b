#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace vitrina::kiosk {

// What can be in trouble while the exhibit goes on.
enum class Part {
    visit_log,
    recording,
    starts,    // what the next start must know
    settings,  // changed in the staff panel
    clock      // was set by much: stays until the program ends
};
inline constexpr std::array<const char*, 5> part_names = {"visit log", "recording",
                                                          "memory of starts", "settings", "clock"};

// How the parts of a kiosk are: told by those who notice, asked by the staff panel. What changes
// goes to the log. May be used from any thread.
class Health {
  public:
    void troubled(Part part, const std::string& what);
    void well(Part part);
    // Either of both.
    void tell(Part part, const base::Result<void>& outcome);

    struct Trouble {
        Part part;
        std::string what;
    };
    std::vector<Trouble> troubles() const;

  private:
    mutable std::mutex m_lock;
    std::array<std::optional<std::string>, part_names.size()> m_troubles;
};

}  // namespace vitrina::kiosk
