#pragma once

namespace vitrina::kiosk::staff {

// Draws what Dear ImGui has laid out into the window of the current OpenGL context. The context of
// ImGui is the current one whenever it is used, and outlives it.
class Painter {
  public:
    ~Painter() { stop(); }
    // Gives back what it has made in the current OpenGL context; draw() begins anew.
    void stop();
    // The typefaces have changed since the last picture.
    void renew_fonts() { m_fonts_current = false; }
    void draw();

  private:
    bool m_started = false, m_fonts_current = false;
};

}  // namespace vitrina::kiosk::staff
