#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "kiosk/health.h"
#include "kiosk/recording.h"
#include "kiosk/session.h"

namespace vitrina::kiosk {

// Writes a visit while it happens, line by line: what crashes loses one line at most. While the
// disk takes nothing the lines wait in memory, an hour of them at least, and Health knows; the
// visit goes on.
class Recorder {
  public:
    // Errors: the file cannot be written.
    static base::Result<std::unique_ptr<Recorder>> create(const std::string& file,
                                                          const RecordingHead& head,
                                                          Health& health);
    // The input and, for readers, the page that it led to.
    void write(const Deed& deed, const content::Exhibit& exhibit);
    void end(base::Seconds now);

  private:
    Recorder(std::string file, Health& health) : m_file(std::move(file)), m_health(health) {}
    void line(const std::string& text);

    std::string m_file;
    Health& m_health;
    std::string m_waiting;  // not written yet
    bool m_ended = false;
};

// What happened when, as a recording can say it: to the microsecond, and to the hundredth of a
// pixel.
base::Seconds recordable(base::Seconds time);
Input recordable(const Input& input);

}  // namespace vitrina::kiosk
