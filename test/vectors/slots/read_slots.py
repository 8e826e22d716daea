#!/usr/bin/env python3
"""An independent reader of Countersign's slot files, after docs/vault-format.md and nothing else.

    read_slots.py FILE...      the passphrase of each file as one JSON text a line on standard input

Prints one JSON object a file: {"code": "opens", "vault", "generation", "slots", "dataKey"} or {"code": why not}.
Needs the Debian packages python3-argon2 and python3-cryptography.
"""
import base64
import hashlib
import hmac
import json
import re
import sys
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FORMAT, VERSION = "countersign-slots", 1
BEGINNING = '{"format":"countersign-slots"'
LARGEST = 2**53 - 1
BOUNDS = {"memory": (19 * 1024, 2 * 1024 * 1024), "passes": (1, 64), "lanes": (1, 16)}


class Refused(Exception):
    """The code of a refusal."""


def canonical(value, depth=1):
    """The one text of a value, None when it has none (section 2)."""
    if depth > 8:
        return None
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value) if abs(value) <= LARGEST else None
    if isinstance(value, str):
        if any(0xD800 <= ord(character) <= 0xDFFF for character in value):
            return None
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        items = [canonical(item, depth + 1) for item in value]
        return None if None in items else "[" + ",".join(items) + "]"
    if isinstance(value, dict):
        if not all(re.fullmatch(r"[a-z][a-z0-9_-]{0,63}", key) for key in value):
            return None
        members = [(key, canonical(value[key], depth + 1)) for key in sorted(value)]
        if any(text is None for _, text in members):
            return None
        return "{" + ",".join(json.dumps(key) + ":" + text for key, text in members) + "}"
    return None


def base64url(text, low, high):
    """The bytes of unpadded base64url in its only spelling, None for anything else."""
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9_-]*", text):
        return None
    try:
        read = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    if base64.urlsafe_b64encode(read).decode().rstrip("=") != text:
        return None
    return read if low <= len(read) <= high else None


def no_constant(name):
    raise ValueError(name)


class Doubled(Exception):
    """A member stands twice."""


def members(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise Doubled()
    return dict(pairs)


def read_text(data):
    """Sections 1 and 2: size, encoding, JSON, one byte form, checksum, version."""
    if not data:
        raise Refused("empty")
    if len(data) > 65536:
        raise Refused("too-large")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not-json" if FORMAT.encode() in data else "foreign")
    try:
        fields = json.loads(text, parse_constant=no_constant, object_pairs_hook=members)
    except Doubled:
        raise Refused("not-canonical")
    except RecursionError:
        raise Refused("foreign")
    except ValueError:
        begins = text.startswith(BEGINNING) or BEGINNING.startswith(text)
        if begins and not text.endswith("}\n"):
            raise Refused("cut-off")
        raise Refused("not-json" if FORMAT in text else "foreign")
    if not isinstance(fields, dict):
        raise Refused("foreign")
    if fields.get("format") != FORMAT and not ("sha256" in fields and "slots" in fields):
        raise Refused("foreign")
    whole = canonical(fields)
    if whole is None or whole + "\n" != text:
        raise Refused("not-canonical")
    rest = canonical({key: value for key, value in fields.items() if key != "sha256"})
    digest = base64.urlsafe_b64encode(hashlib.sha256(rest.encode()).digest()).decode().rstrip("=")
    if fields.get("sha256") != digest:
        raise Refused("checksum")
    if isinstance(fields.get("version"), int) and fields["version"] > VERSION:
        raise Refused("newer")
    return fields


def need(condition, code="structure"):
    if not condition:
        raise Refused(code)


def is_count(value, low=0):
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= LARGEST


def check_slot(slot):
    """Section 4."""
    need(isinstance(slot, dict))
    need(base64url(slot.get("id"), 16, 16) is not None and is_count(slot.get("created")))
    kind = slot.get("kind")
    need(isinstance(kind, str) and re.fullmatch(r"[a-z][a-z0-9-]{0,31}", kind))
    if kind != "passphrase":
        return
    need(set(slot) == {"id", "kind", "created", "kdf", "nonce", "wrapped"})
    kdf = slot["kdf"]
    need(isinstance(kdf, dict))
    need(set(kdf) == {"algorithm", "version", "memory", "passes", "lanes", "salt"})
    need(kdf["algorithm"] == "argon2id" and kdf["version"] == 19)
    need(all(is_count(kdf[name]) for name in BOUNDS))
    need(base64url(kdf["salt"], 0, 1024) is not None)
    need(base64url(slot["nonce"], 12, 12) is not None and base64url(slot["wrapped"], 48, 48) is not None)
    need(all(low <= kdf[name] <= high for name, (low, high) in BOUNDS.items()), "kdf-bounds")
    need(base64url(kdf["salt"], 16, 64) is not None, "kdf-bounds")


def check_structure(fields):
    """Section 3."""
    need(set(fields) == {"format", "version", "vault", "generation", "slots", "mac", "sha256"})
    need(fields["format"] == FORMAT and fields["version"] == VERSION and is_count(fields["version"]))
    need(base64url(fields["vault"], 16, 16) is not None and is_count(fields["generation"], 1))
    need(isinstance(fields["slots"], list) and 1 <= len(fields["slots"]) <= 16)
    need(base64url(fields["mac"], 32, 32) is not None)
    seen = set()
    for slot in fields["slots"]:
        check_slot(slot)
        need(slot["id"] not in seen, "duplicate-slot")
        seen.add(slot["id"])


def unwrap(fields, slot, passphrase):
    """Section 5: the data key, None when this passphrase does not open this slot."""
    kdf = slot["kdf"]
    salt = base64url(kdf["salt"], 16, 64)
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    key = hash_secret_raw(secret, salt, kdf["passes"], kdf["memory"], kdf["lanes"], 32, Type.ID, 19)
    parameters = {name: value for name, value in slot.items() if name not in ("nonce", "wrapped")}
    aad = canonical({"format": FORMAT, "version": VERSION, "vault": fields["vault"], "slot": parameters}).encode()
    try:
        return AESGCM(key).decrypt(base64url(slot["nonce"], 12, 12), base64url(slot["wrapped"], 48, 48), aad)
    except InvalidTag:
        return None


def check_mac(fields, data_key):
    """Section 6."""
    vault = base64url(fields["vault"], 16, 16)
    key = HKDF(hashes.SHA256(), 32, vault, b"slots-mac").derive(data_key)
    covered = {name: fields[name] for name in ("format", "version", "vault", "generation", "slots")}
    right = hmac.new(key, canonical(covered).encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(right, base64url(fields["mac"], 32, 32)):
        raise Refused("mac")


def read_slots(data, passphrase):
    """What a slot file gives under a passphrase, or its refusal."""
    try:
        fields = read_text(data)
        check_structure(fields)
        for slot in fields["slots"]:
            data_key = unwrap(fields, slot, passphrase) if slot["kind"] == "passphrase" else None
            if data_key is not None:
                check_mac(fields, data_key)
                about = {"vault": fields["vault"], "generation": fields["generation"], "slots": len(fields["slots"])}
                return {"code": "opens", **about, "dataKey": data_key.hex()}
        raise Refused("wrong-passphrase")
    except Refused as refused:
        return {"code": str(refused)}


def main():
    for path, line in zip(sys.argv[1:], sys.stdin):
        with open(path, "rb") as file:
            print(json.dumps(read_slots(file.read(70000), json.loads(line))))


if __name__ == "__main__":
    main()
