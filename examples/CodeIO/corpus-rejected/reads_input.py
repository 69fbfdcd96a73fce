# expected drop: reads_input: it asks the person at the keyboard
def fare(kilometres: int) -> float:
    age = int(input("How old are you? "))
    return kilometres * (0.5 if age < 12 else 1.0)
