#include "kiosk/visit_export.h"

#include "kiosk/state_file.h"
#include "kiosk/visit_store.h"

namespace vitrina::kiosk {

base::Result<std::string> export_visits(const std::string& log, const content::Exhibit& exhibit,
                                        content::Language language,
                                        std::span<const std::string> folders) {
    auto counts = read_counts(log, "", "");
    if (!counts) return counts.error();
    VisitReport report = VisitReport::of(*counts, exhibit, language);
    const std::string& tag = exhibit.languages[static_cast<size_t>(language)].tag;
    std::string page = to_html(report, exhibit.title.in(language), tag);
    base::Error failed{{}, "there is no folder to write to", "plug in a USB stick"};
    for (const std::string& folder : folders) {
        std::string name = folder + "/vitrina-visits-" + report.last_day;
        auto written = write_text_file(name + ".csv", to_csv(*counts));
        if (written) written = write_text_file(name + ".html", page);
        if (written) return folder;
        failed = written.error();
    }
    return failed;
}

}  // namespace vitrina::kiosk
