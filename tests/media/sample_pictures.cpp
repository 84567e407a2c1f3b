#include "sample_pictures.h"

#include <cstdint>

namespace {

std::string from_hex(const std::string& digits) {
    std::string bytes;
    for (size_t i = 0; i + 1 < digits.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

std::string big_endian(uint32_t number, int count) {
    std::string bytes;
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
        bytes += static_cast<char>(number >> shift & 255);
    }
    return bytes;
}

uint32_t checksum(const std::string& bytes) {
    uint32_t sum = 0xffffffff;
    for (char c : bytes) {
        sum ^= static_cast<uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum;
}

}  // namespace

std::string jpeg_red_and_blue() {
    return from_hex(
        "ffd8ffe000104a46494600010200000100010000fffe00104c61766335392e33372e31303000ffdb00430008"
        "0404040404050505050505060606060606060606060606060707070808080707070606070708080808090909"
        "0808080809090a0a0a0c0c0b0b0e0e0e111114ffc40058000101000000000000000000000000000000060101"
        "0101010100000000000000000000000008010607100100000000000000000000000000000000110001030501"
        "000000000000000000000003340004b2747301b302ffc00011080008001003011200021200031200ffda000c"
        "03010002110311003f008b1cb01544b98fd7cb01544b98fd7cbf7b9694f8894eda5a53e2253b7202a4868e3e"
        "1151a6868e3e1151a738994c9b83f4f4f4ca64dc1fa6dfffd9");
}

std::string jpeg_cmyk_red() {
    return from_hex(
        "ffd8ffee000e41646f626500640000000002ffdb004300020101010101020101010202020202040302020202"
        "0504040304060506060605060606070908060709070606080b08090a0a0a0a0a06080b0c0b0a0c090a0a0aff"
        "db004301020202020202050303050a0706070a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0affc0001408000800080401110002110103110104"
        "1100ffc4001500010100000000000000000000000000000809ffc40014100100000000000000000000000000"
        "000000ffc400150101010000000000000000000000000000080affc400141101000000000000000000000000"
        "00000000ffda000e040100021103110400003f00661589ff005fc7ffd9");
}

std::string png_deep() {
    return from_hex(
        "89504e470d0a1a0a0000000d49484452000000040000000410020000007603d56a0000000970485973000000"
        "0100000001004f25c4d60000001449444154789c63b0b3abaf3f70009364a09e04002dab2fa107520d300000"
        "000049454e44ae426082");
}

std::string png_header(unsigned width, unsigned height) {
    std::string chunk =
        "IHDR" + big_endian(width, 4) + big_endian(height, 4) + from_hex("0806000000");
    return from_hex("89504e470d0a1a0a0000000d") + chunk + big_endian(checksum(chunk), 4);
}

std::string jpeg_header(unsigned width, unsigned height) {
    return from_hex("ffd8ffc0001108") + big_endian(height, 2) + big_endian(width, 2) +
           from_hex("03011100021100031100");
}
