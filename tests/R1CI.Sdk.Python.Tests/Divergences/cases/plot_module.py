for name in 'plot', 'matplotlib':
    try:
        print([f for f in dir(__import__(name)) if f in ('bar', 'line', 'scatter')])
    except ModuleNotFoundError as e:
        print('plot.bar(' in str(e))
