# The debugger asks a person at a terminal: there is none here.

from _powerless import denied_class as _class, deny as _deny

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]

Pdb, Restart = _class('Pdb'), type('Restart', (Exception,), {'__module__': 'pdb'})
_deny(globals(), 'run pm runeval runctx runcall set_trace post_mortem help main')
