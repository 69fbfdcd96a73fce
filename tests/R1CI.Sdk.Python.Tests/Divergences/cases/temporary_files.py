import tempfile
try:
    print(tempfile.mkdtemp() != "")
except PermissionError as e:
    print("PermissionError")
