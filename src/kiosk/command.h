#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vitrina::kiosk {

// The words of a command of the settings: split at spaces, "{percent}" replaced. No shell reads it.
std::vector<std::string> command_words(std::string_view command, int percent);

// The programs of the settings that switch displays, brightness and volume. Starts them and goes
// on; poll() collects those that have ended.
class Commands {
  public:
    // Error: nothing to start, no such program.
    base::Result<void> start(std::string_view command, int percent = 0);
    // What failed since the last question.
    std::vector<base::Error> poll();
    bool busy() const { return !m_running.empty(); }

  private:
    struct Running {
        pid_t process = 0;
        std::string name;
    };
    std::vector<Running> m_running;
};

}  // namespace vitrina::kiosk
