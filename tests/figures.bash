# What the scripts that measure the program share; they source it. Sets `root` (this checkout) and `corpus`, and makes
# a folder `work` in memory that is removed at the end.
#
#   source figures.bash; need_corpus FOLDER; publish_docs; copy_corpus
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${DOCS_CORPUS:-$root/../shared/corpus}/2026-08-21

# Ends the script unless the corpus has a folder.
need_corpus() {
  [ -d "$corpus/$1" ] || { echo "no corpus in $corpus: set DOCS_CORPUS (tests/corpus/README.md says how to make one)" >&2; exit 2; }
  work=$(mktemp -d -p /dev/shm)
  trap 'rm -rf "$work"' EXIT
}

# Publishes the program of this checkout to $work/bin.
publish_docs() {
  dotnet publish "$root/src/Docs.Cli" -c Release -o "$work/bin" >/dev/null
}

# Copies the corpus to $work/corpus: everything is read from memory then, so that no disk is measured.
copy_corpus() {
  cp -r "$corpus" "$work/corpus"
  chmod -R u+w "$work/corpus"
}
