#pragma once

#include <string>
#include <vector>

#include "content/load.h"

namespace vitrina::content {

// Collects what the checks find, so that no check stops at the first fault. After `most` findings
// it only counts.
class Findings {
  public:
    static constexpr size_t most = 1000;

    void error(base::Place place, std::string what, std::string remedy = "");
    void warning(base::Place place, std::string what, std::string remedy = "");
    void error(base::Error error);

    bool has_errors() const { return m_errors > 0; }
    int errors() const { return m_errors; }
    bool full() const { return m_findings.size() >= most; }

    // All findings by file, line and column, in the order in which they were found where these are
    // the same.
    std::vector<Finding> sorted() &&;

  private:
    void add(Severity severity, base::Error error);

    std::vector<Finding> m_findings;
    int m_errors = 0;
    size_t m_left_out = 0;
};

}  // namespace vitrina::content
