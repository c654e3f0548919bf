#!/usr/bin/env python3
"""Checks a proof bundle, written from docs/proof-format.md alone: Python's standard library and the openssl command.

    python3 verify.py BUNDLE.zip …    prints each problem, or "whole"; exit status 0 if all are whole, 1 if not
    python3 verify.py --vectors FILE  checks the test vectors
"""
import base64, functools, hashlib, json, re, struct, subprocess, sys, tempfile, zipfile
from pathlib import Path

HEX = re.compile(r"[0-9a-f]{64}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")
KIND = re.compile(r"[a-z][a-z-]{0,63}")
RECORD = "widerspruchslotse-record-1"
HEAD = "widerspruchslotse-head-1"
OTHERS = set("report.html proof.json status.csv SHA256SUMS head.json head.sig VERIFY.txt verify.html".split())
LIMIT = 400 * 1024 * 1024


def sha(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    """RFC 8785 for null, booleans, integers, strings, arrays and objects."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        if abs(value) > 2**53 - 1:
            raise ValueError("too large")
        return str(value)
    if isinstance(value, str):
        value.encode("utf-8")  # a lone surrogate raises
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(canonical(one) for one in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise ValueError(f"no canonical form: {value!r}")


def strict(data):
    """JSON that holds no key twice."""

    def pairs(members):
        keys = [key for key, _ in members]
        if len(set(keys)) != len(keys):
            raise ValueError("a key twice")
        return dict(members)

    return json.loads(data.decode("utf-8"), object_pairs_hook=pairs)


def shortest_der(der):
    """Whether this is an ECDSA-Sig-Value for P-256 in its one DER encoding."""
    if len(der) < 8 or der[0] != 0x30 or der[1] != len(der) - 2:
        return False
    at = 2
    for _ in range(2):
        if at + 2 > len(der) or der[at] != 0x02:
            return False
        digits = der[at + 2 : at + 2 + der[at + 1]]
        if len(digits) != der[at + 1] or not 1 <= len(digits) <= 33 or digits[0] > 0x7F:
            return False
        if len(digits) > 1 and digits[0] == 0 and digits[1] <= 0x7F:
            return False
        at += 2 + len(digits)
    return at == len(der)


def pem(spki):
    text = base64.b64encode(spki).decode()
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return ("-----BEGIN PUBLIC KEY-----\n" + "\n".join(lines) + "\n-----END PUBLIC KEY-----\n").encode()


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], capture_output=True, text=True)


@functools.cache
def signed(key_pem, signature, data):
    if not shortest_der(signature):
        return False
    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder, name) for name in ("key", "sig", "data")}
        for name, content in (("key", key_pem), ("sig", signature), ("data", data)):
            files[name].write_bytes(content)
        done = openssl("dgst", "-sha256", "-verify", files["key"], "-signature", files["sig"], files["data"])
        return done.returncode == 0 and "Verified OK" in done.stdout


@functools.cache
def is_p256(key_pem):
    with tempfile.NamedTemporaryFile() as file:
        file.write(key_pem)
        file.flush()
        done = openssl("pkey", "-pubin", "-in", file.name, "-noout", "-text")
        return done.returncode == 0 and "prime256v1" in done.stdout


def is_digest(value):
    return isinstance(value, str) and HEX.fullmatch(value) is not None


def is_moment(value):
    return isinstance(value, str) and MOMENT.fullmatch(value) is not None


def header_form(header):
    return (
        isinstance(header, dict)
        and set(header) - {"sealed"} == {"type", "sequence", "previous", "payload", "at", "kind", "key"}
        and header["type"] == RECORD
        and type(header["sequence"]) is int
        and header["sequence"] > 0
        and all(is_digest(header[name]) for name in ("previous", "payload", "key"))
        and is_moment(header["at"])
        and isinstance(header["kind"], str)
        and KIND.fullmatch(header["kind"]) is not None
        and ("sealed" not in header or is_moment(header["sealed"]))
    )


def content_form(content):
    return (
        isinstance(content, dict)
        and set(content) == {"payload", "salt"}
        and isinstance(content["payload"], dict)
        and isinstance(content["salt"], str)
        and re.fullmatch(r"[0-9a-f]{32}", content["salt"]) is not None
    )


def proof_form(proof):
    fields = {
        "format", "formatVersion", "scope", "exported", "extension", "accounts", "keys", "records", "waiting",
        "attachments", "damaged",
    }
    if not isinstance(proof, dict) or set(proof) != fields:
        return False
    if proof["format"] != "widerspruchslotse-proof" or proof["formatVersion"] != 2:
        return False
    if proof["scope"] not in ("all", "account"):
        return False
    for key in proof["keys"]:
        if set(key) != {"fingerprint", "spki"} or not is_digest(key["fingerprint"]):
            return False
    for one in proof["records"]:
        if not header_form(one.get("header")) or not isinstance(one.get("signature"), str):
            return False
        if set(one) == {"header", "signature", "content"}:
            if not content_form(one["content"]):
                return False
        elif set(one) != {"header", "signature", "absent"} or one["absent"] not in ("withheld", "erased"):
            return False
    return all(set(one) == {"digest", "file", "size"} and is_digest(one["digest"]) for one in proof["attachments"])


def unzip(path, problem):
    with zipfile.ZipFile(path) as archive:
        names = [one.filename for one in archive.infolist() if not one.is_dir()]
        if len(set(names)) != len(names):
            problem("bundle", "", "a name twice")
        if sum(one.file_size for one in archive.infolist()) > LIMIT:
            raise ValueError("too large")
        if any(one.is_dir() and one.file_size + one.compress_size > 0 for one in archive.infolist()):
            problem("bundle", "", "a folder with a content")
        check_layout(Path(path).read_bytes(), archive, problem)
        return {name: archive.read(name) for name in names}


def check_layout(data, archive, problem):
    """Each entry has its own bytes, one name, and, where it is stored, one size."""
    end = 0
    for one in sorted(archive.infolist(), key=lambda one: one.header_offset):
        start = one.header_offset
        if start < end:
            raise ValueError("entries share bytes")
        if data[start : start + 4] != b"PK\3\4":
            raise ValueError("an entry without a header")
        name, extra = struct.unpack("<HH", data[start + 26 : start + 30])
        encoding = "utf-8" if one.flag_bits & 0x800 else "cp437"
        if data[start + 30 : start + 30 + name] != one.orig_filename.encode(encoding):
            problem("file", one.filename, "another name in its own header")
        if one.compress_type == zipfile.ZIP_STORED and one.compress_size != one.file_size:
            problem("file", one.filename, "two sizes")
        end = start + 30 + name + extra + one.compress_size
    if end > archive.start_dir:
        raise ValueError("entries share bytes with the list")


def check_sums(files, problem):
    sums = {}
    for line in files.get("SHA256SUMS", b"").decode("ascii", "replace").splitlines():
        digest, name = line[:64], line[66:]
        if not is_digest(digest) or line[64:66] != "  " or name in sums:
            problem("file", "SHA256SUMS", "form")
        sums[name] = digest
    for name, digest in sums.items():
        if name not in files:
            problem("file", name, "missing")
        elif sha(files[name]) != digest:
            problem("file", name, "changed")
    for name in set(files) - set(sums) - {"SHA256SUMS", "head.json", "head.sig"}:
        problem("file", name, "unlisted")


def check_keys(proof, problem):
    keys = {}
    for key in proof["keys"]:
        spki = base64.b64decode(key["spki"])
        if sha(spki) != key["fingerprint"]:
            problem("key", key["fingerprint"], "fingerprint")
        elif not is_p256(pem(spki)):
            problem("key", key["fingerprint"], "form")
        else:
            keys[key["fingerprint"]] = pem(spki)
    return keys


def check_record(one, keys, problem):
    header = one["header"]
    n = str(header["sequence"])
    data = canonical(header).encode()
    if header["key"] not in keys:
        problem("record", n, "key")
    elif not signed(keys[header["key"]], base64.b64decode(one["signature"]), data):
        problem("record", n, "signature")
    content = one.get("content")
    if content is not None:
        if sha(canonical(content).encode()) != header["payload"]:
            problem("record", n, "digest")
        if any(content["payload"].get(name) != header[name] for name in ("kind", "at")):
            problem("record", n, "content")


def check_chain(records, problem):
    before = (0, "0" * 64)
    for one in records:
        header = one["header"]
        n = header["sequence"]
        if n != before[0] + 1:
            problem("record", str(before[0] + 1), "missing or out of order")
        elif header["previous"] != before[1]:
            problem("record", str(n), "previous")
        before = (n, sha(canonical(header).encode()))
    return before


def check_files(proof, files, problem):
    expected = {}
    for one in proof["records"]:
        folder = f"records/{one['header']['sequence']:06d}"
        expected[f"{folder}/header.json"] = canonical(one["header"]).encode()
        expected[f"{folder}/header.sig"] = base64.b64decode(one["signature"])
        if "content" in one:
            expected[f"{folder}/content.json"] = canonical(one["content"]).encode()
    for key in proof["keys"]:
        expected[f"keys/{key['fingerprint']}.pem"] = pem(base64.b64decode(key["spki"]))
    for name, data in expected.items():
        if files.get(name) != data:
            problem("file", name, "differs")
    known = set(expected) | {one["file"] for one in proof["attachments"]} | OTHERS
    if proof["damaged"] > 0:
        known.add("damaged.json")
    for name in files:
        if name not in known:
            problem("file", name, "unlisted")


def check_attachments(proof, files, problem):
    sealed, named = {}, {}
    for one in proof["records"]:
        payload = one.get("content", {}).get("payload", {})
        if payload.get("kind") == "attached":
            sealed[payload["digest"]] = payload["size"]
    for payload in proof["waiting"]:
        if isinstance(payload, dict) and payload.get("kind") == "attached":
            named[payload.get("digest")] = payload.get("size")
    named.update(sealed)
    if len({one["digest"] for one in proof["attachments"]}) != len(proof["attachments"]):
        problem("file", "proof.json", "an attachment twice")
    for one in proof["attachments"]:
        if not re.fullmatch("attachments/" + one["digest"] + r"\.(eml|pdf|png|jpg|webp|bin)", one["file"]):
            problem("attachment", one["digest"], "another name")
        data = files.get(one["file"])
        if data is None:
            problem("attachment", one["digest"], "missing")
        elif len(data) != one["size"] or sha(data) != one["digest"]:
            problem("attachment", one["digest"], "changed")
        if named.get(one["digest"]) != one["size"]:
            problem("attachment", one["digest"], "not named so")
    for digest in set(sealed) - {one["digest"] for one in proof["attachments"]}:
        problem("attachment", digest, "missing")


def check_head(files, proof, keys, end, problem):
    if "head.json" not in files or "head.sig" not in files:
        return problem("head", "", "missing")
    head = strict(files["head.json"])
    form = (
        isinstance(head, dict)
        and set(head) == {"type", "count", "last", "at", "key", "sums"}
        and head["type"] == HEAD
        and canonical(head).encode() == files["head.json"]
    )
    if not form:
        return problem("head", "", "form")
    if head["key"] not in keys:
        return problem("head", "", "key")
    if not signed(keys[head["key"]], files["head.sig"], files["head.json"]):
        return problem("head", "", "signature")
    signers = [one["header"]["key"] for one in proof["records"]]
    if signers and head["key"] not in signers:
        problem("head", "", "signed by a key that signed none of the records")
    elif signers and head["key"] != signers[-1]:
        problem("head", "", "signed by another key than the last record")
    for key in keys:
        if key != head["key"] and key not in signers:
            problem("key", key, "signed nothing")
    for name, value in (("count", end[0]), ("last", end[1]), ("sums", sha(files.get("SHA256SUMS", b"")))):
        if head[name] != value:
            problem("head", "", name)


def verify(path):
    problems = []

    def problem(*what):
        problems.append(" ".join(part for part in what if part))

    try:
        files = unzip(path, problem)
        check_sums(files, problem)
        proof = strict(files["proof.json"])
        if not proof_form(proof):
            problem("file", "proof.json", "form")
            return problems
        keys = check_keys(proof, problem)
        for one in proof["records"]:
            check_record(one, keys, problem)
        end = check_chain(proof["records"], problem)
        check_files(proof, files, problem)
        check_attachments(proof, files, problem)
        check_head(files, proof, keys, end, problem)
    except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile, UnicodeError) as error:
        problem("bundle", "", f"can't be read ({type(error).__name__}: {error})")
    return problems


def vectors(path):
    given = json.loads(Path(path).read_text("utf-8"))
    problems = []
    for one in given["canonical"]:
        if canonical(one["value"]) != one["text"] or sha(one["text"].encode()) != one["digest"]:
            problems.append(f"canonical {one['text']}")
    spki = base64.b64decode(given["key"]["spki"])
    if sha(spki) != given["key"]["fingerprint"]:
        problems.append("fingerprint")
    for one in given["records"]:
        check_record(one, {given["key"]["fingerprint"]: pem(spki)}, lambda *what: problems.append(" ".join(what)))
        if canonical(one["header"]) != one["canonicalHeader"] or sha(one["canonicalHeader"].encode()) != one["digest"]:
            problems.append(f"header {one['header']['sequence']}")
    check_chain(given["records"], lambda *what: problems.append(" ".join(what)))
    return problems


def main():
    if sys.argv[1] == "--vectors":
        verdicts = {sys.argv[2]: vectors(sys.argv[2])}
    else:
        verdicts = {path: verify(path) for path in sys.argv[1:]}
    for path, found in verdicts.items():
        for line in found or ["whole"]:
            print(f"{path}: {line}" if len(verdicts) > 1 else line)
    sys.exit(1 if any(verdicts.values()) else 0)


main()
