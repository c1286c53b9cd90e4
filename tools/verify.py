#!/usr/bin/env python3
"""Checks a log of Groundswell, one receipt, or a sealed box, without using any code of Groundswell.

    verify.py log DIR_OR_URL --key VKEY [--payloads]
    verify.py receipt FILE --key VKEY [--entry FILE] [--payload FILE]
    verify.py box FILE [--seal FILE]

Written from docs/entry-format.md and the C2SP texts alone. Needs Python 3.9 and the package `cryptography`.
Ends with 0 if everything is as it should be; otherwise says what is not, and ends with 1.
"""
import argparse, base64, hashlib, json, pathlib, re, sys, unicodedata, urllib.error, urllib.request
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

NUMBER, HASH = "0|[1-9][0-9]{0,18}", "[0-9a-f]{64}"
ADDRESS = rf"({NUMBER})(@[^\s@]+)?"
ENTRY = {"at": r"[0-9]{4}-([0-9]{2}-[0-9]{2}|W[0-9]{2}|[0-9]{2})", "by": ADDRESS, "circle": ADDRESS,
         "commitment": HASH, "kind": "(?s:.*)", "v": "1"}
REFERENCE = {"index": NUMBER, "leaf": HASH, "origin": "(?s:.+)"}


class Wrong(Exception):
    """Something is not as it should be."""


def need(true, what):
    if not true:
        raise Wrong(what)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text, what):
    raw = base64.b64decode(text)
    need(base64.b64encode(raw).decode() == text, f"{what} is not plain base64")
    return raw


# The tree: RFC 6962, section 2.1. The left part is the largest power of two smaller than the size.

def root_of(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha()
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", root_of(leaves[:left]), root_of(leaves[left:]))


def climb(index, size, leaf, path):
    """The root to which a path of siblings leads."""
    need(index < size and (size == 1) == (not path), "the path does not fit the index and the size")
    if size == 1:
        return leaf
    left, sibling = 1 << (size - 1).bit_length() - 1, path[-1]
    if index < left:
        return sha(b"\1", climb(index, left, leaf, path[:-1]), sibling)
    return sha(b"\1", sibling, climb(index - left, size - left, leaf, path[:-1]))


# The signed head: C2SP signed-note and tlog-checkpoint.

def open_head(note, vkey):
    """Origin, size and root of a head that the key signed."""
    name, number, key = (vkey.strip().split("+", 2) + ["", ""])[:3]
    key = unbase64(key, "the key")
    need(len(key) == 33 and key[0] == 1, "the key is not the Ed25519 key of a log")
    need(sha(name.encode(), b"\n", key)[:4].hex() == number, "the key does not have the number that it names")
    text, gap, signatures = note.rpartition("\n\n")
    text, signed = text + "\n", False
    need(gap and signatures.endswith("\n"), "the head is not a signed note")
    for line in signatures[:-1].split("\n"):
        found = re.fullmatch("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        need(found, f"{line!r} is not a signature line")
        raw = unbase64(found[2], "a signature")
        if found[1] == name and raw[:4].hex() == number:
            Ed25519PublicKey.from_public_bytes(key[1:]).verify(raw[4:], text.encode())
            signed = True
    need(signed, f"the head is not signed with this key of {name}")
    lines = text.split("\n")
    need(len(lines) == 4 and lines[0] == name, f"this is not a head of {name}")
    need(re.fullmatch(NUMBER, lines[1]), "the size is not a plain decimal")
    root = unbase64(lines[2], "the root")
    return name, int(lines[1]), root


# Entries and payloads: docs/entry-format.md.

def canonical(raw, what):
    """Parses canonical JSON and refuses every other spelling of the same value."""
    def profile(value, depth):
        need(depth <= 8 and isinstance(value, (str, bool, list, dict)), f"{what} leaves the profile of JSON")
        need(not isinstance(value, str) or unicodedata.is_normalized("NFC", value), f"{what}: a text is not NFC")
        keys = value if isinstance(value, dict) else ()
        need(all(re.fullmatch("[a-z][a-z0-9_]*", key) for key in keys), f"{what}: a key is not plain")
        for item in [value[key] for key in keys] + (value if isinstance(value, list) else []):
            profile(item, depth + 1)
    try:
        value = json.loads(raw)
    except ValueError as error:
        raise Wrong(f"{what} is not JSON: {error}") from None
    again = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    need(again.encode() == raw, f"{what} is not in canonical form")
    profile(value, 0)
    return value


def read_entry(raw, what):
    need(len(raw) <= 2048, f"{what} has {len(raw)} bytes")
    entry = canonical(raw, what)
    need(isinstance(entry, dict) and isinstance(entry.get("refs"), list), f"{what} has no list of references")
    refs = entry["refs"]
    plain = {name: value for name, value in entry.items() if name != "refs"}
    need(plain.keys() | {"by", "circle"} == ENTRY.keys() and len(refs) <= 12, f"{what} has other fields")
    for fields, forms in [(plain, ENTRY)] + [(ref, REFERENCE) for ref in refs]:
        need(fields.keys() <= forms.keys() and (fields is plain or fields.keys() == forms.keys()), f"{what}: fields")
        for name, value in fields.items():
            need(isinstance(value, str) and re.fullmatch(forms[name], value), f"{what}: the field {name}")
    return entry


def check_payload(entry, salt, body, what):
    found = sha(b"groundswell/commit/v1\0", salt, sha(body)).hex()
    need(len(salt) == 32 and found == entry["commitment"], f"{what}: the payload is not the one that is sealed in it")
    canonical(body, f"the payload of {what}")


# The lot of a panel: docs/entry-format.md, draw.

def draw_lot(root, panel, candidates, seats):
    """Who is drawn, in order: the caucuses take turns, and each takes its member with the smallest ticket."""
    def ranked(addresses):
        return sorted(set(addresses), key=lambda one: (sha(b"groundswell/lot/v1\0", root, panel.to_bytes(8, "big"),
                                                           one.encode()), one))
    pools = {pool["caucus"]: ranked(pool["members"]) for pool in candidates}
    drawn, more = [], True
    while more:
        more = False
        for caucus in ranked(pools):
            left = [member for member in pools[caucus] if member not in drawn]
            if left and len(drawn) < seats:
                drawn.append(left[0])
                more = True
    return drawn


def check_draw(said, panel, leaves, what):
    size, index = int(said["size"]), int(said["panel"])
    need(index < size <= len(leaves), f"{what}: the seed is no head between the panel and its drawing")
    need(root_of(leaves[:size]).hex() == said["root"], f"{what}: the seed is not the root of the first {size} entries")
    need(panel["lot"] == "1", f"{what}: the lot is of a version that is not known here")
    found = draw_lot(bytes.fromhex(said["root"]), index, panel["candidates"], int(panel["seats"]))
    need(found == said["members"], f"{what}: the lot draws others")


# A whole log: C2SP tlog-tiles.

def fetch(where, path, must=True):
    """Reads a file under the log's prefix, from a folder or over HTTP."""
    raw = None
    if re.match("https?://", where):
        try:
            with urllib.request.urlopen(f"{where.rstrip('/')}/{path}", timeout=30) as answer:
                raw = answer.read(20_000_000)
        except urllib.error.HTTPError as error:
            need(error.code == 404, f"{path}: the server answers {error.code}")
    elif pathlib.Path(where, path).is_file():
        raw = pathlib.Path(where, path).read_bytes()
    need(raw is not None or not must, f"{path} is missing")
    return raw


def tile(level, index, width):
    groups = re.findall("...", f"{index:0{(len(str(index)) + 2) // 3 * 3}}")
    path = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{path}" + (f".p/{width}" if width < 256 else "")


def check_log(args):
    origin, size, root = open_head(fetch(args.where, "checkpoint").decode(), args.key)
    leaves, checked, panels, drawn = [], 0, {}, 0
    for first in range(0, size, 256):
        path = tile("entries", first // 256, min(256, size - first))
        rest = fetch(args.where, path)
        for index in range(first, min(first + 256, size)):
            length = int.from_bytes(rest[:2], "big")
            raw, rest = rest[2:2 + length], rest[2 + length:]
            entry = read_entry(raw, f"entry {index}")
            for ref in entry["refs"]:
                there = int(ref["index"])
                need(ref["origin"] != origin or there < index and leaves[there].hex() == ref["leaf"],
                     f"entry {index} refers to what does not stand at {there}")
            leaves.append(sha(b"\0", raw))
            said = fetch(args.where, f"entry/{index}/payload", must=False) if args.payloads else None
            if said is not None:
                said = json.loads(said)
                check_payload(entry, bytes.fromhex(said["salt"]), said["body"].encode(), f"entry {index}")
                checked += 1
                told = json.loads(said["body"])
                if entry["kind"] == "convoke":
                    panels[str(index)] = told
                if entry["kind"] == "draw" and told["panel"] in panels:
                    check_draw(told, panels[told["panel"]], leaves[:index], f"entry {index}")
                    drawn += 1
        need(not rest, f"{path} holds more than it should")
    level, row = 0, leaves
    while row:
        parts = [row[first:first + 256] for first in range(0, len(row), 256)]
        for index, part in enumerate(parts):
            path = tile(level, index, len(part))
            need(fetch(args.where, path) == b"".join(part), f"{path} is not what the entries give")
        level, row = level + 1, [root_of(part) for part in parts if len(part) == 256]
    need(root_of(leaves) == root, "the root of the entries is not the one that was signed")
    return f"{origin}: {size} entries, every tile and the signed root fit; {checked} payloads checked" + (
        f", panels drawn again: {drawn}" if drawn else "")


# One receipt: C2SP tlog-proof.

def check_receipt(args):
    top, _, note = pathlib.Path(args.file).read_bytes().decode().partition("\n\n")
    found = re.fullmatch(rf"c2sp\.org/tlog-proof@v1(\nextra (\S+))?\nindex ({NUMBER})((\n[A-Za-z0-9+/]{{43}}=)*)", top)
    need(found, "this is not a tlog-proof")
    index, path = int(found[3]), [unbase64(line, "a line of the path") for line in found[4].split("\n")[1:]]
    origin, size, root = open_head(note, args.key)
    raw = pathlib.Path(args.entry or pathlib.Path(args.file).with_name("entry.json")).read_bytes()
    entry = read_entry(raw, f"entry {index}")
    found_root = climb(index, size, sha(b"\0", raw), path)
    need(found_root == root, f"this entry does not lead to the root that {origin} signed")
    said = "its payload was not checked"
    if args.payload:
        need(found[2], "the receipt holds no salt, so the payload cannot be checked")
        check_payload(entry, unbase64(found[2], "the salt"), pathlib.Path(args.payload).read_bytes(), f"entry {index}")
        said = "the payload is the one that was recorded"
    return f"{origin}: entry {index} ({entry['kind']}, {entry['at']}) stands in the log of {size}; {said}"


# The sealed box of a conversation: counts and root; the map is drawn again by `groundswell verify`.

def check_box(args):
    text = pathlib.Path(args.file).read_bytes()
    need(text.endswith(b"\n"), "the last line of a box ends like the others")
    lines = text[:-1].split(b"\n")
    first, rest = canonical(lines[0], "line 1"), lines[1:]
    need(first["box"] == "groundswell/box/v1", "line 1: this is no box that is known here")
    propositions = [canonical(line, "a proposition") for line in rest[:int(first["propositions"])]]
    people = [canonical(line, "a person") for line in rest[int(first["propositions"]):]]
    keys = [int(one["proposition"]) for one in propositions]
    need(keys == sorted(set(keys)) and len(keys) == int(first["propositions"]), "the propositions are not in order")
    names = [one["person"] for one in people]
    need(names == sorted(set(names)) and len(names) == int(first["people"]), "the people are not in order, or not as many")
    votes = 0
    for one in people:
        cast = [vote.split(":") for vote in one["votes"].split(" ")]
        own = [int(key) for key, _ in cast]
        need(own == sorted(set(own)) and set(own) <= set(keys), f"the votes of {one['person']} are not in order")
        need(all(value in ("1", "-1", "0") for _, value in cast), f"a vote of {one['person']} is none")
        votes += len(cast)
    need(votes == int(first["votes"]), f"line 1 says {first['votes']} votes, there are {votes}")
    root = root_of([sha(b"\0", line) for line in lines]).hex()
    said = f"root {root}; compare it with its seal in the log"
    if args.seal:
        seal = json.loads(pathlib.Path(args.seal).read_text())
        seal = json.loads(seal["body"]) if "body" in seal else seal
        for name, own in ("root", root), ("people", first["people"]), ("votes", first["votes"]):
            need(seal[name] == own, f"the seal says {name} {seal[name]}, the box has {own}")
        said = f"root {root}, as it was sealed"
    return f"{first['origin']}: conversation {first['conversation']}, {len(names)} people, {votes} votes; {said}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    log = commands.add_parser("log", help="a whole log")
    log.add_argument("where", help="a folder or the address of a log, such as https://np.example.org/log")
    log.add_argument("--payloads", action="store_true", help="check the public payloads too, where they are")
    receipt = commands.add_parser("receipt", help="one receipt, offline")
    receipt.add_argument("file", help="the .tlog-proof file")
    receipt.add_argument("--entry", help="the file with the entry; entry.json beside the receipt if not named")
    receipt.add_argument("--payload", help="the file with the payload, byte for byte as it was recorded")
    sealed = commands.add_parser("box", help="the sealed box of a conversation")
    sealed.add_argument("file", help="the box, as it was taken along")
    sealed.add_argument("--seal", help="what its seal says, as the page of the log serves it")
    sealed.set_defaults(check=check_box)
    for command, check in (log, check_log), (receipt, check_receipt):
        command.add_argument("--key", required=True, help="the key of the log, as its page shows it")
        command.set_defaults(check=check)
    args = parser.parse_args()
    try:
        print("good:", args.check(args))
    except InvalidSignature:
        sys.exit("WRONG: the signature of the head does not fit")
    except (Wrong, OSError, ValueError, KeyError, TypeError) as error:
        sys.exit(f"WRONG: {error}")


if __name__ == "__main__":
    main()
