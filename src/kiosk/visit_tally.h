#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/session.h"
#include "kiosk/visit_counts.h"

namespace vitrina::kiosk {

// hour_text() of this moment.
std::string hour_now();

// Counts what visitors do. Forgets everything about a visit when it ends, but for the counts.
class VisitTally {
  public:
    using Hour = std::function<std::string()>;
    explicit VisitTally(const content::Exhibit& exhibit, Hour hour = hour_now)
        : m_exhibit(exhibit), m_hour(std::move(hour)) {}

    void see(const Deed& deed);
    // Whether a visit has ended since the last take().
    bool has_visits() const { return m_ended; }
    VisitCounts take();

  private:
    void begin(const Deed& deed);
    void end(const Deed& deed);
    void leave_page(const Deed& deed, base::Seconds until);
    void see_page(const Deed& deed);
    void see_language(const Deed& deed);
    void see_touch(const Deed& deed);
    void note_access(const scene::View& view);
    void add(VisitEvent event, std::string subject, content::Language language,
             base::Seconds seconds = 0);

    const content::Exhibit& m_exhibit;
    Hour m_hour;
    VisitCounts m_counts;
    bool m_ended = false;
    struct Going {
        base::Seconds began = 0;
        std::array<bool, access_features.size()> access = {};
    };
    std::optional<Going> m_visit;
    struct Press {
        int64_t pointer = 0;
        base::Point at;
    };
    std::optional<Press> m_beside;  // a finger that came down beside every control
};

}  // namespace vitrina::kiosk
