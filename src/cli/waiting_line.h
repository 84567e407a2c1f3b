#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "base/progress.h"

namespace vitrina::cli {

// Tells a person at a terminal, once half a second has passed, what is being done and how much of
// it has been; the line goes when the work is done. Says nothing when errors go to a file. Ctrl-C
// ends the program meanwhile, as always.
class WaitingLine {
  public:
    WaitingLine(const std::string& pack, const base::Progress& progress);
    ~WaitingLine();
    WaitingLine(const WaitingLine&) = delete;
    WaitingLine& operator=(const WaitingLine&) = delete;

    // What is done from now on: "reading the pack". Must live on.
    void now(const char* what);

  private:
    void show(std::stop_token stop);

    std::string m_pack;
    const base::Progress& m_progress;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    const char* m_what = "";
    std::jthread m_thread;
};

}  // namespace vitrina::cli
