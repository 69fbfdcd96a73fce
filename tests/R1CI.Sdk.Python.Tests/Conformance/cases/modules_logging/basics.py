import logging
import io
import sys

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
log = logging.getLogger('app.part')
log.debug('hidden')
log.info('hello %s %d', 'x', 3)
log.warning('dict %(a)s', {'a': 1})
logging.error('root error')
try:
    1 / 0
except ZeroDivisionError:
    log.exception('failed')
print([l for l in out.getvalue().splitlines() if not l.startswith(' ')])
print(log, logging.getLogger('app').level, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30), logging.getLevelName('INFO'), log.parent.name, log is logging.getLogger('app.part'))
mine = logging.getLogger('mine')
mine.propagate = False
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('{levelname}-{message}', style='{'))
h.setLevel(logging.WARNING)
mine.addHandler(h)
mine.setLevel('DEBUG')
mine.info('not shown')
mine.error('shown')

class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
    def emit(self, record):
        self.records.append((record.levelname, record.getMessage()))

k = Keep()
mine.addHandler(k)
mine.debug('a%d', 1)
mine.log(25, 'custom')
print(k.records)
mine.addFilter(lambda r: 'no' not in r.msg)
mine.error('no way')
logging.disable(logging.CRITICAL)
mine.critical('off')
print(len(k.records))
for f in (lambda: mine.setLevel('NOPE'), lambda: logging.Formatter(style='x')):
    try:
        f()
    except ValueError as e:
        print(e)
