#pragma once

#include <memory>

#include "base/result.h"
#include "cli/exhibition.h"
#include "gpu/context.h"
#include "gpu/surface.h"

namespace vitrina::cli {

// An exhibition that is drawn without a window.
struct Studio {
    std::unique_ptr<Exhibition> exhibition;
    std::unique_ptr<gpu::WindowlessContext> context;
    std::unique_ptr<gpu::Surface> surface;

    // Opens the pack ("" is the default one). Errors: those of Exhibition::open, no OpenGL.
    static base::Result<Studio> open(const std::string& pack, const std::string& language = "");
    Studio() = default;
    Studio(Studio&&) = default;
    Studio& operator=(Studio&&) = delete;
    // The surface goes before the context that it draws in and the fonts that it draws with.
    ~Studio() = default;
};

}  // namespace vitrina::cli
