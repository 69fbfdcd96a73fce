# The text of an error that a session reports for code that came from no file.
import traceback
try:
    exec(compile("a = 1\nb = a / 0\n", "<string>", "exec"))
except ZeroDivisionError as e:
    print(traceback.format_exc().count("b = a / 0"))
