#include "kiosk/visit_tally.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include "kiosk/page_label.h"
#include "kiosk/wall_clock.h"

namespace vitrina::kiosk {

namespace {

constexpr float tap_slop = 20;  // pixels

bool attracts(const scene::View& view) {
    return view.page.kind == scene::PageKind::attract;
}

// Going on with what is there, or beginning anew.
bool begins_anew(const Deed& deed) {
    return deed.before.warning && !deed.after.warning && deed.after.entered == deed.time &&
           deed.after.history.empty() && deed.after.page.kind == scene::PageKind::home;
}

}  // namespace

std::string hour_now() {
    return hour_text(std::time(nullptr));
}

void VisitTally::add(VisitEvent event, std::string subject, content::Language language,
                     base::Seconds seconds) {
    const std::string& tag = m_exhibit.languages[static_cast<size_t>(language)].tag;
    VisitCount& count = m_counts[{m_hour(), event, std::move(subject), tag}];
    ++count.count;
    count.seconds += std::max(0., seconds);
}

void VisitTally::see(const Deed& deed) {
    bool going = !attracts(deed.after);
    if (m_visit && (!going || begins_anew(deed))) end(deed);
    if (!m_visit && going && deed.input) begin(deed);
    if (!m_visit) return;
    see_page(deed);
    see_language(deed);
    see_touch(deed);
    note_access(deed.after);
}

void VisitTally::begin(const Deed& deed) {
    m_visit = Going{deed.time, {}};
    m_beside.reset();
}

// The time in which nobody did anything any more does not count.
void VisitTally::end(const Deed& deed) {
    base::Seconds last = std::max(m_visit->began, deed.before.last_input);
    leave_page(deed, last);
    content::Language language = deed.before.language;
    if (!deed.input) add(VisitEvent::left, page_label(m_exhibit, deed.before.page), language);
    add(VisitEvent::visit, "", language, last - m_visit->began);
    for (size_t i = 0; i < access_features.size(); ++i) {
        if (m_visit->access[i]) add(VisitEvent::access, std::string(access_features[i]), language);
    }
    m_visit.reset();
    m_ended = true;
}

void VisitTally::leave_page(const Deed& deed, base::Seconds until) {
    if (attracts(deed.before)) return;
    base::Seconds since = std::max(deed.before.entered, m_visit->began);
    add(VisitEvent::page, page_label(m_exhibit, deed.before.page), deed.before.language,
        until - since);
}

void VisitTally::see_page(const Deed& deed) {
    if (!(deed.before.page == deed.after.page) && m_visit->began < deed.time)
        leave_page(deed, deed.time);
}

void VisitTally::see_language(const Deed& deed) {
    if (deed.input && deed.after.language != deed.before.language && m_visit->began < deed.time)
        add(VisitEvent::language, m_exhibit.languages[static_cast<size_t>(deed.after.language)].tag,
            deed.after.language);
}

void VisitTally::see_touch(const Deed& deed) {
    const auto* touch = deed.input ? std::get_if<Touch>(deed.input) : nullptr;
    if (!touch) return;
    if (touch->kind == Touch::Kind::down) {
        bool nothing = deed.control.empty() && !attracts(deed.before);
        m_beside = nothing ? std::optional(Press{touch->pointer, touch->at}) : std::nullopt;
        return;
    }
    if (!m_beside || m_beside->pointer != touch->pointer) return;
    bool strayed = base::distance(m_beside->at, touch->at) > tap_slop;
    if (touch->kind == Touch::Kind::up && !strayed)
        add(VisitEvent::dead_tap, page_label(m_exhibit, deed.before.page), deed.before.language);
    if (touch->kind != Touch::Kind::move || strayed) m_beside.reset();
}

void VisitTally::note_access(const scene::View& view) {
    const bool now[] = {view.large_text, view.low_reach, view.reduced_motion,
                        view.appearance != m_exhibit.appearance, !view.focus.empty()};
    for (size_t i = 0; i < access_features.size(); ++i)
        m_visit->access[i] = m_visit->access[i] || now[i];
}

VisitCounts VisitTally::take() {
    m_ended = false;
    return std::exchange(m_counts, {});
}

}  // namespace vitrina::kiosk
