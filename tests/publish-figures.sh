#!/usr/bin/env bash
# Measures `docs publish git` of the corpus, onto a memory file system, and prints medians. Not a test: figures depend
# on the machine.
#
#   tests/publish-figures.sh [RUNS]        (default 5)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/figures.bash"
runs=${1:-5}
need_corpus docs

publish_docs
copy_corpus

python3 - "$work" "$runs" <<'PY'
import os, shutil, statistics, subprocess, sys, time

work, runs = sys.argv[1], int(sys.argv[2])
corpus, remote, cache = f"{work}/corpus", f"{work}/remote", f"{work}/cache"
command = [f"{work}/bin/docs", "publish", "git", "--target", "all", "--remote", remote, "--source", f"{corpus}/docs",
           "--templates", f"{corpus}/docs/.template-helpers", "--library", f"{corpus}/library", "--lock", f"{corpus}/docs.lock.json"]
environment = {**os.environ, "XDG_CACHE_HOME": cache}


def run():
    """Wall seconds and peak MiB of one whole process and of what it starts, whichever is larger."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=work, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"exit status {status}: {' '.join(command)}")
    return seconds, usage.ru_maxrss / 1024


def start_anew():
    shutil.rmtree(remote, ignore_errors=True)
    shutil.rmtree(cache, ignore_errors=True)
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)


def change():
    with open(f"{corpus}/docs/python/content.md", "a") as content:
        content.write("\nOne more sentence.\n")


start_anew()
run()  # warm-up
rows = {"into an empty repository": [], "nothing changed": [], "one image changed": [], "the same without a cache": [], "nothing, without a cache": []}
for _ in range(runs):
    start_anew()
    rows["into an empty repository"].append(run())
    rows["nothing changed"].append(run())
    change()
    rows["one image changed"].append(run())
    shutil.rmtree(cache)
    change()
    rows["the same without a cache"].append(run())
    shutil.rmtree(cache)
    rows["nothing, without a cache"].append(run())

limits = {"into an empty repository": 3.0, "nothing changed": 0.7, "one image changed": 1.0}
print(f"{'twelve targets':28}{'median s':>10}{'limit s':>10}{'peak MiB':>10}")
for name, row in rows.items():
    limit = f"{limits[name]:.1f}" if name in limits else ""
    print(f"{name:28}{statistics.median(s for s, _ in row):10.3f}{limit:>10}{max(m for _, m in row):10.0f}")
print("\nlimit of memory: 200 MiB")
PY
