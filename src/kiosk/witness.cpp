#include "kiosk/witness.h"

namespace vitrina::kiosk {

base::Result<std::unique_ptr<Witness>> Witness::create(const content::Exhibit& exhibit,
                                                       const VisitLogOptions& log,
                                                       const std::string& record,
                                                       const RecordingHead& head, Health& health) {
    std::unique_ptr<Witness> witness(new Witness(exhibit, log, health));
    if (record.empty()) return witness;
    auto recorder = Recorder::create(record, head, health);
    if (!recorder) return recorder.error();
    witness->m_recorder = std::move(*recorder);
    return witness;
}

void Witness::see(const Deed& deed) {
    if (m_recorder) m_recorder->write(deed, m_exhibit);
    m_tally.see(deed);
    if (!m_counts) m_tally.take();
    if (m_tally.has_visits()) m_log.add(m_tally.take());
}

void Witness::count_visits(bool wanted) {
    m_counts = wanted;
}

void Witness::end(base::Seconds now) {
    if (m_recorder) m_recorder->end(now);
    if (m_counts) m_log.add(m_tally.take());
}

}  // namespace vitrina::kiosk
