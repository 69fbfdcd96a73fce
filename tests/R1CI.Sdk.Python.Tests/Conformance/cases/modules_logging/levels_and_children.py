# Loggers in a tree, levels that are inherited, propagation, filters, handlers on a text stream, extra fields, exceptions.
import io
import logging

out = io.StringIO()
root = logging.getLogger('app'); root.setLevel(logging.INFO); root.propagate = False
handler = logging.StreamHandler(out); handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s')); root.addHandler(handler)
child = logging.getLogger('app.db.sql')
child.debug('hidden'); child.info('shown %d of %s', 3, 'five'); child.warning('%(a)s', {'a': 1}); root.error('plain %'); child.critical('x')
print(out.getvalue(), child.getEffectiveLevel(), child.level, child.isEnabledFor(10), child.parent is root, child.name, root.hasHandlers(), logging.getLogger('app.db') is child.parent, sep='|')
out.seek(0); out.truncate()
child.setLevel(logging.DEBUG); handler.setLevel('WARNING'); child.debug('no'); child.warning('yes'); child.addFilter(lambda record: 'secret' not in record.getMessage()); child.error('a secret'); child.error('public')
print(out.getvalue(), end=''); out.seek(0); out.truncate()
try:
    1 / 0
except ZeroDivisionError:
    child.exception('failed: %s', 'div')
    child.error('again', exc_info=True)
print([line for line in out.getvalue().splitlines() if not line.startswith(' ')]); out.seek(0); out.truncate()
handler.setFormatter(logging.Formatter('{levelname:>8} {user} {message}', style='{', defaults={'user': '-'})); child.error('with', extra={'user': 'ann'}); child.error('without'); child.log(45, 'custom'); logging.addLevelName(45, 'LOUD'); child.log(45, 'named'); print(out.getvalue(), end=''); out.seek(0); out.truncate()


class Collect(logging.Handler):
    def __init__(self):
        super().__init__(logging.INFO)
        self.records = []

    def emit(self, record):
        self.records.append((record.levelno, record.msg, record.args, record.funcName))


collect = Collect(); child.addHandler(collect); child.addHandler(collect); child.info('m %s', 1); child.propagate = False; child.warning('only collect'); print(collect.records, repr(out.getvalue()), len(child.handlers)); child.removeHandler(collect)
adapter = logging.LoggerAdapter(root, {'user': 'bob'}); adapter.warning('adapted'); print(out.getvalue(), end='')
print(logging.getLevelName(20), logging.getLevelName('ERROR'), logging.getLevelName(17), logging.WARN == logging.WARNING, repr(child), repr(root), root.getChild('x.y').name, logging.getLogger() is logging.root)
for bad in (lambda: root.setLevel('LOUDEST'), lambda: root.setLevel(1.5), lambda: logging.Formatter('m', style='?'), lambda: root.log('high', 'm'), lambda: logging.getLogger(5)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
