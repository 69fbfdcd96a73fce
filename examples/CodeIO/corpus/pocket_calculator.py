"""A calculator that reads what you type."""
import re

TOKEN = re.compile(r"\s*(\d+|[-+*/()])")


class _Reader:
    def __init__(self, text):
        self.tokens = TOKEN.findall(text)
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def total(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                value += self.product()
            else:
                value -= self.product()
        return value

    def product(self):
        value = self.atom()
        while self.peek() in ("*", "/"):
            if self.take() == "*":
                value *= self.atom()
            else:
                divisor = self.atom()
                value = value // divisor if divisor else 0
        return value

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.total()
            self.take()
            return value
        if token == "-":
            return -self.atom()
        return int(token) if token.isdigit() else 0


def calculate(expression: str) -> int:
    """Whole-number arithmetic with + - * / and parentheses; division rounds down.

    Dividing by zero gives zero, as does a number that is missing.

    >>> calculate("2 * (3 + 4) - 10 / 3")
    11
    """
    return _Reader(expression).total()


def run_stack(program: str) -> list[int]:
    """Run a small stack language and return the stack.

    Words: whole numbers, '+', '-', '*', 'dup', 'swap' and 'drop'. A word that finds too
    little on the stack does nothing.

    >>> run_stack("3 dup * 4 swap -")
    [-5]
    """
    stack: list[int] = []
    for word in program.split():
        if word.lstrip("-").isdigit():
            stack.append(int(word))
        elif word == "dup" and stack:
            stack.append(stack[-1])
        elif word == "drop" and stack:
            stack.pop()
        elif word in ("+", "-", "*", "swap") and len(stack) >= 2:
            b, a = stack.pop(), stack.pop()
            if word == "swap":
                stack += [b, a]
            else:
                stack.append({"+": a + b, "-": a - b, "*": a * b}[word])
    return stack


if __name__ == "__main__":
    for line in ("1 + 2 * 3", "(1 + 2) * 3", "-(4 - 9)"):
        print(line, "=", calculate(line))
