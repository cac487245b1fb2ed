"""Makes a conformance corpus of two bare clones; rebuild.sh is its front. Standard library only.

Everything is read with git's plumbing from commits; nothing of the repositories is executed.
"""

import argparse
import http.client
import http.server
import json
import os
import pathlib
import posixpath
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

ARCHITECTURES = ("amd64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "i386", "mips64le",
                 "ppc64le", "riscv64", "s390x", "windows-amd64")
IMAGE = re.compile(r"[a-z0-9][a-z0-9._-]*")
MARKDOWN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.md")
FRAGMENTS = {"github-repo", "README-short.txt", "metadata.json", "compose.yaml", "logo.png", "logo.svg"}
HELPERS = ".template-helpers"
ALSO_NEEDED = ("debian", "ubuntu")  # their tags name the suites that every page looks for


class Error(Exception):
    """Something that ends the run; its text is all the user needs."""


def say(text):
    print(text, file=sys.stderr, flush=True)


# Git

class Repository:
    """A bare clone, perhaps one without blobs."""

    def __init__(self, path):
        self.path = path

    def command(self, *args):
        return ["git", "-C", str(self.path), "-c", "log.showSignature=false", *args]

    def git(self, *args, data=None, check=True):
        done = subprocess.run(self.command(*args), input=data, capture_output=True)
        if check and done.returncode:
            raise Error(f"git {args[0]}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout.decode(errors="surrogateescape") if not done.returncode else None

    def commit(self, revision):
        """The commit's id; one that no branch has any more is asked of the server."""
        verify = ("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        found = self.git(*verify, check=False)
        if not found and re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", revision):
            self.git("fetch", "--quiet", "--no-tags", "origin", revision, check=False)
            found = self.git(*verify, check=False)
        if not found:
            raise Error(f"no commit {revision} in {self.git('config', 'remote.origin.url').strip()}")
        return found.strip()

    def date(self, commit):
        return self.git("log", "-1", "--format=%cI", commit).strip()

    def tree(self, commit):
        """path -> (mode, object id) of every file."""
        files = {}
        for row in self.git("ls-tree", "-r", "-z", "--full-tree", commit).split("\0"):
            if row:
                about, path = row.split("\t", 1)
                mode, kind, oid = about.split()
                if kind == "blob":
                    files[path] = (mode, oid)
        return files

    def read(self, commit, oids):
        """id -> bytes of blobs of this commit; those the clone lacks are fetched in one go."""
        oids = sorted(set(oids))
        if not oids:
            return {}
        absent = {row[1:] for row in self.git(
            "rev-list", "--objects", "--no-object-names", "--missing=print", "--no-walk", commit,
        ).splitlines() if row.startswith("?")}
        wanted = [oid for oid in oids if oid in absent]
        if wanted and self.git("-c", "fetch.negotiationAlgorithm=noop", "fetch", "--quiet", "--no-tags",
                               "--no-write-fetch-head", "--recurse-submodules=no", "--filter=blob:none",
                               "--stdin", "origin", data="\n".join(wanted).encode(), check=False) is None:
            say("fetching many files at once failed: they are fetched one by one")
        done = subprocess.run(self.command("cat-file", "--batch"), input="\n".join(oids).encode() + b"\n",
                              capture_output=True)
        if done.returncode:
            raise Error(f"git cat-file: {done.stderr.decode(errors='replace').strip()}")
        blobs, at = {}, 0
        for oid in oids:
            end = done.stdout.index(b"\n", at)
            head = done.stdout[at:end].split()
            if len(head) != 3:
                raise Error(f"git cat-file: {head}")
            at = end + 1 + int(head[2])
            blobs[oid] = done.stdout[end + 1:at]
            at += 1
        return blobs

    def files(self, commit, tree, paths):
        """path -> bytes; a symbolic link inside the tree counts as the file it leads to."""
        found = self.read(commit, [tree[path][1] for path in paths])
        result, links = {}, {}
        for path in paths:
            mode, oid = tree[path]
            if mode != "120000":
                result[path] = found[oid]
                continue
            target = found[oid].decode(errors="replace")
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if target == "/dev/null":
                result[path] = b""
            elif inside in tree and tree[inside][0] != "120000":
                links[path] = tree[inside][1]
            else:
                say(f"left out: {path}, a link to {target}")
        found = self.read(commit, links.values())
        result.update((path, found[oid]) for path, oid in links.items())
        return result

    def last_touched(self, commit, tree, paths):
        """path -> the last commit that touched it, from one walk over the history."""
        left, result = set(paths), {}
        if not left:
            return result
        walk = subprocess.Popen(
            self.command("log", "--format=%H", "--name-only", "--no-renames", "-c", commit, "--",
                         *sorted({":(glob)*/" + posixpath.basename(path) for path in left})),
            stdout=subprocess.PIPE, text=True, errors="surrogateescape")
        current = None
        for row in walk.stdout:
            row = row.rstrip("\n")
            if re.fullmatch("[0-9a-f]{40,64}", row):
                current = row
            elif row in left:
                result[row] = current
                left.remove(row)
                if not left:
                    break
        walk.stdout.close()
        if left:
            walk.wait()
            raise Error(f"git log: no commit found for {', '.join(sorted(left))}")
        walk.terminate()
        walk.wait()
        # A side that a merge threw away isn't the last one: there the file is another.
        for path in list(result):
            at = self.git("rev-parse", "--verify", "--quiet", f"{result[path]}:{path}", check=False)
            if not at or at.strip() != tree[path][1]:
                result[path] = self.git("log", "-1", "--format=%H", commit, "--", path).strip()
        return result


# Manifests

def paragraphs(text):
    """The fields of each paragraph of an RFC 2822 style file."""
    result, fields, name = [], {}, None
    for row in text.lstrip("\ufeff").replace("\r\n", "\n").split("\n") + [""]:
        if row.lstrip().startswith("#"):
            continue
        if not row.strip():
            if fields:
                result.append({key: value.strip() for key, value in fields.items() if value.strip()})
            fields, name = {}, None
        elif row[0].isspace():
            if name is None:
                raise ValueError(f"a continuation of nothing: {row.strip()}")
            fields[name] += "\n" + row
        else:
            name, colon, value = row.partition(":")
            name = name.strip()
            if not colon or not name:
                raise ValueError(f"not a field: {row}")
            fields[name] = value
    return result


def items(value):
    return [item.strip() for item in value.split(",")]


def entries(text):
    """The entries of a manifest, with the first paragraph's defaults; no merging, no full check."""
    first, *rest = paragraphs(text)
    result = []
    for paragraph in rest:
        fields = {**first, **paragraph}
        if "Tags" not in paragraph:
            raise ValueError("an entry without Tags")
        tags = items(paragraph["Tags"])
        for tag in tags:
            if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", tag, re.ASCII):
                raise ValueError(f"not a tag: {tag}")
        architecture = sorted(items(fields.get("Architectures", "amd64")))[0]

        def field(name, default=None):
            value = fields.get(f"{architecture}-{name}", fields.get(name, default))
            if value is None:
                raise ValueError(f"{tags[0]}: no {name}")
            return value

        result.append({
            "tags": tags, "repo": field("GitRepo"), "commit": field("GitCommit"),
            "directory": field("Directory", "."), "file": field("File", "Dockerfile"),
            "builder": field("Builder", "")})
    return result


def row_of(entry):
    """The key of the entry's Dockerfile in the lock: (repository, commit, path)."""
    repo = entry["repo"]
    if repo.startswith("git://"):
        repo = "https://" + repo[len("git://"):]
    if repo.endswith(".git"):
        repo = repo[:-len(".git")]
    if not re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", entry["commit"]):
        raise ValueError(f"not a commit: {entry['commit']}")
    path = posixpath.normpath(posixpath.join(entry["directory"], entry["file"]))
    if entry["directory"].startswith("/") or entry["file"].startswith("/") or path.split("/")[0] == "..":
        raise ValueError(f"outside the repository: {path}")
    return repo, entry["commit"], path


def selects_variant(tags, own, shared):
    """Whether a tag selects a variant file with a text; own and shared map file names to bytes."""
    for tag in tags:
        parts = tag.split("-")
        names = [f"variant-{key}.md" for key in (tag, parts[-1], parts[-2] if len(parts) > 1 else tag)]
        texts = [files[name] for files in (own, shared) for name in names if name in files]
        if texts and texts[0]:
            return True
    return False


def rows_needed(manifests, own, shared):
    """Key -> whether there is a Dockerfile to look at, of the images whose page depends on a base."""
    rows = {}
    for image in sorted(set(manifests) & set(own)):
        try:
            found = entries(manifests[image].decode())
            if not selects_variant([tag for entry in found for tag in entry["tags"]], own[image], shared):
                continue
            for entry in found:
                key = row_of(entry)
                rows[key] = rows.get(key, False) or entry["builder"] != "oci-import"
        except ValueError as problem:
            say(f"no bases for {image}, whose manifest is invalid: {problem}")
    return rows


# Dockerfiles

def heredocs(line, escape):
    """The here-documents that a RUN, COPY or ADD opens: (name, whether its tabs are stripped)."""
    words, word, quote, at = [], "", "", 0
    while at < len(line):
        char = line[at]
        if char == escape and quote != "'":
            word += line[at:at + 2]
            at += 1
        elif quote:
            word += char
            quote = "" if char == quote else quote
        elif char.isspace():
            words.append(word)
            word = ""
        else:
            quote = char if char in "'\"" else ""
            word += char
        at += 1
    for word in words + [word]:
        match = re.fullmatch(r"\d*<<(-?)([^<]+)", word)
        if match:
            name = match[2].replace(escape, "").replace("'", "").replace('"', "")
            if name:
                yield name, bool(match[1])


def last_base(text):
    """The image that the last stage of a Dockerfile is built from, or None."""
    rows = text.lstrip("\ufeff").replace("\r\n", "\n").split("\n")
    escape = "\\"
    for row in rows:
        directive = re.fullmatch(r"\s*#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S.*?)\s*", row)
        if not directive:
            break
        if directive[1].lower() == "escape" and directive[2] in ("\\", "`"):
            escape = directive[2]
    continued = re.compile(r"(^|[^E])E[ \t]*$".replace("E", re.escape(escape)))
    base, stages, at = None, {}, 0
    while at < len(rows):
        line, more = "", True
        while more and at < len(rows):
            row = rows[at]
            at += 1
            if not row.strip() or row.lstrip().startswith("#"):
                more = bool(line)
                continue
            more = bool(continued.search(row))
            line += row.rstrip(" \t")[:-1] if more else row
        words = line.split()
        if not words:
            continue
        instruction = words[0].upper()
        if instruction == "ONBUILD" and len(words) > 1:
            instruction = words[1].upper()
        if words[0].upper() == "FROM":
            words = words[1:]
            while words and words[0].startswith("--"):
                words = words[1:]
            if not words:
                continue
            base = stages.get(words[0].lower())
            if base is None:
                base = words[0]
                for prefix in ("docker.io/library/", "docker.io/"):
                    if base.startswith(prefix):
                        base = base[len(prefix):]
                        break
                if ":" not in base and base != "scratch":
                    base += ":latest"
            if len(words) == 3 and words[1].upper() == "AS":
                stages[words[2].lower()] = base
        elif instruction in ("RUN", "COPY", "ADD"):
            for name, tabs in heredocs(line, escape):
                while at < len(rows):
                    row = rows[at].lstrip("\t") if tabs else rows[at]
                    at += 1
                    if row == name:
                        break
    return base


class Fetcher:
    """Small files of GitHub, fetched politely: few at once, and no more once nothing answers."""

    def __init__(self, server="https://raw.githubusercontent.com", timeout=20, limit=1 << 20, pause=2):
        self.server, self.timeout, self.limit, self.pause = server, timeout, limit, pause
        self.unanswered = 0

        class SameServer(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, request, body, code, message, headers, url):
                if url.startswith(server + "/"):
                    return super().redirect_request(request, body, code, message, headers, url)
                return None

        self.opener = urllib.request.build_opener(SameServer)

    def fetch(self, path):
        """The bytes at this path of the server, or None where they can't be had."""
        request = urllib.request.Request(self.server + urllib.parse.quote(path),
                                         headers={"User-Agent": "docs-corpus-rebuild"})
        for attempt in range(3):
            if self.unanswered >= 10:
                return None
            wait = self.pause * (attempt + 1)
            try:
                with self.opener.open(request, timeout=self.timeout) as answer:
                    self.unanswered = 0
                    return self.body(answer)
            except urllib.error.HTTPError as problem:
                problem.close()
                self.unanswered = 0
                if problem.code != 429 and problem.code < 500:
                    return None
                asked = problem.headers.get("Retry-After", "")
                wait = min(int(asked), 60) if asked.isascii() and asked.isdigit() else wait
            except (OSError, ValueError, http.client.HTTPException):
                self.unanswered += 1
            if attempt < 2:
                time.sleep(wait)
        return None

    def body(self, answer):
        end, data = time.monotonic() + 3 * self.timeout, b""
        while time.monotonic() < end:
            part = answer.read1(1 << 16)
            if not part:
                return data
            data += part
            if len(data) > self.limit:
                return None
        return None

    def dockerfile(self, repo, commit, path):
        """The text of a Dockerfile, or None."""
        at = re.fullmatch(r"https://github\.com/([A-Za-z0-9-]+/(?!\.\.?$)[A-Za-z0-9._-]+)", repo)
        data = self.fetch(f"/{at[1]}/{commit}/{path}") if at else None
        return None if data is None else data.decode(errors="replace")


def bases_of(rows, fetcher):
    """<repo>@<commit>:<path> -> base image or None; no fetcher: None for all."""
    def look_up(key):
        text = fetcher.dockerfile(*key) if fetcher and rows[key] else None
        return None if text is None else last_base(text)

    keys = sorted(rows)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(look_up, keys))
    if fetcher:
        absent = sum(base is None and rows[key] for key, base in zip(keys, found))
        say(f"bases: {len(keys)} Dockerfiles, {absent} of them not to be had")
        if fetcher.unanswered >= 10:
            say(f"{fetcher.server} does not answer: the rest of the bases are null")
    return {"%s@%s:%s" % key: base for key, base in zip(keys, found)}


# The corpus

def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def fragments(tree, manifests):
    """The paths of the fragments: those of the images and the shared ones."""
    for path in sorted(tree):
        folder, _, name = path.rpartition("/")
        if path == "metadata.json" or (folder == HELPERS and MARKDOWN.fullmatch(name)):
            yield path
        elif folder in manifests and f"{folder}/content.md" in tree and name != "README.md":
            if name in FRAGMENTS or MARKDOWN.fullmatch(name):
                yield path


def write_target(docs, commit, tree, images, folder):
    """The READMEs of one target: expected/<target>."""
    readmes = [f"{image}/README.md" for image in images if f"{image}/README.md" in tree]
    for path, data in docs.files(commit, tree, readmes).items():
        write(folder / path, data)
    return readmes


def build(docs, docs_revision, official, official_revision, out, fetcher):
    """Writes out/<date>; returns that folder."""
    commit, images_commit = docs.commit(docs_revision), official.commit(official_revision)
    tree, images_tree = docs.tree(commit), official.tree(images_commit)
    lock = {"docs": {"commit": commit, "date": docs.date(commit)},
            "officialImages": {"commit": images_commit, "date": official.date(images_commit)}}
    folder = pathlib.Path(out) / lock["docs"]["date"][:10]

    documented = [path.partition("/")[0] for path in sorted(tree)
                  if path.endswith("/content.md") and IMAGE.fullmatch(path[:-len("/content.md")])]
    images = [image for image in documented if f"library/{image}" in images_tree]
    if not images:
        raise Error("no image with a content.md and a manifest")
    for image in sorted(set(documented) - set(images)):
        say(f"left out: {image}, which has no manifest")

    names = sorted({*images, *(name for name in ALSO_NEEDED if f"library/{name}" in images_tree)})
    manifests = official.files(images_commit, images_tree, [f"library/{name}" for name in names])
    for path, data in manifests.items():
        write(folder / path, data)
    taken = list(fragments(tree, set(images)))
    texts = docs.files(commit, tree, taken)
    for path, data in texts.items():
        write(folder / "docs" / path, data)

    readmes = write_target(docs, commit, tree, images, folder / "expected" / "library")
    say(f"library: {len(images)} images, {len(readmes)} READMEs, as of {lock['docs']['date']}")
    for architecture in ARCHITECTURES:
        branch = f"refs/heads/dist-{architecture}"
        if docs.git("rev-parse", "--verify", "--quiet", branch, check=False) is None:
            say(f"{architecture}: there is no branch")
            continue
        head = docs.commit(branch)
        theirs = docs.tree(head)
        readmes = write_target(docs, head, theirs, images, folder / "expected" / architecture)
        other = [path for path in {*taken, *fragments(theirs, set(images))}
                 if tree.get(path, ())[1:] != theirs.get(path, ())[1:]]
        overlays = [path for path in other if path.endswith("/content.md") and path in theirs
                    and path[:-len("content.md")] + "README.md" in readmes]
        for path, data in docs.files(head, theirs, overlays).items():
            write(folder / "overlays" / architecture / path, data)
        parent = docs.git("rev-parse", "--verify", "--quiet", head + "^", check=False)
        built_on = docs.date(parent.strip()) if parent else "nothing"
        say(f"{architecture}: {len(readmes)} READMEs, {len(overlays)} overlays, built on {built_on}")
        if parent and docs.git("merge-base", "--is-ancestor", parent.strip(), commit, check=False) is None:
            say(f"{architecture}: its branch is not built on a commit of the chosen history")
        for path in sorted(set(other) - set(overlays)):
            say(f"{architecture}: differs and has no overlay: {path}")

    logos = [path for path in texts if posixpath.basename(path) in ("logo.png", "logo.svg")]
    lock["logoCommits"] = docs.last_touched(commit, tree, logos)
    own, shared = {image: {} for image in images}, {}
    for path, data in texts.items():
        place, _, name = path.rpartition("/")
        (shared if place == HELPERS else own.get(place, {}))[name] = data
    rows = rows_needed({path.partition("/")[2]: data for path, data in manifests.items()}, own, shared)
    lock["dockerfileBases"] = bases_of(rows, fetcher)
    write(folder / "docs.lock.json",
          (json.dumps(lock, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode())
    return folder


# Self-test

DOCKERFILES = {
    "FROM debian:trixie\n": "debian:trixie",
    "# nothing\nRUN true\n": None,
    "\ufefffrom debian\r\n": "debian:latest",
    "FROM scratch\n": "scratch",
    "ARG V=1\nFROM debian:$V\nFROM ${IMAGE}\n": "${IMAGE}:latest",
    "FROM docker.io/library/buildpack-deps:trixie\n": "buildpack-deps:trixie",
    "FROM docker.io/me/image@sha256:00\n": "me/image@sha256:00",
    "FROM a:1 AS one\nFROM b:2 as two\nFROM ONE\n": "a:1",
    "FROM a:1 AS one\nFROM one AS two\nFROM b:2\nFROM two\n": "a:1",
    "FROM --platform=$BUILDPLATFORM --other a:1\n": "a:1",
    "FROM \\\n# said between\n\n  --platform=x \\ \n  a:1 \\\n  AS one\n": "a:1",
    "FROM a:1\nRUN x \\\nFROM b:2\n": "a:1",
    "# escape=`\nFROM a:1\nRUN dir c:\\\nFROM `\n b:2\n": "b:2",
    "# syntax=x\n# Escape = `\nFROM a:1\nRUN x `\nFROM b:2\n": "a:1",
    "# said first\n# escape=`\nFROM a:1\nRUN x \\\nFROM b:2\n": "a:1",
    "FROM a:1\nRUN <<EOF cat - <<-'END'\nFROM b:2\nEOF\n\tFROM c:3\n\tEND\nFROM d:4\n": "d:4",
    "FROM a:1\nCOPY <<\"EOF\" \\\n /x\nFROM b:2\nEOF\nFROM d:4\n": "d:4",
    "FROM a:1\nRUN echo \"<<EOF\" <<<x\nFROM b:2\n": "b:2",
    "FROM a:1\nONBUILD RUN 3<<E\nFROM b:2\nE\nENV x <<E\nFROM c:3\n": "c:3",
}

MANIFEST = """\ufeff# generated
Maintainers: A <a@example.org> (@a),
             B (@b)
GitRepo: git://github.com/me/alpha.git\r
GitCommit: %(a)s
i386-GitCommit: %(b)s
  # dropped
Architectures: i386, amd64

Tags: 2-slim, 2
SharedTags: latest
Directory: ./2/slim
\t
Tags: 1-alpine
Architectures: i386
Directory: .
i386-File: Dockerfile.alpine

Tags: 0
GitRepo: https://gitlab.com/me/alpha
amd64-Builder: oci-import
File: index.json
""" % {"a": "a" * 40, "b": "b" * 40}


def equal(what, actual, expected):
    if actual != expected:
        raise Error(f"self-test: {what}: {actual!r} instead of {expected!r}")


def make_repository(path, steps):
    """A repository of steps: (branch, commit to start from or None, date, path -> text or None), with
    a second parent as fifth, where there is one. Returns the commits; text that starts with -> is a link."""
    environment = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
                   "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
                   "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}

    def git(*args, data=None):
        return subprocess.run(["git", "-C", str(path), *args], input=data, env=environment, check=True,
                              capture_output=True).stdout.decode().strip()

    path.mkdir()
    git("init", "--quiet", "--bare")
    git("symbolic-ref", "HEAD", "refs/heads/master")
    git("config", "uploadpack.allowFilter", "true")
    environment["GIT_INDEX_FILE"] = str(path / "index.test")
    commits = []
    for branch, start, date, files, *parents in steps:
        parents = ([] if start is None else [commits[start]]) + [commits[other] for other in parents]
        git("read-tree", *(["--empty"] if start is None else [commits[start]]))
        for name, text in files.items():
            if text is None:
                git("update-index", "--index-info", data=f"0 {'0' * 40}\t{name}\n".encode())
                continue
            mode, text = ("120000", text[2:]) if text.startswith("->") else ("100755", text)
            oid = git("hash-object", "-w", "--stdin", data=text.encode())
            git("update-index", "--add", "--cacheinfo", f"{mode},{oid},{name}")
        environment.update(GIT_AUTHOR_DATE="2000-01-01T00:00:00+00:00", GIT_COMMITTER_DATE=date)
        commits.append(git("commit-tree", "-m", "step", *(word for parent in parents for word in ("-p", parent)),
                           git("write-tree")))
        git("update-ref", f"refs/heads/{branch}", commits[-1])
    return commits


def self_test(script):
    for text, base in DOCKERFILES.items():
        equal(f"base of {text!r}", last_base(text), base)
    rows = rows_needed({"alpha": MANIFEST.encode(), "beta": b"Tags: 1"}, {"alpha": {}, "beta": {}},
                       {"variant-slim.md": b"x"})
    equal("rows", [path for (_, _, path), dockerfile in sorted(rows.items()) if dockerfile],
          ["2/slim/Dockerfile", "Dockerfile.alpine"])
    with tempfile.TemporaryDirectory() as temporary:
        test_build(script, pathlib.Path(temporary))
    test_fetch()
    say("self-test: all is well")


def test_build(script, temporary):
    image = {"content.md": "# Text\n", "github-repo": "https://github.com/me/x\n", "maintainer.md": "me\n",
             "README-short.txt": "short\n", "metadata.json": "{}\n", "README.md": "readme\n",
             "update.sh": "exit 1\n", "deeper/content.md": "no\n"}
    first = {f"{name}/{file}": text for name in ("alpha", "beta", "gamma") for file, text in image.items()}
    first.update({
        "metadata.json": "{}\n", "update.sh": "exit 1\n", "plain/README.md": "no content.md\n",
        "alpha/logo.png": "1", "alpha/variant-slim.md": "# slim\n", "alpha/compose.yaml": "services:\n",
        "beta/logo.svg": "1", "beta/variant-slim.md": "->/dev/null", "beta/license.md": "->../alpha/github-repo",
        "beta/issues.md": "->/etc/hostname", ".template-helpers/template.md": "%%CONTENT%%\n",
        ".template-helpers/variant-slim.md": "# shared slim\n", ".template-helpers/variant.sh": "exit 1\n"})
    del first["plain/README.md"]
    day = "2001-02-03T%02d:00:00-07:00"
    docs = make_repository(temporary / "docs.git", [
        ("master", None, day % 1, first),
        ("master", 0, day % 2, {"alpha/logo.png": "2"}),
        ("side", 0, day % 3, {"beta/logo.svg": "thrown away", "alpha/logo.png": "3"}),
        ("master", 1, day % 4, {"alpha/README.md": "readme\r\n of alpha"}),
        ("master", 3, day % 5, {"alpha/logo.png": "of the merge"}, 2),
        ("dist-i386", 3, day % 6, {"alpha/README.md": "of i386\n", "beta/README.md": None}),
        ("master", 4, day % 22, {"alpha/content.md": "# Newer\n", "beta/content.md": "# Newer\n"}),
        ("dist-amd64", 6, day % 22, {"alpha/README.md": "of amd64\n", "beta/content.md": None}),
        ("dist-other", 6, day % 22, {"alpha/README.md": "of no architecture\n"})])
    beta = MANIFEST.replace("me/alpha", "me/beta")
    official = make_repository(temporary / "official.git", [
        ("master", None, day % 1, {"library/alpha": MANIFEST, "library/beta": beta, "library/debian": "d\n",
                                   "library/other": "o\n", "naughty.sh": "exit 1\n"}),
        ("master", 0, "2001-02-04T00:00:00+00:00", {"library/alpha": "gone\n"})])

    def run(out, *options):
        return subprocess.run(
            ["bash", script, str(out), "--docs", (temporary / "docs.git").as_uri(), "--official-images",
             (temporary / "official.git").as_uri(), "--official-images-commit", official[0], *options],
            capture_output=True, text=True)

    out = temporary / "made" / "corpus"
    done = run(out, "--no-bases")
    equal("exit status", (done.returncode, done.stderr if done.returncode else ""), (0, ""))
    mine = {name: text for name, text in image.items() if name not in ("README.md", "update.sh", "deeper/content.md")}
    expected = {f"docs/{name}/{file}": text for name in ("alpha", "beta") for file, text in mine.items()}
    expected.update({
        "docs/alpha/content.md": "# Newer\n", "docs/beta/content.md": "# Newer\n",
        "docs/metadata.json": "{}\n", "docs/alpha/logo.png": "of the merge", "docs/alpha/variant-slim.md": "# slim\n",
        "docs/alpha/compose.yaml": "services:\n", "docs/beta/logo.svg": "1", "docs/beta/variant-slim.md": "",
        "docs/beta/license.md": image["github-repo"], "docs/.template-helpers/template.md": "%%CONTENT%%\n",
        "docs/.template-helpers/variant-slim.md": "# shared slim\n",
        "library/alpha": MANIFEST, "library/beta": beta, "library/debian": "d\n",
        "expected/library/alpha/README.md": "readme\r\n of alpha", "expected/library/beta/README.md": "readme\n",
        "expected/amd64/alpha/README.md": "of amd64\n", "expected/amd64/beta/README.md": "readme\n",
        "expected/i386/alpha/README.md": "of i386\n", "overlays/i386/alpha/content.md": "# Text\n"})
    lock = {"docs": {"commit": docs[6], "date": day % 22},
            "officialImages": {"commit": official[0], "date": day % 1},
            "logoCommits": {"alpha/logo.png": docs[4], "beta/logo.svg": docs[0]},
            "dockerfileBases": {f"https://github.com/me/alpha@{'a' * 40}:2/slim/Dockerfile": None,
                                f"https://github.com/me/alpha@{'b' * 40}:Dockerfile.alpine": None,
                                f"https://gitlab.com/me/alpha@{'a' * 40}:index.json": None}}
    expected["docs.lock.json"] = json.dumps(lock, indent=1, sort_keys=True) + "\n"
    made = {path.relative_to(out).as_posix(): path.read_bytes().decode()
            for path in out.rglob("*") if not path.is_dir()}
    expected = {f"2001-02-03/{path}": text for path, text in expected.items()}
    equal("files", sorted(made), sorted(expected))
    for path in made:
        equal(path, made[path], expected[path])
    equal("what is left beside", [path.name for path in out.parent.iterdir()], ["corpus"])

    done = run(out, "--no-bases")
    equal("second run", (done.returncode, "exists already" in done.stderr), (1, True))
    for wrong in ("nothing", "0" * 40):
        done = run(temporary / "made" / "none", "--docs-commit", wrong)
        equal(f"commit {wrong}", (done.returncode, f"no commit {wrong}" in done.stderr), (1, True))
    equal("an option for a value", run(temporary / "made" / "none", "--docs-commit", "--help").returncode, 2)
    done = run(temporary / "made" / "older", "--no-bases", "--docs-commit", docs[0])
    equal("older", (done.returncode, "not built on a commit of the chosen" in done.stderr), (0, True))
    equal("left beside", sorted(path.name for path in out.parent.iterdir()), ["corpus", "older"])


def test_fetch():
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            name = self.path.rpartition("/")[2]
            again = asked.count(self.path) > 1
            status = {"none": 404, "busy": 200 if again else 429, "away": 302}.get(name, 200)
            body = b"FROM --platform=x debian:" + name.encode() + b"\n" * (200 if name == "big" else 1)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            if status == 302:
                self.send_header("Location", "http://localhost:9/")
            if status == 429:
                self.send_header("Retry-After", "0")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    os.environ["no_proxy"] = "127.0.0.1"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    fetcher = Fetcher(f"http://127.0.0.1:{server.server_port}", timeout=5, limit=100, pause=0)
    here = ("https://github.com/me/it", "c" * 40)
    rows = {(*here, name): True for name in ("a b", "none", "busy", "away", "big")}
    rows.update({(*here, "oci"): False, ("https://gitlab.com/me/it", here[1], "a"): True,
                 ("https://github.com/me/..", here[1], "a"): True})
    bases = bases_of(rows, fetcher)
    server.shutdown()
    server.server_close()
    prefix = "%s@%s:" % here
    equal("bases", {key: base for key, base in bases.items() if base},
          {prefix + "a b": "debian:a%20b", prefix + "busy": "debian:busy"})
    equal("rows", len(bases), len(rows))
    equal("requests", sorted(asked), sorted(
        f"/me/it/{here[1]}/{name}" for name in ("a%20b", "none", "busy", "busy", "away", "big")))
    fetcher = Fetcher(fetcher.server, timeout=1, pause=0)
    equal("no server", set(bases_of({(*here, str(n)): True for n in range(30)}, fetcher).values()), {None})
    equal("gave up", 10 <= fetcher.unanswered < 14, True)


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    building = commands.add_parser("build")
    building.add_argument("--no-bases", action="store_true")
    for name in ("docs", "docs_revision", "official", "official_revision", "out"):
        building.add_argument(name)
    testing = commands.add_parser("self-test")
    testing.add_argument("script")
    args = parser.parse_args()
    try:
        if args.command == "self-test":
            self_test(args.script)
        else:
            build(Repository(args.docs), args.docs_revision, Repository(args.official), args.official_revision,
                  args.out, None if args.no_bases else Fetcher())
    except Error as problem:
        sys.exit(f"rebuild: {problem}")


if __name__ == "__main__":
    main()
