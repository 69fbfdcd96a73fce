"""Letters of life."""

PAIR = str.maketrans("ACGT", "TGCA")
CODONS = {"AUG": "M", "UUU": "F", "UUC": "F", "GGU": "G", "GGC": "G", "GCU": "A", "AAA": "K", "GAA": "E", "CAU": "H",
          "UGG": "W", "CCG": "P", "UAA": "stop", "UAG": "stop", "UGA": "stop"}


def other_strand(dna: str) -> str:
    """The opposite strand, read in its own direction.

    >>> other_strand("AACG")
    'CGTT'
    """
    return dna.upper().translate(PAIR)[::-1]


def translate_rna(rna: str) -> str:
    """Protein letters from the first AUG to a stop codon; '?' for a codon we do not know.

    >>> translate_rna("GGAUGUUUAAAUAACC")
    'MFK'
    """
    rna = rna.upper().replace("T", "U")
    start = rna.find("AUG")
    if start < 0:
        return ""
    protein = ""
    for i in range(start, len(rna) - 2, 3):
        amino = CODONS.get(rna[i:i + 3], "?")
        if amino == "stop":
            break
        protein += amino
    return protein


def melting_point(primer: str) -> int:
    """Melting temperature of a short primer: 2 degrees for each A or T, 4 for each G or C."""
    primer = primer.upper()
    weak = primer.count("A") + primer.count("T")
    strong = primer.count("G") + primer.count("C")
    return 2 * weak + 4 * strong


def kinds_of_change(before: str, after: str) -> dict[str, int]:
    """Compare strands base by base: transitions stay in a family (AG or CT), transversions do not.

    >>> kinds_of_change("GATTACA", "GACTATAA")
    {'transition': 2, 'transversion': 0, 'length': 1}
    """
    result = {"transition": 0, "transversion": 0, "length": abs(len(before) - len(after))}
    for x, y in zip(before.upper(), after.upper()):
        if x != y:
            family = {x, y} in ({"A", "G"}, {"C", "T"})
            result["transition" if family else "transversion"] += 1
    return result
