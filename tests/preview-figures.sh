#!/usr/bin/env bash
# Measures `docs preview` on the corpus, as its users see it: in a browser, from outside. Not a test: figures depend on
# the machine. Needs chromium on the path.
#
#   tests/preview-figures.sh [SAVES]        (default 50)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${DOCS_CORPUS:-$root/../shared/corpus}/2026-08-21
[ -d "$corpus/expected" ] || { echo "no corpus in $corpus: set DOCS_CORPUS (tests/corpus/README.md says how to make one)" >&2; exit 2; }
work=$(mktemp -d -p /dev/shm)
trap 'rm -rf "$work"' EXIT

dotnet publish "$root/src/Docs.Cli" -c Release -o "$work/bin" >/dev/null
cp -r "$corpus" "$work/corpus"
chmod -R u+w "$work/corpus"
dotnet run --project "$root/tests/Docs.Benchmarks" -c Release -- preview "$work" "${1:-50}"
