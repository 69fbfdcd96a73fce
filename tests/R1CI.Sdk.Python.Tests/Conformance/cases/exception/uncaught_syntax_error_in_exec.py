print('start')
exec('def f(:\n    pass')
