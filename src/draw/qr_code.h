#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace vitrina::draw {

// A QR code (ISO/IEC 18004) as a square of modules, without the light border of four that it needs.
struct QrCode {
    int side = 0;            // modules
    std::vector<bool> dark;  // side * side, row by row
    bool is_dark(int column, int row) const {
        return dark[static_cast<size_t>(row) * static_cast<size_t>(side) +
                    static_cast<size_t>(column)];
    }
};

// The smallest code that carries these bytes and can be read with 15 % of it hidden (level M).
// Nothing for more than 2,331 bytes, or for none.
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace vitrina::draw
