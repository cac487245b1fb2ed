#!/usr/bin/env bash
# Measures programs against `cp -r` of the finished tree, in turn, in a memory file system, and prints medians and
# ratios. Not a test: figures depend on the machine.
#
#   tests/ratios.sh [RUNS] [PROGRAM…]     (7 runs of what is published from this checkout)
#
# With several programs, say of before and after a change, each is run in turn with the others.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/figures.bash"
runs=${1:-7}
programs=("${@:2}")
need_corpus expected

if ((${#programs[@]} == 0)); then
  publish_docs
  programs=("$work/bin/docs")
fi

copy_corpus

python3 - "$work" "$runs" "${programs[@]}" <<'PY'
import json, os, resource, shutil, statistics, subprocess, sys, time

work, runs, programs = sys.argv[1], int(sys.argv[2]), [os.path.abspath(p) for p in sys.argv[3:]]
corpus, out, markdown = f"{work}/corpus", f"{work}/out", f"{work}/markdown"


def docs(source, library, *more, lock=f"{corpus}/docs.lock.json"):
    return ["build", *more, "--source", source, "--templates", f"{corpus}/docs/.template-helpers",
            "--library", library, "--lock", lock, "--output", out]


def run(command, expected=0):
    """Wall seconds, processor seconds and peak MiB of one whole process."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=work)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) != expected:
        sys.exit(f"exit status {status}: {' '.join(command)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def clean():
    shutil.rmtree(out, ignore_errors=True)


everything = docs(f"{corpus}/docs", f"{corpus}/library", "--target", "all")
copy = ["cp", "-r", f"{corpus}/expected", out]
one = docs(f"{corpus}/docs", f"{corpus}/library", "python", "--target", "i386")

# The Markdown files alone, as other formatters take them.
for folder, _, files in os.walk(f"{corpus}/docs"):
    for name in files:
        if name.endswith(".md"):
            target = f"{markdown}/{os.path.relpath(folder, corpus + '/docs').replace('.template-helpers', 'templates')}"
            os.makedirs(target, exist_ok=True)
            shutil.copy(f"{folder}/{name}", target)

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
locked = json.load(open(f"{corpus}/docs.lock.json"))
for path, commit in list(locked["logoCommits"].items()):
    image, file = path.split("/")
    for copy_number in range(1, 10):
        locked["logoCommits"][f"{image}-copy{copy_number}/{file}"] = commit
json.dump(locked, open(f"{work}/docs10.lock.json", "w"), indent=1)
ten = docs(many, manifests, "--target", "all", lock=f"{work}/docs10.lock.json")

COPY, ALL, SAME, ONE, VERSION, FORMAT, TEN = "cp -r", "all targets", "nothing changed", "one image, one target", "--version", "fmt --check, Markdown", "ten times the images"
rows = {(COPY, None): []}
for program in programs:
    for name in (ALL, SAME, ONE, VERSION, FORMAT, TEN):
        rows[name, program] = []

for number in range(runs + 1):
    def keep(key, result):
        if number > 0:  # the first is a warm-up
            rows[key].append(result)

    clean()
    keep((COPY, None), run(copy))
    for program in programs:
        clean()
        keep((ALL, program), run([program, *everything]))
        keep((SAME, program), run([program, *everything]))
        keep((ONE, program), run([program, *one]))
        keep((VERSION, program), run([program, "--version"]))
        keep((FORMAT, program), run([program, "fmt", "--check", markdown]))
# A ratio of its own, from runs in turn, because the speed of the machine changes.
beside = {program: [] for program in programs}
for _ in range(max(5, runs // 2)):
    for program in programs:
        clean()
        rows[TEN, program].append(run([program, *ten]))
        clean()
        beside[program].append(run([program, *everything])[0])

median = lambda key, column: statistics.median(r[column] for r in rows[key])
copied = median((COPY, None), 0)
print(f"{'':24}{'median ms':>10}{'least ms':>10}{'cpu ms':>8}{'peak MiB':>10}{'x cp -r':>9}")
for (name, program), row in rows.items():
    if name == ALL:
        print(f"\n{program if len(programs) > 1 else os.path.basename(program)}: {os.path.getsize(program) / 1e6:.1f} MB")
    print(f"{name:24}{1000 * median((name, program), 0):10.1f}{1000 * min(r[0] for r in row):10.1f}{1000 * median((name, program), 1):8.0f}"
          f"{max(r[2] for r in row):10.0f}{median((name, program), 0) / copied:9.2f}"
          + (f"   ({median((name, program), 0) / statistics.median(beside[program]):.1f} x all targets)" if name == TEN else ""))
print("\nlimits: all targets 0.85 x cp -r; nothing changed 0.75 x; one image 15 ms; --version 10 ms; fmt --check 32 ms; 56 MiB for all targets;"
      " ten times the images 10.5 x all targets")
PY
