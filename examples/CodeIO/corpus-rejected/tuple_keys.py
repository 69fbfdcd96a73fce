# expected drop: not_json: its keys are pairs
def neighbours(names: list[str]) -> dict[tuple[str, str], int]:
    return {(a, b): i for i, (a, b) in enumerate(zip(names, names[1:]))} or {("", ""): -1}
