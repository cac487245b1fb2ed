#!/usr/bin/env bash
# Measures `docs sync` as a whole process against servers of this machine that publish the corpus: its manifests in a
# git repository behind `git http-backend`, the Dockerfiles that its lock file knows at the addresses of raw files, and
# nothing else. Prints medians and the requests of each run. Not a test: figures depend on the machine.
#
#   tests/sync-figures.sh [RUNS]        (default 5)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/figures.bash"
need_corpus library

publish_docs
mkdir -p "$work/served/official-images"
cp -r "$corpus/library" "$work/served/official-images/library"
git -C "$work/served/official-images" init --quiet --initial-branch=master
git -C "$work/served/official-images" config uploadpack.allowFilter true
git -C "$work/served/official-images" add --all
git -C "$work/served/official-images" -c user.name=A -c user.email=a@example.com commit --quiet --message Publish

python3 - "$work" "$corpus" "${1:-5}" <<'PY'
import http.server, json, os, resource, shutil, statistics, subprocess, sys, threading, time

work, corpus, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
bases = json.load(open(f"{corpus}/docs.lock.json", encoding="utf-8"))["dockerfileBases"]
latency, requests = 0.0, {"git": 0, "raw": 0}


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def answer(self, status, body, content_type="text/plain"):
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path.startswith("/official-images/"):
            return self.git(path, query, b"")
        requests["raw"] += 1
        time.sleep(latency)
        parts = path.split("/", 4)  # /<owner>/<repository>/<commit>/<file>
        base = bases.get(f"https://github.com/{parts[1]}/{parts[2]}@{parts[3]}:{parts[4]}") if len(parts) == 5 else None
        self.answer(404, b"") if base is None else self.answer(200, f"FROM {base}\n".encode())

    def do_POST(self):
        path, _, query = self.path.partition("?")
        self.git(path, query, self.body())

    def body(self):
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        content = b""
        while size := int(self.rfile.readline(), 16):
            content += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return content

    def git(self, path, query, body):
        requests["git"] += 1
        time.sleep(latency)
        environment = dict(
            os.environ, GIT_PROJECT_ROOT=f"{work}/served", GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path, QUERY_STRING=query,
            REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get("Content-Type", ""), CONTENT_LENGTH=str(len(body)),
            HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding", ""), GIT_PROTOCOL=self.headers.get("Git-Protocol", ""))
        output = subprocess.run(["git", "http-backend"], input=body, stdout=subprocess.PIPE, env=environment, check=True).stdout
        head, _, content = output.partition(b"\r\n\r\n")
        fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        self.answer(int(fields.get("Status", "200").split()[0]), content, fields.get("Content-Type", "text/plain"))


server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}"


def sync():
    """Wall seconds, peak MiB and the requests of one whole process."""
    requests.update(git=0, raw=0)
    started = time.perf_counter()
    child = subprocess.Popen(
        [f"{work}/bin/docs", "sync", "--remote", f"{address}/official-images/.git",
         "--map-host", f"https://raw.githubusercontent.com={address}", "--map-host", f"https://github.com={address}/not-here",
         "--source", f"{corpus}/docs", "--templates", f"{corpus}/docs/.template-helpers",
         "--library", f"{work}/library", "--lock", f"{work}/library/docs.lock.json"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=dict(os.environ, XDG_CACHE_HOME=f"{work}/cache"), text=True)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"exit status {status}: {out}")
    return seconds, usage.ru_maxrss / 1024, dict(requests)


def clean():
    for folder in ("library", "cache"):
        shutil.rmtree(f"{work}/{folder}", ignore_errors=True)
        os.makedirs(f"{work}/{folder}")


def print_row(name, rows):
    asked = rows[-1][2]
    print(f"{name:40}{statistics.median(r[0] for r in rows):10.2f}{max(r[1] for r in rows):10.0f}{asked['git']:14}{asked['raw']:14}")


print(f"{'':40}{'median s':>10}{'peak MiB':>10}{'git requests':>14}{'raw requests':>14}")
for name, seconds in (("loopback", 0.0), ("50 ms of latency", 0.05)):
    latency = seconds
    cold, warm = [], []
    for _ in range(runs if latency == 0 else max(1, runs // 2)):
        clean()
        cold.append(sync())
    for _ in range(runs):
        warm.append(sync())
    print_row(f"cold, {name}", cold)
    print_row(f"warm, nothing changed, {name}", warm)
print("\nlimits: cold with 50 ms of latency 15 s; warm on loopback 0.5 s")
PY
