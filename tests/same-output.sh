#!/usr/bin/env bash
# Runs two programs over this repository's sources, in the same place one after the other, and fails unless they say
# and write the same: what is native code against what is compiled just in time.
#
#   tests/same-output.sh PROGRAM OTHER        (a program that ends in .dll is run by dotnet)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset GITHUB_TOKEN GITHUB_STEP_SUMMARY

run() {
  local program=("$(realpath "$1")") results=$work/$2
  [[ $1 == *.dll ]] && program=(dotnet "${program[@]}")
  mkdir "$results"
  git clone --quiet "$root" "$work/here"
  git init --quiet --bare "$work/remote"
  export XDG_CACHE_HOME=$work/cache
  cd "$work/here"
  say() {
    local name=$1 status=0
    shift
    "${program[@]}" "$@" >"$results/$name.out" 2>"$results/$name.err" || status=$?
    echo "$status" >"$results/$name.status"
  }
  say build build --output "$work/here/built"
  say list list --report json
  say check check --report json
  say sarif check --report sarif
  say format fmt --check --diff
  say export preview --export site
  say dry-run publish git --remote "$work/remote" --dry-run --report json
  say publish publish git --remote "$work/remote"
  git -C "$work/remote" for-each-ref --format='%(refname) %(objectname)' >"$results/heads"
  mv built site "$results"
  cd "$root"
  rm -rf "$work/here" "$work/remote" "$work/cache"
}

run "$1" one
run "$2" other
for status in "$work"/one/{build,list,format,export,dry-run,publish}.status; do
  [[ $(<"$status") == 0 ]] || { cat "${status%.status}.err" >&2; echo "$(basename "$status" .status) failed" >&2; exit 1; }
done
[[ -s $work/one/heads ]] || { echo "nothing was published" >&2; exit 1; }
# Durations are nobody's output.
find "$work" \( -name '*.out' -o -name '*.err' \) -exec sed -i -E 's/\b[0-9]+(\.[0-9]+)? m?s\b/TIME/g; s/("seconds": ?)[0-9.]+/\1TIME/' {} +
diff -r "$work/one" "$work/other"
echo "the same: $(find "$work/one" -type f | wc -l) files and outputs"
