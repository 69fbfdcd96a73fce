"""Byte-level BPE as the runtime's tokenizer does it: reads tokenizer.json, encodes, decodes."""
import json
import re

SPECIALS = ["<|end|>", "<|user|>", "<|assistant|>", "<|system|>", "<|pad|>"]
# Qwen 2's pattern without the English contractions: 's would cut 'strawberry' after the s.
SPLIT = r"[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_PIECES = re.compile(r"(?:[^\r\n\w]|_)?[^\W\d_]+|\d| ?(?:[^\s\w]|_)+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")


def byte_symbols():
    """GPT-2's printable stand-in for each byte."""
    keep = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    table, extra = {}, 0
    for b in range(256):
        table[b] = chr(b) if b in keep else chr(256 + extra)
        extra += b not in keep
    return table


SYMBOL = byte_symbols()
BYTE = {s: b for b, s in SYMBOL.items()}


def symbols(text):
    return "".join(SYMBOL[b] for b in text.encode())


def pieces(text):
    return _PIECES.findall(text)


class Tokenizer:
    def __init__(self, path):
        try:
            with open(path, encoding="utf-8") as f:
                data = json.load(f)
            self.vocab = data["model"]["vocab"]
            self.ranks = {tuple(m.split(" ")): i for i, m in enumerate(data["model"]["merges"])}
            self.special = {t["content"]: t["id"] for t in data["added_tokens"]}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
            raise SystemExit(f"'{path}' is no tokenizer of tokenizer.py: {type(problem).__name__} {problem}. Give the folder that it wrote; nothing was changed.")
        self.size = max(self.special.values()) + 1
        self.names = {i: t for t, i in {**self.vocab, **self.special}.items()}
        self._known = {}
        self._special_split = re.compile("(" + "|".join(map(re.escape, self.special)) + ")")

    def encode(self, text):
        ids = []
        for part in self._special_split.split(text):
            if part in self.special:
                ids.append(self.special[part])
            else:
                for piece in pieces(part):
                    ids += self._word(piece)
        return ids

    def decode(self, ids):
        parts = (self.names[i] for i in ids)
        return b"".join(p.encode() if p in self.special else bytes(BYTE[c] for c in p) for p in parts).decode(errors="replace")

    def _word(self, piece):
        if piece not in self._known:
            self._known[piece] = [self.vocab[p] for p in merge(list(symbols(piece)), self.ranks)]
        return self._known[piece]


def merge(parts, ranks):
    """Merges neighbours, the best ranked first, until no pair is known."""
    while len(parts) > 1:
        rank, i = min((ranks.get((parts[i], parts[i + 1]), 1 << 30), i) for i in range(len(parts) - 1))
        if rank == 1 << 30:
            break
        parts[i:i + 2] = [parts[i] + parts[i + 1]]
    return parts
