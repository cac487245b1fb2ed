#!/usr/bin/env bash
# Installs the tool from a folder of packages, as its users do, and runs it: the package with native code, which must be
# the published program, and the portable one.
#
#   tests/packages.sh PACKAGES PROGRAM
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$(realpath "$1") program=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ls -sh "$packages"

# No other source, and no package that was installed before.
echo '<configuration><packageSources><clear /></packageSources></configuration>' >"$work/nuget.config"
export NUGET_PACKAGES=$work/cache
cd "$root"

dotnet tool install docs --configfile "$work/nuget.config" --add-source "$packages" --tool-path "$work/tools"
installed=$(find "$work/tools/.store" -type f -name docs -size +1M)
cmp "$installed" "$program"
env -i "$installed" --version
"$work/tools/docs" build --check

draw() { "$@" --draw-a-picture Svg 120 10000 805306368 <docs-src/clickhouse/logo.svg; }
draw "$installed" >"$work/native.png"
[[ -s $work/native.png ]]

python3 -m zipfile -e "$packages"/docs.any.*.nupkg "$work/any"
dotnet "$work"/any/tools/net10.0/any/docs.dll build --check
draw dotnet "$work"/any/tools/net10.0/any/docs.dll | cmp - "$work/native.png"
echo "both packages draw logos"
