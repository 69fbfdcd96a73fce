# Formats of three styles, what is wrong with them, records of errors; traceback objects and templates beside them.
import logging, io, sys, traceback, string
s=io.StringIO(); h=logging.StreamHandler(s)
h.setFormatter(logging.Formatter('{levelname:>8}|{name}|{message}', style='{'))
log=logging.getLogger('x'); log.addHandler(h); log.setLevel(logging.DEBUG); log.propagate=False
log.info('a %s', 1); log.warning('b %(k)s', {'k': 2})
try: 1/0
except ZeroDivisionError: log.exception('boom')
h.setFormatter(logging.Formatter('$levelname ${message}', style='$')); log.error('c')
h.setFormatter(logging.Formatter('%(levelname)-8s %(extra)s', defaults={'extra':'dflt'})); log.error('d'); log.error('e', extra={'extra':'E'})
print(s.getvalue().replace(__file__,'F'))
for bad in (('%(nope)',),('no',),('{foo',None,'{'),('{a b}',None,'{'),('{a!x}',None,'{'),('{a:zz}',None,'{'),('$',None,'$'),('plain',None,'$')):
    try: logging.Formatter(*bad); print('ok')
    except ValueError as e: print(e)
print(logging.Formatter('%(x)s', validate=False)._fmt, logging.Formatter().usesTime(), logging.Formatter('%(asctime)s').usesTime(), logging.Formatter('{asctime}',style='{').usesTime())
r=logging.LogRecord('n',20,'p.py',3,'m',(),None)
try: logging.Formatter('%(zip)s').format(r)
except ValueError as e: print(e)
f=logging.Formatter('%(asctime)s %(message)s','%Y'); r.created=0; print(f.format(r)); f=logging.Formatter('%(asctime)s'); r.created=0.0; r.msecs=5; print(f.format(r)); f.default_msec_format='%s.%03d'; print(f.format(r)); f.default_msec_format=None; print(f.format(r))
def ex():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise ValueError('v') from e
    except ValueError as e: return e
e=ex()
print(len(traceback.format_exception(e)), len(traceback.format_exception(e, chain=False)), traceback.format_exception_only(e), traceback.format_exception_only(ValueError, e))
te=traceback.TracebackException.from_exception(e); print(list(te.format(chain=False))[-1], len(list(te.format())), te.exc_type, str(te), te.__cause__.exc_type.__name__, [f.name for f in te.stack])
print(string.Template.pattern.groups, string.Template('$a ${b} $$').substitute(a=1,b=2))
class T(string.Template): delimiter='%'; idpattern='[a-z]+_[a-z]+'
print(T('%a_b %x').safe_substitute(a_b=1), T.pattern is not string.Template.pattern)
class T2(string.Template): pattern=r'\[\[(?:(?P<escaped>\[\[)|(?P<named>\w+)\]\]|(?P<braced>\b\B)|(?P<invalid>))'
print(T2('[[x]] y').substitute(x=5))
io2=io.StringIO(); traceback.print_exception(e, file=io2, chain=False); print(io2.getvalue().count('Traceback'))
io2=io.StringIO(); traceback.print_exception(type(e), e, e.__traceback__, limit=1, file=io2); print(io2.getvalue().count('Traceback'))
print(traceback.extract_tb(e.__traceback__)[0].name, traceback.format_tb(e.__traceback__)[0].split(',')[2].split('\n')[0], traceback.format_list([('f',1,'n','line')]))
