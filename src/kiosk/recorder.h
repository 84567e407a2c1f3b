#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "base/result.h"
#include "kiosk/recording.h"
#include "kiosk/session.h"

namespace vitrina::kiosk {

// Writes a visit while it happens, line by line: what crashes loses one line at most. A disk that
// is full ends the recording, not the visit.
class Recorder {
  public:
    // Errors: the file cannot be written.
    static base::Result<std::unique_ptr<Recorder>> create(const std::string& file,
                                                          const RecordingHead& head);
    // The input and, for readers, the page that it led to.
    void write(const Deed& deed, const content::Exhibit& exhibit);
    void end(base::Seconds now);

  private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    Recorder(std::string name, std::FILE* file) : m_name(std::move(name)), m_file(file) {}
    void line(const std::string& text);

    std::string m_name;
    std::unique_ptr<std::FILE, Close> m_file;
};

// What happened when, as a recording can say it: to the microsecond, and to the hundredth of a
// pixel.
base::Seconds recordable(base::Seconds time);
Input recordable(const Input& input);

}  // namespace vitrina::kiosk
