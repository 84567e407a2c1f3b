#include "draw/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace vitrina::draw {

namespace {

constexpr unsigned utf8 = 26;  // in the register of extended channel interpretations

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M),
                                                            QRinput_free);
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    // Readers take what is not said to be UTF-8 for Latin 1.
    bool plain = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    bool taken = input && (plain || QRinput_appendECIheader(input.get(), utf8) == 0) &&
                 QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) == 0;
    if (!taken) return std::nullopt;
    std::unique_ptr<QRcode, decltype(&QRcode_free)> made(QRcode_encodeInput(input.get()),
                                                         QRcode_free);
    if (!made) return std::nullopt;
    QrCode code{made->width, {}};
    auto count = static_cast<size_t>(made->width) * static_cast<size_t>(made->width);
    for (size_t i = 0; i < count; ++i) code.dark.push_back((made->data[i] & 1) != 0);
    return code;
}

}  // namespace vitrina::draw
