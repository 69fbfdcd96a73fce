def stop(code):
    try:
        raise SystemExit(code)
    finally:
        print('finally runs', code)
try:
    stop('caught text')
except SystemExit as e:
    print(e.code, e)
stop('goodbye')
