#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "kiosk/recorder.h"
#include "kiosk/visit_log.h"
#include "kiosk/visit_tally.h"

namespace vitrina::kiosk {

// Who sees all that happens on visits: the recording and the visit log, each if it is wanted.
class Witness {
  public:
    // `health` outlives it. Errors: the recording cannot be written.
    static base::Result<std::unique_ptr<Witness>> create(const content::Exhibit& exhibit,
                                                         const VisitLogOptions& log,
                                                         const std::string& record,
                                                         const RecordingHead& head, Health& health);
    void see(const Deed& deed);
    // Whether visits are counted from now on.
    void count_visits(bool wanted);
    void end(base::Seconds now);

  private:
    Witness(const content::Exhibit& exhibit, const VisitLogOptions& log, Health& health)
        : m_exhibit(exhibit), m_tally(exhibit), m_log(log, health) {}

    const content::Exhibit& m_exhibit;
    std::unique_ptr<Recorder> m_recorder;
    VisitTally m_tally;
    bool m_counts = true;
    VisitLog m_log;
};

}  // namespace vitrina::kiosk
