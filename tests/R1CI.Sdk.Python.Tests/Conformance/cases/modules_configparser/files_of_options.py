# INI text read, asked, changed and written; interpolation, defaults, converters and every error's text.
import configparser
import io
from configparser import ConfigParser, ExtendedInterpolation, RawConfigParser

config = ConfigParser()
config.read_string('''
# comment
[DEFAULT]
base = /srv
Debug: yes
[server]
Host = example.org
port = 8080
path = %(base)s/www
  continued line
  # comment inside

  after a blank line
share = 50%%
[db]
url=sqlite:///%(name)s
name = x
''')
server = config['server']
print(config.sections(), config.defaults(), config.options('server'), len(config), list(config))
print(dict(server), server.getint('port'), config.getboolean('server', 'debug'), server)
print(config.items('server'), config.items('db', raw=True), config.get('db', 'url'))
print(config.get('server', 'no', fallback='f'), server.get('no'), 'host' in server, config.has_option('server', 'HOST'))


def read(text, **options):
    parser = ConfigParser(**options)
    parser.read_string(text)
    return [dict(parser[name]) for name in parser.sections()]


for attempt in (
        lambda: config.get('none', 'x'), lambda: config.get('server', 'none'), lambda: config['none'],
        lambda: server['none'], lambda: config.add_section('server'), lambda: config.add_section('DEFAULT'),
        lambda: config.set('server', 'x', 5), lambda: config.set('none', 'x', '5'), lambda: config.add_section(5),
        lambda: server.getint('host'), lambda: server.getboolean('host'), lambda: config.set('server', 'x', '50%'),
        lambda: read('a=1'), lambda: read('[a]\n[a]'), lambda: read('[a]\nx=1\nx=2'), lambda: read('[a]\nfoo\nbar\n=x'),
        lambda: read('[a]\nx=%(y)s'), lambda: read('[a]\nx=%(x)s'), lambda: read('[a]\nx=%z'), lambda: read('[a]\nx=%(y'),
        lambda: RawConfigParser().read_dict({'b': {'x': 1, 'X': 2}}), lambda: config.remove_option('none', 'x'),
        lambda: read('[a]\nKey = v ; c\nflag\n', allow_no_value=True, inline_comment_prefixes=(';',))):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error, error.args if isinstance(error, configparser.Error) else '')

config = ConfigParser(allow_no_value=True, delimiters=('=',))
config.optionxform = str
config['new'] = {'Key': '1', 'y': 2, 'flag': None}
config['new']['z'] = 'two\nlines'
for spaces in True, False:
    out = io.StringIO()
    config.write(out, space_around_delimiters=spaces)
    print(out.getvalue())
extended = ConfigParser(interpolation=ExtendedInterpolation())
extended.read_string('[a]\nx=1\ny=${x}2\n[b]\nz=${a:y}3 $$\nbad=${a:q}\nw=$x\n')
for key in extended['b']:
    try:
        print(extended['b'][key])
    except configparser.InterpolationError as error:
        print(type(error).__name__, error)
raw = RawConfigParser(converters={'list': lambda value: value.split(',')})
raw.read_string('[a]\nl=1,2\nf=1.5\nx=%(y)s')
print(raw.getlist('a', 'l'), raw['a'].getlist('l'), raw['a'].getfloat('f'), raw['a']['x'], raw['a'].getint('no'))
print(config.remove_option('new', 'y'), config.remove_section('new'), config.sections(), config.read('none.ini'))
