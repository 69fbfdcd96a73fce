# expected drop: select_global: a number in the module grows with every call
issued = 0


def next_invoice(customer: str) -> str:
    global issued
    issued += 1
    return f"{customer[:3].upper()}{issued:05d}"
