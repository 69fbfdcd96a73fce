import ast
tree = ast.parse("x = 1\n\n\n\nx = x / 0\n")
try:
    exec(compile(tree, "tree.py", "exec"))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
