# Asking questions of source text: names used, calls made, constants, docstrings, literal values, changed expressions.
import ast

source = '''
"""Module doc."""
import os, sys as system
from math import pi

LIMIT = 10

def area(r: float, *, unit="m") -> float:
    """Area of a circle."""
    return pi * r ** 2

class Shape:
    sides = 0
    def describe(self):
        return f"{self.sides} sides, {area(1.5)}"

print(area(LIMIT), [x for x in range(3) if x])
'''
tree = ast.parse(source)
print(ast.get_docstring(tree), [ast.get_docstring(n) for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)], [type(n).__name__ for n in tree.body])
print(sorted({n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}), [ast.unparse(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call)], [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, (int, float))])
print([(a.name, a.asname) for n in tree.body if isinstance(n, (ast.Import, ast.ImportFrom)) for a in n.names], [(n.name, n.lineno, n.end_lineno, [a.arg for a in n.args.args + n.args.kwonlyargs]) for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)])


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node

    def visit_Name(self, node):
        return ast.Name('y', node.ctx) if node.id == 'x' else node


expression = ast.fix_missing_locations(Doubler().visit(ast.parse('x * 3 + len([1, 2])', mode='eval')))
print(ast.unparse(expression), eval(compile(expression, '<made>', 'eval'), {'y': 5}), ast.dump(ast.parse('a + 1', mode='eval')), ast.dump(ast.parse('f(x, *y, k=2)').body[0].value.func))


def evaluate(node):
    ops = {ast.Add: lambda a, b: a + b, ast.Sub: lambda a, b: a - b, ast.Mult: lambda a, b: a * b, ast.Pow: lambda a, b: a ** b, ast.USub: lambda a: -a}
    match node:
        case ast.Expression(body):
            return evaluate(body)
        case ast.BinOp(left, op, right) if type(op) in ops:
            return ops[type(op)](evaluate(left), evaluate(right))
        case ast.UnaryOp(op, operand) if type(op) in ops:
            return ops[type(op)](evaluate(operand))
        case ast.Constant(int() | float() as value):
            return value
    raise ValueError(f'not allowed: {type(node).__name__}')


for text in ('2 + 3 * -4', '2 ** 10 - 1', '__import__("os")', '1 if 2 else 3'):
    try:
        print(text, '=', evaluate(ast.parse(text, mode='eval')))
    except ValueError as e:
        print(text, e)
print(ast.literal_eval("{'a': [1, -2.5, (3,)], 'b': {True}, b'c': 1+2j}"), [ast.unparse(ast.parse(t)) for t in ('x=1;y = 2', 'a if b else c', '(lambda *a, k=1: a)(1)', 'not a and (b or c)', '-x ** 2', '(1,)', "f'{x!r:>{w}}'")])
for bad in ('1 +', '[1, 2', "open('x')", '1 + a', '2 * 3'):
    try:
        print(ast.literal_eval(bad))
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, str(e).split(' on line')[0].split(': <')[0])
