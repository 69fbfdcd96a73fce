# f-strings: nested specs, debugging =, conversions, quotes, and expressions of every kind.
width, precision, fill = 10, 3, '*'
value = 3.14159
print(f'{value:{width}.{precision}}|{value:{fill}^{width}.{precision}f}|{"x":{fill}>{width // 2}}|{value:{"." + str(1 + 1) + "f"}}')
print(f'{value=}', f'{value = }', f'{value=:.2f}', f'{value = !s:>10}', f'{width+1=}', f'{ width =}', f'{"a"=}', f'{[1, 2][0] = }')
print(f'{{}} {{{width}}} {{{{{width}}}}}', f'{width}}}', f'{{{value:.1f}', '{}'.format('{x}'), f'{"{"}')
print(f'{(lambda x: x * 2)(4)} {[i for i in range(3)]} { {"a": 1}["a"]} {({1, 1})} {width if width > 5 else 0} {width:>{width}d}')
d = {'key': 'v', 'n': {'m': 1}}
print(f"{d['key']} {d['n']['m']:03} {d!r:.10} {', '.join(sorted(d))}")
print(f'''multi
{width +
 1} line {
    "text"
}''')
print(rf'\d{width}\n', fr'{width}\{precision}', f'\x41{width}\N{BULLET}\u00e9\t|', f'{"é"!a} {"é"!r:>6} {"q"!s:*^5}')
print('plain ' f'{width}' ' joined ' f'{precision!r}' "{not}", f'' f'', f'{""}')
class Spec:
    def __format__(self, spec): return f'[{spec}]'
    def __repr__(self): return 'Spec()'
s = Spec()
print(f'{s:%H:%M}', f'{s:{width}{precision}}', f'{s!r:>8}', f'{s=}', f'{s=:x}', f'{s: }', f'{s:}', f'{s!s:}')
print(f'{width!r:>{len("abcdef")}}', f'{10000000:,} {10000000:_} {255:#x} {255:#b} {255:08b} {-5:+} {5:+} {5: } {1e6:,.1f} {97:c} {0.25:.0%}')
print(f'{width:=10}', f'{-width:=10}', f'{"ab":=<5}' , f'{(y := 5)}', y, f'{y:=5}', f'{y==5}', f'{y!=5}', f'{y>=5}', f'{y<=5=}')
async_name = [f'{x}{y}' for x in 'ab' for y in range(2)]
print(async_name, f'{async_name[0]:>{y}}', f"{'a' 'b'}", f'{1,}', f'{1, 2}', f'{*[1, 2], 3}', f'{None} {True!s:>5} {...}')
def f(a, b=f'{width}'): return f'{a}{b}{f"{a}-{b}"}'
print(f(1), f('x', 'y'), f'{f(2)!r:>12}')
for code in ("f'{'", "f'}'", "f'{}'", "f'{a b}'", "f'{a!x}'", "f'{a:{b:{c}}}'", "f'{a!}'", "f'{#}'", "f'{\\\\}'", "f'{a[}'", "f'{lambda x: 1}'", "f'{a:{}}'", "f'{ }'", "f'{!r}'", "f'{a'", "f'{yield}'", "f'{a = b}'", "f'{*a}'"):
    try:
        compile(code, 's', 'exec')
        print('ok', code)
    except SyntaxError as error:
        print(code, '|', error.msg)
for action in (lambda: f'{1:q}', lambda: f'{"a":d}', lambda: f'{[]:>5}', lambda: f'{None:5}', lambda: f'{1:{"x" * 2}}', lambda: f'{"a":.2f}', lambda: f'{1.5:d}', lambda: f'{1:.2}', lambda: f'{"a":+}', lambda: f'{"a":,}', lambda: f'{1:,s}'):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(error)
