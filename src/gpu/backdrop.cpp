#include "gpu/backdrop.h"

#include "gpu/groups.h"

namespace vitrina::gpu {

namespace {

void copy(GLuint from, GLuint to, int width, int height) {
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

}  // namespace

Backdrop::Plan Backdrop::plan(const draw::DisplayList& list, int width, int height, bool flipped) {
    size_t end = list.backdrop_end;
    if (end == 0 || end > list.commands.size() || !is_balanced(list, end)) {
        m_valid = false;
        m_last.commands.clear();
        m_last.backdrop_end = 0;
        return Plan::draw;
    }
    bool same = m_last.backdrop_end == end && flipped == m_flipped && list.same_until(end, m_last);
    m_flipped = flipped;
    if (!same) {
        remember(list);
        m_valid = false;
        return Plan::draw;
    }
    if (m_valid) return Plan::restore;
    if (!m_kept || m_kept->width != width || m_kept->height != height)
        m_kept = make_render_target(width, height);
    m_valid = true;
    return Plan::keep;
}

// Only the backdrop's commands; the glyphs and colours they refer to are all copied, as their
// indices stay.
void Backdrop::remember(const draw::DisplayList& list) {
    m_last.size = list.size;
    m_last.background = list.background;
    m_last.backdrop_end = list.backdrop_end;
    m_last.commands.assign(list.commands.begin(),
                           list.commands.begin() + static_cast<ptrdiff_t>(list.backdrop_end));
    m_last.glyphs = list.glyphs;
    m_last.palette = list.palette;
}

void Backdrop::keep(GLuint framebuffer) {
    copy(framebuffer, m_kept->framebuffer.name(), m_kept->width, m_kept->height);
}

void Backdrop::restore(GLuint framebuffer) const {
    copy(m_kept->framebuffer.name(), framebuffer, m_kept->width, m_kept->height);
}

}  // namespace vitrina::gpu
