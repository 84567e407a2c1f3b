#include "scene/enlarged_picture.h"

#include <algorithm>
#include <cmath>

#include "scene/camera.h"
#include "scene/controls.h"
#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds arrival = 0.25;
constexpr double nearest = 6;        // times as large as the whole picture
constexpr float most_pixels = 4096;  // of the side that is kept for a nearer look
constexpr double whole = 0.99;       // of the span: nearer than this is nearer
constexpr double step = 0.4;         // of what is seen, that a button moves it
constexpr float gap = 14, edge = 28, sign_width = 4;

const content::Story* story_of(const Moment& moment) {
    const Page& page = moment.view.page;
    if (page.kind != PageKind::story || page.item < 0) return nullptr;
    const content::Story& story = moment.exhibit.stories[static_cast<size_t>(page.item)];
    const base::Size& size = story.chart.picture_size;
    bool picture = story.chart.kind == content::ChartKind::picture;
    return picture && size.width > 0 && size.height > 0 ? &story : nullptr;
}

// Buttons at the foot, the caption beside or above them, the picture in what is left.
struct EnlargedLayout {
    base::Rect frame, caption, buttons;
};

EnlargedLayout layout_of(const Moment& moment, float buttons) {
    const Metrics& m = moment.metrics;
    float side = m.px(edge) + m.px(12), height = m.control();
    EnlargedLayout layout;
    layout.buttons = {m.size.width - m.margin() - buttons, m.size.height - m.px(48) - height,
                      buttons, height};
    float free = layout.buttons.x - 2 * m.margin();
    bool beside = !m.portrait && free >= m.px(360);
    layout.caption =
        beside ? base::Rect{m.margin(), layout.buttons.y - m.px(12), free, height + m.px(24)}
               : base::Rect{m.margin(), layout.buttons.y - m.px(124), m.size.width - 2 * m.margin(),
                            m.px(104)};
    float bottom = std::min(layout.caption.y, layout.buttons.y) - m.px(16);
    layout.frame = {side, side, m.size.width - 2 * side, bottom - side};
    return layout;
}

class EnlargedPicture {
  public:
    EnlargedPicture(Moment& moment, const content::Story& story)
        : m_moment(moment), m_story(story), m_palette(palette_of_theme(moment.theme)) {
        m_palette.fill = 0.86f;
        m_layout = layout_of(moment, buttons_width());
        m_frame = moment.on_screen(m_layout.frame);
        base::Size picture = story.chart.picture_size, screen = moment.metrics.size;
        base::Rect ground{0, 0, picture.width, picture.height};
        Camera fitted = frame_bounds(ground, m_frame, screen, 1);
        m_limits = {fitted.span / nearest, fitted.span, ground,
                    m_frame.centre(),      screen,      m_frame.size()};
        const MapMotion& motion = moment.view.map.motion;
        m_goal = m_limits.nearer(motion.to.value_or(fitted), moment.view.zoom);
        m_now = m_goal;
        base::Seconds time = moment.now - motion.began;
        bool springs = motion.kind == MapMotion::Kind::spring && !moment.view.reduced_motion;
        if (!springs || time >= spring_time(motion)) return;
        moment.changes_at(moment.now);
        m_now = sprung(motion, motion.from.value_or(fitted), m_goal, time);
    }

    MapSituation situation() const { return {{m_now, m_goal}, m_limits, m_frame}; }

    void draw(float shown) {
        Moment& moment = m_moment;
        moment.frame.semantics.clear();
        moment.list().push_group(moment.metrics.screen(), shown);
        moment.list().rectangle(moment.metrics.screen(), moment.theme.ground);
        moment.node("enlarged", SemanticRole::page, caption(), moment.metrics.screen());
        draw_picture();
        draw_caption();
        draw_buttons();
        if (m_goal.span < m_limits.farthest * whole) draw_arrows();
        moment.list().pop_group();
    }

  private:
    const std::string& caption() const { return m_moment.in_language(m_story.chart.caption); }
    float px(float reference) const { return m_moment.px(reference); }
    const std::string& label(content::Word word) const { return m_moment.word(word); }

    float width_of(content::Word word) {
        float height = m_moment.metrics.control();
        return button_width(m_moment, label(word), height);
    }
    float buttons_width() {
        return width_of(content::Word::zoom_in) + width_of(content::Word::zoom_out) +
               width_of(content::Word::close) + 2 * px(gap);
    }

    void draw_picture() {
        Moment& moment = m_moment;
        base::Affine place = transform_of(m_now, moment.metrics.size);
        base::Size own = m_story.chart.picture_size;
        base::Point corner = place * base::Point{0, 0};
        base::Rect rect{corner.x, corner.y, own.width * place.a, own.height * place.a};
        bool near = std::min(m_now.span, m_goal.span) < m_limits.farthest * whole;
        float most = most_pixels / std::max(own.width, own.height);
        base::Size detail = near ? base::Size{own.width * most, own.height * most} : base::Size{};
        draw::Unmirrored as_it_is(moment.list());
        moment.list().push_clip(m_frame);
        moment.list().picture(m_story.chart.picture, rect, 1, 0, detail);
        moment.list().pop_clip();
        moment.node("picture", SemanticRole::image, caption(), intersection(rect, m_frame));
    }

    void draw_caption() {
        const base::Rect& box = m_layout.caption;
        text::Style style = body(m_moment, 500);
        style.size = px(28);
        auto words = m_moment.typesetter.fit(caption(), style, box.size(), 3, px(smallest_size),
                                             m_moment.language_tag());
        base::Rect room{box.x, box.y + (box.height - words->extent.height) / 2, words->extent.width,
                        words->extent.height};
        text::place(*words, {room.x, room.y}, m_palette.ink, m_moment.list());
        m_moment.node("caption", SemanticRole::text, caption(), room);
    }

    void draw_buttons() {
        base::Rect rect = m_layout.buttons;
        auto add = [&](std::string_view id, content::Word word, ActionKind kind,
                       Emphasis emphasis) {
            rect.width = width_of(word);
            Action action;
            action.kind = kind;
            button(m_moment, id, label(word), label(word), rect, m_palette, emphasis, action);
            rect.x += rect.width + px(gap);
        };
        add("zoom-out", content::Word::zoom_out, ActionKind::zoom_out, Emphasis::outlined);
        add("zoom-in", content::Word::zoom_in, ActionKind::zoom_in, Emphasis::outlined);
        add("close", content::Word::close, ActionKind::close, Emphasis::filled);
    }

    // What a drag does, in steps; only towards where there is more to be seen.
    void draw_arrows() {
        draw::Unmirrored as_it_is(m_moment.list());
        arrow("look:left", content::Word::look_left, {-1, 0});
        arrow("look:right", content::Word::look_right, {1, 0});
        arrow("look:up", content::Word::look_up, {0, -1});
        arrow("look:down", content::Word::look_down, {0, 1});
    }

    void arrow(std::string_view id, content::Word word, base::Point way) {
        double seen = m_goal.span / std::min(m_limits.size.width, m_limits.size.height);
        Action action;
        action.kind = ActionKind::move_map;
        action.motion.kind = MapMotion::Kind::spring;
        action.motion.to = m_limits.hard(
            {m_goal.x + step * seen * static_cast<double>(m_frame.width * way.x),
             m_goal.y + step * seen * static_cast<double>(m_frame.height * way.y), m_goal.span});
        if (std::hypot(action.motion.to->x - m_goal.x, action.motion.to->y - m_goal.y) < seen)
            return;
        float side = m_moment.metrics.control() * 1.3f;
        base::Point middle =
            m_frame.centre() +
            base::Point{way.x * (m_frame.width - side), way.y * (m_frame.height - side)} * 0.5f;
        base::Rect rect{middle.x - side / 2, middle.y - side / 2, side, side};
        button(m_moment, id, "", label(word), rect, m_palette, Emphasis::outlined, action);
        base::Point tip = middle + way * (side * 0.12f), across{way.y, way.x};
        for (float end : {-1.f, 1.f})
            m_moment.list().line(tip, tip - way * (side * 0.2f) + across * (side * 0.2f * end),
                                 px(sign_width), m_palette.ink);
    }

    Moment& m_moment;
    const content::Story& m_story;
    Palette m_palette;
    EnlargedLayout m_layout;
    base::Rect m_frame;  // where the layout's lies on the screen
    CameraLimits m_limits;
    Camera m_now, m_goal;
};

}  // namespace

float enlarged_share(Moment& moment, const content::Story&) {
    const View& view = moment.view;
    if (!view.enlarged || moment.silent || !story_of(moment)) return 0;
    base::Seconds length = view.reduced_motion ? 0 : arrival;
    float shown = linear(moment.now, view.enlarged_since, length);
    if (shown < 1) moment.changes_at(moment.now);
    return ease_out(shown);
}

void enlarged_picture(Moment& moment, const content::Story& story, float shown) {
    EnlargedPicture(moment, story).draw(shown);
}

std::optional<MapSituation> picture_situation(Moment& moment) {
    const content::Story* story = story_of(moment);
    if (!story) return {};
    return EnlargedPicture(moment, *story).situation();
}

}  // namespace vitrina::scene
