#include "cli/allocation_counter.h"

#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define VITRINA_COUNTS_ALLOCATIONS 0
#else
#define VITRINA_COUNTS_ALLOCATIONS 1
#endif

namespace vitrina::cli {

namespace {

thread_local uint64_t count = 0;

#if VITRINA_COUNTS_ALLOCATIONS

void* counted(void* memory) {
    ++count;
    if (!memory) throw std::bad_alloc();
    return memory;
}

void* allocate(std::size_t size) {
    return counted(std::malloc(size > 0 ? size : 1));
}

void* allocate(std::size_t size, std::align_val_t alignment) {
    auto step = static_cast<std::size_t>(alignment);
    return counted(std::aligned_alloc(step, (size + step - 1) / step * step));
}

#endif

}  // namespace

uint64_t allocations_of_this_thread() {
    return count;
}

bool allocations_are_counted() {
    return VITRINA_COUNTS_ALLOCATIONS != 0;
}

}  // namespace vitrina::cli

#if VITRINA_COUNTS_ALLOCATIONS

// The forms of [new.delete] that the library's own forms do not call.
void* operator new(std::size_t size) {
    return vitrina::cli::allocate(size);
}
void* operator new[](std::size_t size) {
    return vitrina::cli::allocate(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return vitrina::cli::allocate(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return vitrina::cli::allocate(size, alignment);
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
void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}

#endif
