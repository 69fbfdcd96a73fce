import inspect
import json
try:
    print(inspect.getsource(json.dumps)[:9])
except OSError:
    print("OSError")
