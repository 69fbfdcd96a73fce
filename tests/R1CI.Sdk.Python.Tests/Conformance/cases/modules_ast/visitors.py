import ast
class V(ast.NodeVisitor):
    def visit_Name(self, n): print('name', n.id, n.lineno, n.col_offset); self.generic_visit(n)
V().visit(ast.parse('a = b + é\nc(d)'))
class T(ast.NodeTransformer):
    def visit_BinOp(self, n): self.generic_visit(n); return ast.Constant(n.left.value + n.right.value) if isinstance(n.op, ast.Add) else n
    def visit_Expr(self, n): return None
m = ast.fix_missing_locations(T().visit(ast.parse('x = 1 + 2 + 3\n5\ny = x * 2')))
ns = {}; exec(compile(m, '<s>', 'exec'), ns); print(ns['x'], ns['y'], ast.unparse(m))
print(eval(compile(ast.parse("1+2*3", mode="eval"), "", "eval")))
print(ast.literal_eval(ast.parse('[1]', mode='eval')), ast.get_source_segment('a = b + c', ast.parse('a = b + c').body[0].value), ast.Name('x', ast.Load()).id, ast.Constant(5).value, isinstance(ast.Constant(5), ast.Num), ast.Name._fields, ast.BinOp.__mro__[1].__name__, ast.Name('x').__class__)
n = ast.increment_lineno(ast.parse('a\nb'), 5); print([x.lineno for x in n.body], [type(c).__name__ for c in ast.iter_child_nodes(ast.parse('a+b').body[0].value)], ast.copy_location(ast.Constant(1), ast.parse('\n x' .strip()).body[0]).lineno)
for f in (lambda: ast.parse('1 +'), lambda: ast.dump(5), lambda: ast.Name(1, 2, 3), lambda: ast.parse('x', mode='q'), lambda: ast.get_docstring(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
