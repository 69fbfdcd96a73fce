import traceback
e = None
for i in range(60):
    new = ValueError(i)
    new.__cause__ = e
    e = new
print("".join(traceback.format_exception(e)).count("direct cause"))
