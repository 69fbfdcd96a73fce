import importlib
for name in 'tkinter', 'zipfile', 'dis', 'email', 'fcntl':
    try:
        importlib.import_module(name)
        print(name, 'is there')
    except ModuleNotFoundError as error:
        print(error)
