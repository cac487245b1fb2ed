#!/usr/bin/env bash
# Ten seeds of the fuzzing test: of each, how many generated pages read differently or change again once they are formatted.
# fuzz-figures.sh [first seed, 1 by default]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
first=${1:-1}
CI=true dotnet build tests/Docs.Fuzzing -v q --nologo
for ((seed = first; seed < first + 10; seed++)); do
  CI=true DOCS_FUZZ_SEED=$seed tests/Docs.Fuzzing/bin/Debug/net10.0/Docs.Fuzzing -class '*FormatterTests' -showLiveOutput | grep -oE "(seed $seed:|ReadsDifferently,|ChangesAgain,).*" || true
done
