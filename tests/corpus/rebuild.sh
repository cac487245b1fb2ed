#!/usr/bin/env bash
# Rebuilds a conformance corpus from the public repositories. README.md says more.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
  cat <<'EOF'
usage: rebuild.sh OUT [--docs URL] [--official-images URL]
                      [--docs-commit REV] [--official-images-commit REV] [--no-bases]
       rebuild.sh --self-test

Writes OUT/<date>/{docs,library,expected,overlays,docs.lock.json}; OUT must not exist.

  --docs URL                    default https://github.com/docker-library/docs
  --official-images URL         default https://github.com/docker-library/official-images
  --docs-commit REV             default master
  --official-images-commit REV  default master
  --no-bases                    look no Dockerfile up: every base is null
  --self-test                   check this script on repositories of its own, without a network
EOF
}

fail() {
  echo "rebuild.sh: $*" >&2
  exit 1
}

misuse() {
  echo "rebuild.sh: $*" >&2
  usage >&2
  exit 2
}

docs=https://github.com/docker-library/docs
images=https://github.com/docker-library/official-images
docs_rev=master
images_rev=master
bases=
out=
self_test=

while [ $# -gt 0 ]; do
  case $1 in
    --docs | --official-images | --docs-commit | --official-images-commit)
      case ${2:--} in -*) misuse "$1 needs a value" ;; esac
      case $1 in
        --docs) docs=$2 ;;
        --official-images) images=$2 ;;
        --docs-commit) docs_rev=$2 ;;
        --official-images-commit) images_rev=$2 ;;
      esac
      shift
      ;;
    --no-bases) bases=--no-bases ;;
    --self-test) self_test=1 ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) misuse "unknown option: $1" ;;
    *)
      [ -z "$out" ] || misuse "more than one OUT: $1"
      out=$1
      ;;
  esac
  shift
done

for tool in git python3; do
  command -v "$tool" >/dev/null || fail "$tool is needed"
done

# The caller's repository, where there is one (a hook, say), is not the one to work on.
unset GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY \
  GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_NAMESPACE GIT_PREFIX
export GIT_TERMINAL_PROMPT=0

if [ -n "$self_test" ]; then
  [ -z "$out" ] || misuse "--self-test takes no OUT"
  exec python3 "$here/rebuild.py" self-test "$here/rebuild.sh"
fi

while [ "$out" != "${out%/}" ]; do out=${out%/}; done
[ -n "$out" ] || misuse "OUT is missing"
if [ -e "$out" ] || [ -L "$out" ]; then fail "$out exists already"; fi
mkdir -p -- "$(dirname -- "$out")"
mkdir -- "$out.tmp" || fail "remove $out.tmp, which an earlier run left, and run again"

work=
cleanup() {
  rm -rf -- "$out.tmp"
  if [ -n "$work" ]; then rm -rf -- "$work"; fi
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
work=$(mktemp -d)

# Bare: nothing is checked out, so neither hooks, filters nor attributes of the repositories count.
clone() {
  git clone --bare --quiet --filter=blob:none \
    --config gc.auto=0 --config maintenance.auto=false -- "$1" "$2"
}

echo "cloning $docs" >&2
clone "$docs" "$work/docs.git"
echo "cloning $images" >&2
clone "$images" "$work/official-images.git"

python3 "$here/rebuild.py" build $bases \
  "$work/docs.git" "$docs_rev" "$work/official-images.git" "$images_rev" "$out.tmp"

if [ -e "$out" ] || [ -L "$out" ]; then fail "$out exists already"; fi
mv -- "$out.tmp" "$out"
echo "wrote $out" >&2
