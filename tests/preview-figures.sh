#!/usr/bin/env bash
# Measures `docs preview` on the corpus, as its users see it: in a browser, from outside. Not a test: figures depend on
# the machine. Needs chromium on the path.
#
#   tests/preview-figures.sh [SAVES]        (default 50)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/figures.bash"
need_corpus expected

publish_docs
copy_corpus
dotnet run --project "$root/tests/Docs.Benchmarks" -c Release -- preview "$work" "${1:-50}"
