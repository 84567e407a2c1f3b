#include "scene/visit_end.h"

namespace vitrina::scene {

bool by_hand(ActionKind kind) {
    return kind != ActionKind::idle && kind != ActionKind::warn && kind != ActionKind::play_failed;
}

void warn(View& view, int seconds, base::Seconds now) {
    view.warning = IdleWarning{now, static_cast<base::Seconds>(seconds), view.focus};
    view.focus.clear();
    view.pressed.clear();
}

void stay(View& view) {
    if (!view.warning) return;
    view.focus = view.warning->focus;
    view.warning.reset();
}

View fresh_view(const content::Exhibit& exhibit, const View& left, Page page, base::Seconds now) {
    View fresh;
    fresh.page = page;
    fresh.previous = left.page;
    fresh.entered = now;
    fresh.moved = true;
    fresh.appearance = exhibit.appearance;
    return fresh;
}

}  // namespace vitrina::scene
