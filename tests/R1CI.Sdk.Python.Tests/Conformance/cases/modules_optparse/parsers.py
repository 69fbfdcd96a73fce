# A parser of the older kind: help, groups, every action and type, abbreviations, conflicts, every error.
import optparse, sys, io
from optparse import OptionParser, OptionGroup, Option, make_option
sys.argv=['prog.py']
p=OptionParser(usage='usage: %prog [options] arg', version='%prog 1.2', description='A program that does things with many words so that the description has to wrap somewhere.', epilog='The end.')
p.add_option('-f','--file',dest='filename',help='write to FILE, default %default',metavar='FILE',default='x.txt')
p.add_option('-q','--quiet',action='store_false',dest='verbose',default=True,help="don't print")
p.add_option('-n',type='int',default=3,help='a number with a very long help text that certainly needs more than one line of output')
p.add_option('-v',action='count',default=0); p.add_option('-a','--add',action='append'); p.add_option('--const',action='store_const',const=42)
p.add_option('-c','--choice',type='choice',choices=['a','b']); p.add_option('--pt',nargs=2,type='float'); p.add_option('--hidden',help=optparse.SUPPRESS_HELP)
def cb(option, opt, value, parser, *a, **k): print('cb', opt, value, a, k); parser.values.cbd=value
p.add_option('--cb',action='callback',callback=cb,type='string',callback_args=(1,),callback_kwargs={'k':2})
g=OptionGroup(p,'Dangerous Options','Use at your own risk.'); g.add_option('-g',action='store_true',help='Group option.'); p.add_option_group(g)
print(p.format_help())
def run(*args):
    err=io.StringIO(); sys.stderr, old = err, sys.stderr
    try: o,a=p.parse_args(list(args)); r=(sorted(o.__dict__.items()),a)
    except SystemExit as e: r=('exit', e.code)
    finally: sys.stderr=old
    print(args, r, err.getvalue())
run(); run('-f','out','pos1','-q','pos2'); run('--file=o','-n5','-vvv','--add','1','-a2'); run('--const','--choice','b','--pt','1','2.5'); run('-c','z'); run('-n','x'); run('--nope'); run('-z'); run('--ad','q'); run('--c'); run('-f'); run('--pt','1'); run('--quiet=1'); run('--','-f'); run('--version'); run('--cb','V'); run('-g','-n','0x10'); run('-n','010'); run('--help')
for f in (lambda: p.add_option('-f'), lambda: p.add_option('x'), lambda: p.add_option('-xx'), lambda: p.add_option('--y',action='zz'), lambda: p.add_option('--y',type='zz'), lambda: p.add_option('--y',bad=1), lambda: p.add_option('--y',action='store_true',type='int'), lambda: p.add_option('--y',type='choice'), lambda: p.add_option('--y',choices='ab'), lambda: p.add_option('--y',action='store_true',nargs=1), lambda: p.add_option(), lambda: p.remove_option('--zz'), lambda: OptionParser(conflict_handler='z')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(p.has_option('-f'), p.get_option('--file').dest, str(p.get_option('-f')), p.get_option_group('-g').title, p.get_usage(), p.get_version())
q=OptionParser(option_list=[make_option('-x', type=int)], conflict_handler='resolve', formatter=optparse.TitledHelpFormatter(), prog='q', add_help_option=False); q.add_option('-x','--xx', help='other'); q.set_defaults(y=1); print(q.format_help()); o,a=q.parse_args(['--xx','5','z']); print(o, a, o=={'xx':'5','y':1,'x':None})
