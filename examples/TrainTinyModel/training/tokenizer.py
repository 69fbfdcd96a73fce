"""Trains the tokenizer: byte-level BPE in two stages, so that a word has the same pieces after a blank, a quote or a bracket.

Stage 1 merges inside runs of letters and inside runs of punctuation. Stage 2, ranked last, merges one leading character with the first
piece of a frequent word (" the", "(range"). Digits are never merged.

usage: tokenizer.py TEXTS.jsonl OUT_FOLDER [--size 2048] [--second 400]
"""
import argparse
import collections
import json
import os
import re

from bpe import SPECIALS, SPLIT, SYMBOL, Tokenizer, merge, pieces, symbols

TEMPLATE = ("{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>\n' }}{% endfor %}"
            "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}")


class Merger:
    """Finds and applies the most frequent pair of neighbours; keeps the counts of all pairs, so that a merge looks only at the words it changes."""

    def __init__(self, words):
        self.words = [list(parts) for parts in words]
        self.counts = list(words.values())
        self.pairs, self.places = collections.Counter(), collections.defaultdict(set)
        for at in range(len(self.words)):
            self._add(at, 1)

    def next(self):
        pair = max(self.pairs, key=lambda p: (self.pairs[p], p))
        for at in list(self.places[pair]):
            self._add(at, -1)
            parts, i = self.words[at], 0
            while i < len(parts) - 1:
                if parts[i] == pair[0] and parts[i + 1] == pair[1]:
                    parts[i:i + 2] = [pair[0] + pair[1]]
                i += 1
            self._add(at, 1)
        return pair

    def _add(self, at, sign):
        parts = self.words[at]
        for pair in zip(parts, parts[1:]):
            self.pairs[pair] += sign * self.counts[at]
            if sign > 0:
                self.places[pair].add(at)
            else:
                self.places[pair].discard(at)
                if not self.pairs[pair]:
                    del self.pairs[pair]


def train(texts, size, second):
    counts = collections.Counter(p for text in texts for p in pieces(text))
    words = collections.Counter()
    for p, n in counts.items():
        with_mark = re.fullmatch(r"([\W_]?)([^\W\d_]+)", p)
        if with_mark:
            words[tuple(symbols(with_mark.group(2)))] += n
        elif not p.isdigit():
            words[tuple(symbols(p))] += n
    merger = Merger(words)
    merges = [merger.next() for _ in range(size - 256 - len(SPECIALS) - second)]
    ranks = {m: i for i, m in enumerate(merges)}
    first = collections.Counter()
    for p, n in counts.items():
        with_mark = re.fullmatch(r"([\W_])([^\W\d_]+)", p)
        if with_mark and len(with_mark.group(2)) > 1:
            parts = merge(list(symbols(with_mark.group(2))), ranks)
            if len(parts) == 1:
                first[symbols(with_mark.group(1)), parts[0]] += n
    merges += [pair for pair, _ in first.most_common(second)]
    vocab = {SYMBOL[b]: b for b in range(256)}
    for a, b in merges:
        vocab.setdefault(a + b, len(vocab))
    return vocab, merges


def write(folder, vocab, merges):
    added = [{"id": len(vocab) + i, "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
             for i, t in enumerate(SPECIALS)]
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False}
    data = {"version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": None,
            "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
                {"type": "Split", "pattern": {"Regex": SPLIT}, "behavior": "Isolated", "invert": False}, level]},
            "post_processor": None, "decoder": level,
            "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": "", "end_of_word_suffix": "",
                      "fuse_unk": False, "byte_fallback": False, "vocab": vocab, "merges": [" ".join(m) for m in merges]}}
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 1024, "bos_token": None, "eos_token": "<|end|>", "pad_token": "<|pad|>",
              "unk_token": None, "add_bos_token": False, "add_prefix_space": False, "clean_up_tokenization_spaces": False, "chat_template": TEMPLATE}
    new = folder.rstrip("/") + ".new"
    os.makedirs(new, exist_ok=True)
    for name, content in (("tokenizer.json", data), ("tokenizer_config.json", config), ("special_tokens_map.json", {"eos_token": "<|end|>", "pad_token": "<|pad|>"})):
        with open(os.path.join(new, name), "w", encoding="utf-8") as f:
            json.dump(content, f, ensure_ascii=False, indent=1)
    os.rename(new, folder)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("texts"), a.add_argument("out"), a.add_argument("--size", type=int, default=2048), a.add_argument("--second", type=int, default=400)
    a = a.parse_args()
    if os.path.exists(a.out):
        raise SystemExit(f"'{a.out}' is there already, and what was made with it needs it as it is. Give another name, or move it away; nothing was changed.")
    texts = []
    with open(a.texts, "rb") as f:
        for number, line in enumerate(f, 1):
            try:
                texts.append(json.loads(line))
                if not isinstance(texts[-1], str):
                    raise ValueError("it is no text")
            except ValueError as problem:
                raise SystemExit(f"'{a.texts}', line {number} must be a text in JSON: {problem}. Write the texts again (teacher words); nothing was changed.")
    write(a.out, *train(texts, a.size, a.second))
    tokenizer = Tokenizer(os.path.join(a.out, "tokenizer.json"))
    assert all(tokenizer.decode(tokenizer.encode(t)) == t for t in texts[:2000])
    print("vocabulary", tokenizer.size, "characters a token", round(sum(map(len, texts[:9000])) / sum(len(tokenizer.encode(t)) for t in texts[:9000]), 2))


if __name__ == "__main__":
    main()
