#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/health.h"
#include "kiosk/visit_counts.h"

namespace vitrina::kiosk {

struct VisitLogOptions {
    std::string file;     // "" = no log is kept
    int keep_days = 400;  // older counts are erased
};

// Writes counts of visits on a thread of its own, so that no frame waits for a disk. What cannot be
// written stays in memory and is tried again every few seconds; Health knows. The exhibit goes on
// whatever happens.
class VisitLog {
  public:
    // `health` outlives it.
    VisitLog(VisitLogOptions options, Health& health);
    // Writes what is left.
    ~VisitLog();

    void add(const VisitCounts& counts);

  private:
    void work();
    void write(VisitCounts& pending);

    VisitLogOptions m_options;
    Health& m_health;
    std::mutex m_lock;
    std::condition_variable m_news;
    VisitCounts m_batch;
    bool m_ending = false;
    std::thread m_writer;
};

}  // namespace vitrina::kiosk
