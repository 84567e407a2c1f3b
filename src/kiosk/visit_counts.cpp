#include "kiosk/visit_counts.h"

namespace vitrina::kiosk {

void add(VisitCounts& to, const VisitCounts& more) {
    for (const auto& [key, one] : more) {
        VisitCount& sum = to[key];
        sum.count += one.count;
        sum.seconds += one.seconds;
    }
}

}  // namespace vitrina::kiosk
