#pragma once

namespace vitrina::gpu {

// Builds without NDEBUG, drivers with KHR_debug: every error the driver reports from now on in the
// current context ends the program with the driver's words, inside the call that caused it. Does
// nothing otherwise.
void make_errors_fatal();

// Whether an OpenGL error is pending; logs the first one ever seen. Costs one call, so it is asked
// once a frame.
bool log_pending_error();

}  // namespace vitrina::gpu
