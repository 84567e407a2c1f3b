#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vitrina::cli {

// Something that a long run must not gather.
struct Gauge {
    std::string name;
    double limit = 1e9;   // never above it
    double slack = 0;     // by which the end may be above the beginning, as a part of it
    bool cached = false;  // fills caches first: compared only in a run that is long enough for that
    double first = -1, last = 0, most = 0;
    double most_before = 0;   // in the first half of the run
    double least_after = -1;  // in its last quarter; -1: it has not come so far
    // `part` of the run that is over, 0..1.
    void read(double value, double part);
    // What is gathered is there all the time, what is cached comes and goes.
    bool grows() const { return least_after > most_before * (1 + slack); }
    bool exceeds() const { return most > limit; }
};

// Memory of the process, open files, threads and objects of OpenGL.
class SoakGauges {
  public:
    SoakGauges();
    void read(double part);
    const std::vector<Gauge>& all() const { return m_gauges; }

  private:
    std::vector<Gauge> m_gauges;
};

}  // namespace vitrina::cli
