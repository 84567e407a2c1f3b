#include "support/allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<bool> counting{false};
std::atomic<long> counted{0};

#ifndef __SANITIZE_ADDRESS__
void* counted_allocation(std::size_t size) {
    if (counting.load(std::memory_order_relaxed)) counted.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
#endif

}  // namespace

#ifndef __SANITIZE_ADDRESS__
void* operator new(std::size_t size) {
    return counted_allocation(size);
}
void* operator new[](std::size_t size) {
    return counted_allocation(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
#endif

namespace vitrina::test {

Allocations::Allocations() {
    counted = 0;
    counting = true;
}
Allocations::~Allocations() {
    counting = false;
}
long Allocations::count() const {
    return counted;
}

bool Allocations::works() {
#ifdef __SANITIZE_ADDRESS__
    return false;
#else
    return true;
#endif
}

}  // namespace vitrina::test
