#include "cli/version.h"

namespace vitrina::cli {

const char* version() {
    return VITRINA_VERSION;
}

}  // namespace vitrina::cli
