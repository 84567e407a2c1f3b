#include "media/libav.h"

#include <array>

#include "media/fault.h"
#include "media/whole_file.h"

namespace vitrina::media {

void FreeLibav::operator()(AVFormatContext* context) const {
    if (context->pb != nullptr) avio_closep(&context->pb);
    avformat_free_context(context);
}

base::Error libav_error(const std::string& file, std::string_view doing, int code) {
    // libav's own codes are negative four-letter tags far below every system error.
    constexpr int largest_system_error = 4096;
    int system_error = AVUNERROR(code);
    if (system_error > 0 && system_error < largest_system_error) {
        return file_error(file, doing, system_error);
    }
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return fault(file, std::string(doing) + ": " + text.data(), "");
}

}  // namespace vitrina::media
