#include "kiosk/staff/painter.h"

#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace vitrina::kiosk::staff {

namespace {

bool is_embedded() {
    int profile = 0;
    SDL_GL_GetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, &profile);
    return profile == SDL_GL_CONTEXT_PROFILE_ES;
}

// What was laid out before the typefaces were handed to OpenGL names a texture that is not there;
// the panel has no other one than theirs.
void use_fonts(ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
            command.TextureId = ImGui::GetIO().Fonts->TexID;
    }
}

}  // namespace

void Painter::stop() {
    if (m_started) ImGui_ImplOpenGL3_Shutdown();
    m_started = m_fonts_current = false;
}

void Painter::draw() {
    if (!m_started) {
        m_started = ImGui_ImplOpenGL3_Init(is_embedded() ? "#version 300 es" : "#version 330");
        if (!m_started) return;
    }
    ImGui_ImplOpenGL3_NewFrame();
    if (!m_fonts_current) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
        m_fonts_current = true;
    }
    use_fonts(*ImGui::GetDrawData());
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace vitrina::kiosk::staff
