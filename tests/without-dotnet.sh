#!/usr/bin/env bash
# Runs the published program where there is no .NET: without any environment, and then, which takes root, in a folder
# that is the root of all files to it and has nothing but the program, the libraries that it names, and sources.
#
#   tests/without-dotnet.sh PROGRAM
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$(realpath "$1")
jail=$(mktemp -d)
trap 'rm -rf "$jail"' EXIT
cd "$root"

env -i "$program" --version
env -i "$program" build --check

if [[ $(id -u) != 0 ]]; then
  echo "not root: no run in a folder of its own"
  exit
fi
cp "$program" "$jail/docs"
cp -r docs.yml docs-src templates "$jail"
for library in $(ldd "$program" | grep -o '/[^ ]*'); do
  mkdir -p "$jail$(dirname "$library")"
  cp -L "$library" "$jail$library"
done
env -i "$(command -v chroot)" "$jail" /docs --version
env -i "$(command -v chroot)" "$jail" /docs build
diff -r -x .docs-build.lock output "$jail/output"
echo "the same READMEs, without .NET"
