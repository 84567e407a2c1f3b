#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace vitrina::base {

// A position in a file that a person can open. Line and column start at 1; 0 means "the file as a
// whole".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};

// What went wrong, where, and what to do about it, in words for the reader of the message.
struct Error {
    Place place;
    std::string what;
    std::string remedy;
};

// "file:line:column: what; remedy", leaving out the parts that are empty.
std::string to_string(const Error& error);

// A value or the error that prevented it. Not for broken invariants: those abort.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const Error& error() const { return std::get<1>(m_state); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    explicit operator bool() const { return !m_error; }
    const Error& error() const { return *m_error; }

  private:
    std::optional<Error> m_error;
};

}  // namespace vitrina::base
