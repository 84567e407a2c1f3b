#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace vitrina::base {

// Lets one line of each cause through in a second and counts the others. Lines that differ in
// nothing but their numbers have the same cause. When more causes than can be told apart come
// within a second, the rest of them count as one. Knows no clock.
class LogLimit {
  public:
    static constexpr Seconds apart = 1;
    static constexpr size_t most_causes = 64;

    // The line to write, with how many of its cause were left out since the last one that was
    // written; nothing when it is to be left out.
    std::optional<std::string> pass(std::string_view message, Seconds now);

  private:
    struct Cause {
        std::string text;
        Seconds written = 0;
        int64_t left_out = 0;
    };
    Cause& cause_of(std::string_view message, Seconds now);

    std::vector<Cause> m_causes;
    Cause m_rest{{}, -1e9};  // whatever finds no room in m_causes
};

}  // namespace vitrina::base
