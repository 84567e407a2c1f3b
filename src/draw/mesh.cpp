#include "draw/mesh.h"

#include <atomic>

namespace vitrina::draw {

uint64_t next_mesh_id() {
    // The only thing in this module that outlives a call: ids must differ whichever thread asks.
    static std::atomic<uint64_t> last{0};
    return ++last;
}

}  // namespace vitrina::draw
