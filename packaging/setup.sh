# Sourced by ./run, ./test and .ci/run: installs missing Debian packages and builds a preset.
# Expects: $root (the repository), $me (name for messages). Every failure ends with one line on standard error.

export DEBIAN_FRONTEND=noninteractive
logs="$root/build/log"

fail() {
    echo "$me: $*" >&2
    exit 1
}

say() { echo "$me: $*" >&2; }

prepare_folders() {
    mkdir -p "$logs" 2>/dev/null && [ -w "$logs" ] ||
        fail "cannot write to $root/build; give this user the folder, or remove it"
}

# "name|alternative purpose" for every line of the given sections of packages.txt.
packages_of() {
    awk -v sections=" $* " '
        /^[[:space:]]*(#|$)/ { next }
        /^\[/ { wanted = index(sections, " " substr($0, 2, index($0, "]") - 2) " "); next }
        wanted {
            names = $1
            for (i = 2; $i == "|"; i += 2) names = names "|" $(i + 1)
            purpose = $i
            for (i++; i <= NF; i++) purpose = purpose " " $i
            print names " " purpose
        }' "$root/packaging/packages.txt"
}

# The lines of packages_of of which no alternative is installed.
missing_packages() {
    packages_of "$@" | awk '
        wanted == 0 { if ($1 == "installed") installed[$2] = 1; next }
        {
            count = split($1, names, "|")
            for (i = 1; i <= count; i++) if (names[i] in installed) next
            print
        }' wanted=0 <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null) wanted=1 -
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo DEBIAN_FRONTEND=noninteractive "$@"; fi
}

free_megabytes() { df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }'; }

# need_room FOLDER MEGABYTES WHAT_FOR
need_room() {
    local free
    free=$(free_megabytes "$1")
    [ "${free:-0}" -ge "$2" ] ||
        fail "$1 has ${free:-0} MB of free space and $3 takes about $2 MB; free some space and start again"
}

# The first alternative that apt can install.
known_package() {
    local name
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache madison "$name" 2>/dev/null)" ]; then
            echo "$name"
            return
        fi
    done
    echo "${1%%|*}"
}

install_packages() {
    local missing="$1" names log="$logs/apt.log" network=yes count name
    names=$(cut -d' ' -f1 <<<"$missing")
    count=$(wc -l <<<"$names")
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        fail "this user may not install packages and there is no sudo; ask an administrator to run:" \
            apt-get install --no-install-recommends $(cut -d'|' -f1 <<<"$names")
    fi
    need_room /usr $((count * 50 + 100)) "installing $count packages"
    say "installing $count Debian packages (log: $log)"
    sed -E 's/^([^ |]*)[^ ]*/  \1:/' <<<"$missing" >&2
    as_root apt-get update -q -o APT::Update::Error-Mode=any </dev/null >"$log" 2>&1 || network=no
    local chosen=()
    for name in $names; do chosen+=("$(known_package "$name")"); done
    if ! as_root apt-get install -q -y --no-install-recommends "${chosen[@]}" </dev/null >>"$log" 2>&1; then
        [ $network = yes ] ||
            fail "the package servers cannot be reached; connect this machine to the network and start again ($log)"
        fail "apt-get could not install the packages: $(grep '^E:' "$log" | head -1 | cut -c4-) ($log)"
    fi
}

# install_missing SECTION...   Asks dpkg only when packages.txt has changed since everything was there.
install_missing() {
    command -v dpkg-query >/dev/null ||
        fail "this is not a Debian system; install what packaging/packages.txt lists and build with cmake --preset release"
    local sections="$*" stamp wanted missing
    stamp="$root/build/.packages-${sections// /-}"
    wanted=$(cat "$root/packaging/packages.txt" /etc/os-release 2>/dev/null | cksum)
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    missing=$(missing_packages "$@")
    [ -z "$missing" ] || install_packages "$missing"
    echo "$wanted" >"$stamp"
}

# Shows ninja's progress on a terminal, one line that is rewritten.
show_progress() {
    if [ -t 2 ]; then
        awk '/^\[[0-9]+\/[0-9]+\]/ { printf "\r  %s ", $1 > "/dev/stderr"; fflush() }
             END { printf "\r                \r" > "/dev/stderr" }'
    else
        cat >/dev/null
    fi
}

# build PRESET [TARGET...]   Quiet; the log is named when something fails.
build() {
    local preset="$1" log="$logs/build-$1.log" begin=$SECONDS
    shift
    need_room "$root" 600 "a build"
    say "building ($preset; the first time takes minutes)"
    if ! (cd "$root" && cmake --preset "$preset") </dev/null >"$log" 2>&1; then
        rm -f "$root"/build/.packages-*
        fail "the build cannot be configured: $(grep -m1 -A1 'CMake Error' "$log" | tail -1 | xargs) ($log)"
    fi
    if ! (set -o pipefail; cmake --build "$root/build/$preset" ${1:+--target "$@"} </dev/null 2>&1 |
            tee -a "$log" | show_progress); then
        fail "the build failed: $(grep -m1 -E 'error:|No space left' "$log" || echo "see the log") ($log)"
    fi
    say "built in $((SECONDS - begin)) s"
}

# Whether anything that goes into the program is newer than its last build.
is_current() {
    local stamp="$root/build/$1/.built"
    [ -x "$root/build/$1/vitrina" ] && [ -f "$stamp" ] || return 1
    [ -z "$(cd "$root" && find src cmake CMakeLists.txt CMakePresets.json packaging/packages.txt -newer "$stamp" -print -quit)" ]
}

build_program() {
    ! is_current "$1" || return 0
    mkdir -p "$root/build/$1"
    touch "$root/build/$1/.building"
    build "$1" vitrina
    mv "$root/build/$1/.building" "$root/build/$1/.built"
}
