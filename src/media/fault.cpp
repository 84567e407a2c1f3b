#include "media/fault.h"

namespace vitrina::media {

base::Error fault(const std::string& file, std::string what, std::string remedy) {
    base::Error error;
    error.place.file = file;
    error.what = std::move(what);
    error.remedy = std::move(remedy);
    return error;
}

}  // namespace vitrina::media
