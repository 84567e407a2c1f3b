#include "kiosk/pointer.h"

namespace vitrina::kiosk {

Pointer::Step Pointer::follow(const Touch& touch, base::Seconds now) {
    bool lost = m_live && now - m_heard > lost_after;
    if (touch.kind == Touch::Kind::down && (!m_live || lost || *m_live == touch.pointer)) {
        m_live = touch.pointer;
        m_heard = now;
        return Step::pressed;
    }
    if (!m_live || *m_live != touch.pointer) return Step::none;
    m_heard = now;
    switch (touch.kind) {
        case Touch::Kind::down:
            return Step::none;
        case Touch::Kind::move:
            return Step::moved;
        case Touch::Kind::up:
            m_live.reset();
            return Step::released;
        case Touch::Kind::cancel:
            m_live.reset();
            return Step::cancelled;
    }
    return Step::none;
}

}  // namespace vitrina::kiosk
