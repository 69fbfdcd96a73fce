import logging, sys, io
s = io.StringIO()
logging.basicConfig(stream=s, level=logging.DEBUG, format='%(levelname)s:%(name)s:%(message)s')
logging.debug('d %s', 1); logging.info('i'); logging.warning('w %d%%', 5); logging.error('e %(k)s', {'k': 'v'}); logging.critical('c')
log = logging.getLogger('my.app'); log.info('hello'); log.setLevel(logging.ERROR); log.warning('no'); log.error('yes'); log.log(logging.CRITICAL, 'lvl')
print(s.getvalue())
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname:>8}|{message}|{funcName}|{lineno}', style='{')); l2 = logging.getLogger('two'); l2.addHandler(h); l2.propagate = False; l2.setLevel('DEBUG'); l2.debug('x')
def inside(): l2.warning('from function')
inside()
h.addFilter(lambda r: 'skip' not in r.getMessage()); l2.info('skip me'); l2.info('keep me')
print(log.name, log.level, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLogger('my').getChild('app') is log, log.parent.name, logging.getLevelName(30), logging.getLevelName('ERROR'), logging.getLevelName(35), log, l2.handlers[0].__class__.__name__, log.hasHandlers(), logging.root)
logging.addLevelName(25, 'NOTICE'); l2.log(25, 'noticed')
class H(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, record): self.records.append((record.levelname, record.getMessage(), record.args, record.name))
k = H(); l3 = logging.getLogger('three'); l3.addHandler(k); l3.propagate = False; l3.warning('a %s %s', 1, 2); l3.warning('b', extra={'z': 5}); print(k.records)
f = logging.Formatter('%(asctime)s %(message)s', datefmt='%Y'); r = logging.LogRecord('n', 20, 'p.py', 3, 'msg %s', ('x',), None); print(f.format(r)[4:], r.getMessage(), r.levelname, r.filename, r.module)
a = logging.LoggerAdapter(l3, {'user': 'bob'}); a.warning('adapted'); print(k.records[-1][1])
logging.disable(logging.WARNING); l3.warning('off'); logging.disable(logging.NOTSET); print(len(k.records))
for g in (lambda: log.setLevel('NOPE'), lambda: logging.getLogger(5), lambda: logging.Formatter('%(x)', style='q'), lambda: logging.basicConfig(zzz=1, force=True), lambda: log.log('x', 'y')):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
