# Shelves in a file and in a dict; lines of several files by fileinput; kinds of files by their names; messages untranslated.
import fileinput
import gettext
import mimetypes
import os
import pkgutil
import shelve
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'shelf')
with shelve.open(path) as shelf:
    shelf['a'] = [1, 2]
    shelf['b'] = {'x': 1}
    print(sorted(shelf), len(shelf), 'a' in shelf, shelf.get('no', 5))
with shelve.open(path, writeback=True) as shelf:
    shelf['b']['y'] = 2
    shelf['a'].append(3)
with shelve.open(path) as shelf:
    print(sorted(shelf.items()))
    shelf['a'].append('lost')
    print(shelf['a'])
    try:
        shelf['no']
    except KeyError as error:
        print(repr(error))
try:
    shelf['b']
except ValueError as error:
    print(error)
memory = shelve.Shelf({})
memory['k'] = (1, None)
print(memory['k'], list(memory), memory.dict.keys())

for name, text in ('one', '1\n2\n'), ('two', '3'):
    with open(os.path.join(folder, name), 'w') as file:
        file.write(text)
names = [os.path.join(folder, name) for name in ('one', 'two')]
for line in fileinput.input(names):
    print(repr(line), fileinput.lineno(), fileinput.filelineno(), os.path.basename(fileinput.filename()),
          fileinput.isfirstline(), fileinput.isstdin())
fileinput.close()
try:
    fileinput.lineno()
except RuntimeError as error:
    print(error)
with fileinput.input('-') as lines:
    print(list(lines))

for name in 'a.html', 'x.tar.gz', 'b.JPG', 'c.unknown', 'd.json', 'e.py', 'f.tgz', 'data:text/html,x', 'noext', 'j.csv.gz':
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_extension('image/png'), mimetypes.guess_extension('x/y'))
print(gettext.gettext('hi'), gettext.ngettext('one', 'many', 2), gettext.textdomain())
print(pkgutil.resolve_name('collections.abc:Mapping').__name__, pkgutil.resolve_name('os.path.join').__name__)
