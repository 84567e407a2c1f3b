#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace vitrina::kiosk {

// What the last frames cost, always taken and shown to staff. Allocates nothing.
class FrameTimes {
  public:
    struct Sample {
        float build_ms = 0, draw_ms = 0, present_ms = 0;
        float total() const { return build_ms + draw_ms + present_ms; }
    };
    static constexpr size_t most = 240;

    void add(const Sample& sample) {
        m_samples[m_next] = sample;
        m_next = (m_next + 1) % most;
        m_count = std::min(m_count + 1, most);
    }
    size_t size() const { return m_count; }
    // 0 is the oldest that is kept.
    const Sample& operator[](size_t index) const {
        return m_samples[(m_next + most - m_count + index) % most];
    }

  private:
    std::array<Sample, most> m_samples{};
    size_t m_next = 0, m_count = 0;
};

}  // namespace vitrina::kiosk
