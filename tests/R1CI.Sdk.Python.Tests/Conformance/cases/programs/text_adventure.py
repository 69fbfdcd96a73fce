# A small world run from a script of commands: dispatch by name, shortest unique abbreviations, aliases, inventory, saving by JSON.
import json
import sys
from difflib import get_close_matches

ROOMS = {
    'hall': {'exits': {'north': 'library', 'east': 'kitchen'}, 'items': ['lamp']},
    'library': {'exits': {'south': 'hall'}, 'items': ['old book', 'key'], 'dark': True},
    'kitchen': {'exits': {'west': 'hall', 'down': 'cellar'}, 'items': [], 'locked': {'down': 'key'}},
    'cellar': {'exits': {'up': 'kitchen'}, 'items': ['gold']},
}


class Game:
    aliases = {'n': 'go north', 's': 'go south', 'e': 'go east', 'w': 'go west', 'd': 'go down', 'u': 'go up', 'i': 'inventory', 'x': 'look'}

    def __init__(self):
        self.rooms = json.loads(json.dumps(ROOMS))
        self.here, self.bag, self.turns, self.lit = 'hall', [], 0, False

    def __getattr__(self, name):
        if not name.startswith('do_'):
            raise AttributeError(name)
        commands = sorted(n[3:] for n in dir(type(self)) if n.startswith('do_'))
        found = [c for c in commands if c.startswith(name[3:])]
        if len(found) == 1:
            return getattr(self, 'do_' + found[0])
        if found:
            return lambda *_: f'Do you mean {" or ".join(found)}?'
        close = get_close_matches(name[3:], commands, n=1)
        return lambda *_: f"I don't know {name[3:]!r}." + (f' Perhaps {close[0]!r}?' if close else '')

    @property
    def room(self):
        return self.rooms[self.here]

    def run(self, line):
        verb, _, rest = self.aliases.get(line, line).partition(' ')
        self.turns += 1
        return getattr(self, f'do_{verb}')(*([rest.strip()] if rest else []))

    def do_look(self, what='around'):
        """Look around."""
        if self.room.get('dark') and not self.lit:
            return f'{self.here.upper()}: too dark to see.'
        items = ', '.join(self.room['items']) or 'nothing'
        return f"{self.here.upper()}: you see {items}. Exits: {'/'.join(self.room['exits'])}."

    def do_go(self, direction=None):
        """Go in a direction."""
        match self.room:
            case {'locked': {**doors}} if direction in doors and doors[direction] not in self.bag:
                return f'Locked: you need the {doors[direction]}.'
            case {'exits': {**exits}} if direction in exits:
                self.here = exits[direction]
                return self.do_look()
        return f'You cannot go {direction or "nowhere"}.'

    def do_take(self, item):
        """Take something."""
        if item == 'all':
            return '\n'.join([self.do_take(i) for i in self.room['items'][:]]) or 'Nothing here.'
        try:
            self.room['items'].remove(item)
        except ValueError:
            return f'There is no {item} here.'
        self.bag.append(item)
        return f'Taken: {item}.'

    def do_drop(self, item):
        """Drop something."""
        self.bag.remove(item)
        self.room['items'].append(item)
        return 'Dropped.'

    def do_inventory(self):
        """What you carry."""
        return f'You carry {", ".join(sorted(self.bag)) or "nothing"}.'

    def do_light(self, what='lamp'):
        """Light the lamp."""
        self.lit = what == 'lamp' and 'lamp' in self.bag
        return 'It is bright.' if self.lit else 'Nothing happens.'

    def do_save(self):
        """Print the state."""
        return json.dumps({k: v for k, v in vars(self).items() if k != 'rooms'}, sort_keys=True)

    def do_help(self):
        """This help."""
        return '\n'.join(f'{n[3:]:<10}{getattr(type(self), n).__doc__}' for n in sorted(dir(type(self))) if n.startswith('do_'))


game = Game()
print(game.do_look())
for number, line in enumerate(map(str.strip, sys.stdin), 1):
    if line == 'quit':
        print(f'Bye after {game.turns} turns.')
        break
    print('>', line)
    try:
        print(game.run(line.lower()))
    except TypeError as e:
        print('Usage?', str(e).replace('Game.', ''))
    except ValueError as e:
        print('No:', e)
else:
    print('The script ended.')
print(hasattr(game, 'do_lo'), hasattr(game, 'other'))
