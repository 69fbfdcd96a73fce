x, y, name, w = 42, 3.14159, 'Ada', 10
print(f'{x} {y:.2f} {name!r} {name:>{w}} {x:#06x} {x + 1} {name.upper()} {[i for i in range(3)]} {{literal}} {{{x}}}')
print(f'{x=} {y=:.1f} {name=!s} {x + 1 = } {name = :>6}', f"{'nested'} {f'{x}'}", f'{x:{"0"}>{w}}', f'{"a" if x > 1 else "b"}', f'{(lambda v: v * 2)(x)}')
d = {'k': [1, 2]}
print(f"{d['k'][1]} {d!r} {d['k']}", f'''{
    x
}''', rf'\n{x}', f'\n{x}'.strip(), f'{x}' 'plain' f'{y:.0f}', f'{x,}', f'{1_000:,}', f'{True}', f'{None}', f'{...}')
class P:
    def __format__(self, spec):
        return f'<{spec}>'
    def __repr__(self):
        return 'P()'
print(f'{P()} {P():abc} {P()!r} {P()!r:>6} {P():{w}}', format(P(), 'z'))
for t in [lambda: f'{x:s}', lambda: f'{name:d}', lambda: f'{undefined}', lambda: f'{[]:>3}', lambda: f'{None:5}']:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
