#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "content/exhibit.h"
#include "kiosk/visit_report.h"

namespace vitrina::kiosk {

// Writes the visit log as vitrina-visits-DAY.csv and .html, the report in that language, into the
// first of the folders that can be written, and returns it. Errors: no log, no such folder.
base::Result<std::string> export_visits(const std::string& log, const content::Exhibit& exhibit,
                                        content::Language language,
                                        std::span<const std::string> folders);

}  // namespace vitrina::kiosk
