#!/usr/bin/env bash
# Measures the published program against `cp -r` of the finished tree, in turn, onto a memory file system, and prints
# medians and ratios. Not a test: figures depend on the machine.
#
#   tests/ratios.sh [RUNS]        (default 7)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${DOCS_CORPUS:-$root/../shared/corpus}/2026-08-21
runs=${1:-7}
[ -d "$corpus/expected" ] || { echo "no corpus in $corpus: set DOCS_CORPUS (tests/corpus/README.md says how to make one)" >&2; exit 2; }
work=$(mktemp -d -p /dev/shm)
trap 'rm -rf "$work"' EXIT

dotnet publish "$root/src/Docs.Cli" -c Release -o "$work/bin" >/dev/null
# Everything is read from memory too, so that no disk is measured.
cp -r "$corpus" "$work/corpus"

python3 - "$work" "$runs" <<'PY'
import os, resource, shutil, statistics, subprocess, sys, time

work, runs = sys.argv[1], int(sys.argv[2])
corpus, out = f"{work}/corpus", f"{work}/out"


def docs(source, library, *more):
    return [f"{work}/bin/docs", "build", *more, "--source", source, "--templates", f"{corpus}/docs/.template-helpers",
            "--library", library, "--lock", f"{corpus}/docs.lock.json", "--output", out]


def run(command):
    """Wall seconds and peak MiB of one whole process."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=work)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"exit status {status}: {' '.join(command)}")
    return seconds, usage.ru_maxrss / 1024


def clean():
    shutil.rmtree(out, ignore_errors=True)


everything = docs(f"{corpus}/docs", f"{corpus}/library", "--target", "all")
copy = ["cp", "-r", f"{corpus}/expected", out]
one = docs(f"{corpus}/docs", f"{corpus}/library", "python", "--target", "i386")

# Ten times the images, as copies under other names.
many, manifests = f"{work}/docs10", f"{work}/library10"
os.makedirs(many)
os.makedirs(manifests)
for name in sorted(os.listdir(f"{corpus}/library")):
    shutil.copy(f"{corpus}/library/{name}", manifests)
for name in sorted(os.listdir(f"{corpus}/docs")):
    if os.path.exists(f"{corpus}/docs/{name}/content.md"):
        for copy_number in range(10):
            as_name = name if copy_number == 0 else f"{name}-copy{copy_number}"
            shutil.copytree(f"{corpus}/docs/{name}", f"{many}/{as_name}")
            shutil.copy(f"{corpus}/library/{name}", f"{manifests}/{as_name}")
ten = docs(many, manifests, "--target", "all")

for command in (copy, everything, one):  # warm-up
    clean()
    run(command)

rows = {"cp -r": [], "write all": [], "nothing changed": []}
for _ in range(runs):
    clean()
    rows["cp -r"].append(run(copy))
    clean()
    rows["write all"].append(run(everything))
    rows["nothing changed"].append(run(everything))
rows["one image, one target"] = [run(one) for _ in range(runs)]
clean()
rows["ten times the images"] = []
for _ in range(3):
    clean()
    rows["ten times the images"].append(run(ten))

seconds = {name: statistics.median(s for s, _ in row) for name, row in rows.items()}
memory = {name: max(m for _, m in row) for name, row in rows.items()}
print(f"{'':24}{'median s':>10}{'peak MiB':>10}{'x cp -r':>10}")
for name in rows:
    print(f"{name:24}{seconds[name]:10.3f}{memory[name]:10.0f}{seconds[name] / seconds['cp -r']:10.2f}")
print(f"\nlimits: write all and nothing changed 2.5 x cp -r; one image 0.150 s; 150 MiB; ten times the images 10.5 x write all"
      f" (is {seconds['ten times the images'] / seconds['write all']:.1f})")
PY
