#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "stage.h"
#include "text/typesetter.h"

namespace vitrina::gpu::test {

// A page like those of an exhibit: a backdrop, eight tiles with pictures, icons and text, a map,
// charts, a fading group.
class Scenery {
  public:
    explicit Scenery(text::Fonts& fonts) : m_typesetter(fonts), m_map(make_map()) {
        for (int i = 0; i < 10; ++i) m_icons.push_back("icon" + std::to_string(i));
        m_path = make_leaf();
    }

    draw::DisplayList page() {
        auto list = blank(1280, 800, {0.96f, 0.95f, 0.92f, 1});
        list.rectangle(
            {0, 0, 1280, 120},
            {base::Colour{0.1f, 0.2f, 0.4f, 1},
             draw::Gradient{
                 draw::Gradient::Kind::linear, {0, 0}, {1280, 0}, {0.3f, 0.1f, 0.4f, 1}}});
        place(list, "Ibero cine 22.000", 150, 700, {30, -20}, white);
        place(list, "A subtitle for the page, fairly long", 24, 400, {900, 40},
              white.with_alpha(0.8f));
        for (int i = 0; i < 8; ++i) tile(list, i);
        map(list);
        charts(list);
        for (int i = 0; i < 80; ++i)
            list.icon(m_icons[static_cast<size_t>(i % 10)],
                      {20.f + 15 * static_cast<float>(i), 770, 12, 12}, blue.with_alpha(0.6f));
        return list;
    }

  private:
    void place(draw::DisplayList& list, const char* words, float size, float width, base::Point at,
               base::Colour colour) {
        text::Style style;
        style.size = size;
        text::place(*m_typesetter.set(words, style, width, "es"), at, colour, list);
    }

    void tile(draw::DisplayList& list, int i) {
        auto x = 20.f + 205 * static_cast<float>(i % 4),
             y = 140.f + 200 * static_cast<float>(i / 4);
        list.bordered({x, y, 190, 180}, white, 18, 2, {0.8f, 0.8f, 0.85f, 1});
        list.picture("quarters", {x + 8, y + 8, 174, 70}, 1, 12);
        list.icon(m_icons[static_cast<size_t>(i)], {x + 10, y + 90, 24, 24}, red);
        place(list, "Tile title", 20, 140, {x + 40, y + 90}, black);
        for (int line = 0; line < 5; ++line)
            place(list, "Words in a line, 1.234", 11, 170,
                  {x + 10, y + 115 + 12 * static_cast<float>(line)}, {0.3f, 0.3f, 0.3f, 1});
    }

    void map(draw::DisplayList& list) {
        std::vector<base::Colour> fills, outlines;
        for (int i = 0; i < 12; ++i) {
            fills.push_back({0.2f + 0.05f * static_cast<float>(i), 0.5f, 0.6f, i == 3 ? 0.f : 1.f});
            outlines.push_back(white);
        }
        list.push_clip({850, 140, 410, 380}, 20);
        list.rectangle({850, 140, 410, 380}, base::Colour{0.8f, 0.88f, 0.95f, 1});
        list.mesh(m_map, {1, 0, 0, 1, 860, 150}, fills, outlines, 1.5f);
        list.pop_clip();
    }

    void charts(draw::DisplayList& list) {
        for (int i = 0; i < 6; ++i) {
            auto part = static_cast<float>(i);
            list.ring({900 + 60 * part, 600}, 26, 8, 0, 0.15f + 0.15f * part,
                      {0.2f, 0.6f, 0.4f, 1});
            list.rectangle({40 + 30 * part, 740 - 20 * part, 20.5f, 20 * part + 10},
                           base::Colour{0.7f, 0.4f, 0.2f, 1}, 4);
            list.line({300 + 40 * part, 700 - 10 * part}, {340 + 40 * part, 690 - 10 * part}, 3,
                      black);
        }
        list.path(m_path, {1.5f, 0, 0, 1.5f, 620, 600}, {0.2f, 0.5f, 0.2f, 0.8f});
        list.push_group({700, 580, 160, 160}, 0.6f);
        list.disc({760, 640}, 50, red);
        list.disc({800, 660}, 50, blue);
        place(list, "Group", 30, 150, {740, 640}, white);
        list.pop_group();
    }

    static draw::MeshRef make_map() {
        auto mesh = std::make_shared<draw::Mesh>();
        mesh->id = draw::next_mesh_id();
        for (uint32_t area = 0; area < 12; ++area) {
            base::Point centre{65.f + 125 * static_cast<float>(area % 3),
                               45.f + 90 * static_cast<float>(area / 3)};
            std::vector<base::Point> ring;
            for (int i = 0; i < 200; ++i) {
                auto t = static_cast<float>(i) * 0.0314159f;
                float r =
                    48 + 5 * std::sin(9 * t) + 2 * std::sin(31 * t + static_cast<float>(area));
                ring.push_back({centre.x + 1.2f * r * std::cos(t), centre.y + r * std::sin(t)});
            }
            draw::fill_rings({&ring, 1}, draw::FillRule::nonzero, area, *mesh);
            for (size_t i = 0; i < ring.size(); ++i)
                mesh->segments.push_back({ring[i], ring[(i + 1) % ring.size()], area});
        }
        return mesh;
    }

    static draw::PathRef make_leaf() {
        auto path = std::make_shared<draw::Path>();
        path->move_to({0, 50});
        path->cubic_to({0, 10}, {20, 0}, {50, 0});
        path->quadratic_to({45, 40}, {0, 50});
        path->close();
        return path;
    }

    text::Typesetter m_typesetter;
    draw::MeshRef m_map;
    draw::PathRef m_path;
    std::vector<std::string> m_icons;
};

}  // namespace vitrina::gpu::test
