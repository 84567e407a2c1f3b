#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "kiosk/visit_counts.h"

// The file of the visit log: a SQLite database with one table of counts. See VisitEvent for all
// that is in it.
namespace vitrina::kiosk {

// Adds the counts to what the file has, all or nothing, and erases what is older than `keep_days`
// by the calendar that trusted_day() tells. A file that is damaged, or is something else, is
// renamed to `FILE.damaged` and begun anew; `damage` then says so. Errors: a full disk, no right to
// write, a file that somebody else holds: the file is as it was.
base::Result<void> store(const std::string& file, const VisitCounts& counts, int keep_days,
                         std::string& damage);

// The counts of the days `from` to `to` ("2026-11-28"; "" = no limit), both included. Errors: no
// such file, no visit log.
base::Result<VisitCounts> read_counts(const std::string& file, const std::string& from,
                                      const std::string& to);

}  // namespace vitrina::kiosk
