# expected drop: select_import: a package that is not there
import orchard_toolkit as orchard


def ripe(trees: list[int]) -> int:
    return orchard.count_ripe(trees)
