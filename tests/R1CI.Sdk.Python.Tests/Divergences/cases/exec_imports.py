try:
    exec("import os")
    print("imported")
except ImportError as e:
    print(type(e).__name__, e)
except PermissionError as e:
    print(type(e).__name__, e)
