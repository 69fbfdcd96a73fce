"""Making text and numbers shorter, and long again."""

import heapq
from collections import Counter


def run_lengths(text: str) -> str:
    """Write runs of three or more equal characters as the character and its count in <>.

    >>> run_lengths("aaaabbc")
    'a<4>bbc'
    """
    out = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        n = j - i
        out.append(f"{text[i]}<{n}>" if n > 2 else text[i] * n)
        i = j
    return "".join(out)


def code_lengths(text: str) -> dict[str, int]:
    """Bits that each character gets in a Huffman code, by character.

    Of equally rare groups the one with the smaller first character is joined first.
    """
    counts = Counter(text)
    if len(counts) == 1:
        return {ch: 1 for ch in counts}
    heap = [(n, ch, {ch: 0}) for ch, n in counts.items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        n1, first1, depths1 = heapq.heappop(heap)
        n2, first2, depths2 = heapq.heappop(heap)
        joined = {ch: d + 1 for ch, d in {**depths1, **depths2}.items()}
        heapq.heappush(heap, (n1 + n2, min(first1, first2), joined))
    return dict(sorted(heap[0][2].items())) if heap else {}


def move_to_front(text: str, alphabet: str = "abcdefgh") -> list[int]:
    """Replace each letter by its place in a list from which it is then moved to the front.

    Letters that the alphabet lacks are skipped.

    >>> move_to_front("badge")
    [1, 1, 3, 6, 5]
    """
    letters = list(dict.fromkeys(alphabet))
    places = []
    for ch in text:
        if ch in letters:
            at = letters.index(ch)
            places.append(at)
            letters.insert(0, letters.pop(at))
    return places


def phrase_book(text: str) -> list[str]:
    """Cut a text into the shortest phrases that have not come before (the last may repeat)."""
    phrases = []
    current = ""
    for ch in text:
        current += ch
        if current not in phrases:
            phrases.append(current)
            current = ""
    if current:
        phrases.append(current)
    return phrases
