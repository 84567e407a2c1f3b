#pragma once

#include <atomic>

namespace vitrina::base {

// How far a long piece of work has got: told by the thread that does it, asked from any other,
// which may also ask it to end early.
class Progress {
  public:
    // A share of the whole, 0..1, has been done; less than was told before is ignored.
    void reached(double share) {
        double known = m_share;
        while (share > known && !m_share.compare_exchange_weak(known, share)) {
        }
    }
    double share() const { return m_share; }

    void cancel() { m_cancelled = true; }
    bool cancelled() const { return m_cancelled; }

  private:
    std::atomic<double> m_share{0};
    std::atomic<bool> m_cancelled{false};
};

// A part of the work, from one share of the whole to another; work that nobody waits for tells
// nobody.
class ProgressPart {
  public:
    ProgressPart() = default;
    ProgressPart(Progress& whole, double from = 0, double to = 1)
        : m_whole(&whole), m_from(from), m_to(to) {}

    ProgressPart part(double from, double to) const {
        ProgressPart result = *this;
        result.m_from = m_from + (m_to - m_from) * from;
        result.m_to = m_from + (m_to - m_from) * to;
        return result;
    }
    void reached(double share) const {
        if (m_whole) m_whole->reached(m_from + (m_to - m_from) * share);
    }
    bool cancelled() const { return m_whole && m_whole->cancelled(); }

  private:
    Progress* m_whole = nullptr;
    double m_from = 0, m_to = 1;
};

}  // namespace vitrina::base
