# Sourced by the scripts beside it, and by the build for its npm packages (src/WebUI/FrontEnd.targets).
# Promises: one-line errors, and the packages of package-lock.json installed once however many builds ask at the same time.
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

die() { echo "${0##*/}: $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || die "$1 is missing: install $2"; }

# The comment at the head of a script is its help.
help() { sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$0"; exit 0; }

# Prints the absolute path of the data folder, which it makes.
data_folder() {
  local folder=${VENTANILLA_DATA:-$repo/.data}
  mkdir -p "$folder" 2>/dev/null || die "the data folder $folder cannot be made"
  (cd "$folder" && pwd -P)
}

# One holder at a time, until the calling subshell ends; systems without flock go without.
hold() { if command -v flock >/dev/null; then exec 9<"$1" && flock 9; fi; }

npm_restore() {
  need node "Node.js 20 or newer"
  need npm "npm 10 or newer"
  (
    hold "$repo/package-lock.json"
    [ "$repo/node_modules/.package-lock.json" -nt "$repo/package-lock.json" ] && exit 0
    cd "$repo"
    # Install scripts stay off: the only one that matters is run by scripts/database itself.
    output=$(npm ci --ignore-scripts --no-audit --no-fund --loglevel=error 2>&1) ||
      die "npm ci failed: $(grep -m1 -iE 'error|ERR' <<<"$output" || echo "$output" | tail -1)"
    touch node_modules/.package-lock.json
  )
}

# Free on 127.0.0.1? Without an argument: prints a port that is.
port_free() {
  node -e '
    const server = require("net").createServer();
    server.once("error", () => process.exit(1));
    server.listen(+process.argv[1] || 0, "127.0.0.1", () => { if (!process.argv[1]) console.log(server.address().port); server.close(); });
  ' -- "$@"
}
