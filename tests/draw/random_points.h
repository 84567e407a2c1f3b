#pragma once

#include <random>
#include <vector>

#include "base/geometry.h"

// The same points on every machine: the standard fixes the generator but not its distributions.
class RandomPoints {
  public:
    explicit RandomPoints(unsigned seed) : m_generator(seed) {}

    float number(float from, float to) {
        return from + (to - from) * static_cast<float>(m_generator() % 100003) / 100003.f;
    }
    vitrina::base::Point point(float extent) { return {number(0, extent), number(0, extent)}; }
    std::vector<vitrina::base::Point> points(size_t count, float extent) {
        std::vector<vitrina::base::Point> result(count);
        for (auto& p : result) p = point(extent);
        return result;
    }

  private:
    std::mt19937 m_generator;
};
