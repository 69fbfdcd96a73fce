import os
print("PATH" in os.environ, os.getcwd() == "/")
try:
    print(os.system("true"))
except PermissionError as e:
    print("PermissionError")
