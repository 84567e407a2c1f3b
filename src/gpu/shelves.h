#pragma once

#include <optional>
#include <vector>

namespace vitrina::gpu {

// Places rectangles on a square page in rows of similar height. Nothing is ever removed but
// everything.
class Shelves {
  public:
    explicit Shelves(int side) : m_side(side) {}
    struct Spot {
        int x = 0, y = 0;
    };
    // Nothing when the page is full. Width and height include any gutter.
    std::optional<Spot> place(int width, int height);
    void clear();

  private:
    struct Shelf {
        int y = 0, height = 0, used = 0;
    };
    int m_side;
    int m_top = 0;
    std::vector<Shelf> m_shelves;
};

}  // namespace vitrina::gpu
