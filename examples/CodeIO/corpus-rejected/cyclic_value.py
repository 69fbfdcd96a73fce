# expected drop: not_json: the list contains itself
def ring(names: list[str]) -> list:
    chain: list = list(names)
    chain.append(chain)
    return chain
