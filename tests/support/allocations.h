#pragma once

namespace vitrina::test {

// Counts every operator new of the process, the driver's included, from its construction on. See
// allocations.cpp.
class Allocations {
  public:
    Allocations();
    ~Allocations();
    long count() const;

    // False where a sanitizer has the operators: then count() is 0.
    static bool works();
};

}  // namespace vitrina::test
