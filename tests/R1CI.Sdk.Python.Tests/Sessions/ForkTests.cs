namespace R1CI.Sdk.Python.Tests.Sessions;

public sealed class ForkTests
{
    private static PythonSession Create(params PythonHostFunction[] functions) =>
        new(new PythonSessionOptions { TimeProvider = TimeProvider.System, HostFunctions = functions });

    private static PythonResult Run(PythonSession session, string source, string stdin = "") =>
        session.Execute(new PythonScript(source) { Stdin = new StringReader(stdin) }, TestContext.Current.CancellationToken);

    /// <summary>What is live at the fork, and what is done with it afterwards; each line of the second part shows one kind of state.</summary>
    public static TheoryData<string, string, string> States => new()
    {
        {
            "metaclasses and descriptors",
            """
            class Meta(type):
                made = []
                def __new__(m, name, bases, space, **kw):
                    c = super().__new__(m, name, bases, space)
                    m.made.append(c)
                    return c
                def __call__(cls, *a):
                    o = super().__call__(*a)
                    cls.count = getattr(cls, 'count', 0) + 1
                    return o
            class Base(metaclass=Meta):
                __slots__ = ('x', '__weakref__')
                def __init__(self, x=0): self.x = x
            class A(Base):
                def __init_subclass__(cls, /, tag=None): cls.tag = tag
                @property
                def double(self): return self.x * 2
                @double.setter
                def double(self, v): self.x = v // 2
                @classmethod
                def make(cls): return cls(7)
                @staticmethod
                def two(): return 2
            class B(A, tag='b'): pass
            a, b = A(1), B(2)
            a.extra = [b]
            """,
            """
            print([c.__name__ for c in Meta.made], [c.__name__ for c in Base.__subclasses__()], B.__mro__ == (B, A, Base, object))
            b.double = 10; print(b.x, B.make().x, A.two(), A.count, B.count, B.tag, a.extra[0] is b, type(b) is B)
            class C(B, tag='c'): pass
            print(C.__mro__[1] is B, Meta.made[-1] is C, [c.__name__ for c in B.__subclasses__()], isinstance(C(), A))
            A.double = 5; print(a.double, b.double); A.fresh = 1; print(C.fresh)
            try: Base().y = 1
            except AttributeError as e: print(e)
            """
        },
        {
            "half-run generators and coroutines",
            """
            def gen():
                total = 0
                try:
                    while True:
                        got = yield total
                        total += got or 1
                except ValueError as e:
                    yield f'caught {e}'
                finally:
                    print('cleanup', total)
            def outer():
                r = yield from gen()
                yield r
            class Awaited:
                def __await__(self):
                    x = yield 'asked'
                    return x * 2
            async def co():
                return await Awaited() + 1
            async def agen():
                for i in range(3):
                    yield i
            g, o, c, fresh = gen(), outer(), co(), gen()
            next(g); g.send(5); next(o); o.send(3); asked = c.send(None)
            nested = (x * y for x in range(3) for y in range(2)); next(nested); next(nested)
            ended = iter([]); list(ended)
            ag = agen(); step = ag.__anext__()
            """,
            """
            print(g.send(10), o.send(4), next(fresh), list(nested), list(ended), asked)
            print(g.throw(ValueError('v')))
            try: next(g)
            except StopIteration as e: print('stop', e.value)
            o.close()
            try: c.send(20)
            except StopIteration as e: print(e.value)
            try: step.send(None)
            except StopIteration as e: print('async', e.value)
            """
        },
        {
            "iterators of every native kind",
            """
            import itertools, re, io, collections
            l, d, s = [1, 2, 3, 4, 5], dict(a=1, b=2, c=3), {3, 1, 2}
            its = [iter(l), reversed(l), iter((1, 2, 3)), iter('añ𝄞z'), iter(b'abc'), iter(bytearray(b'xyz')), iter(range(9)), iter(s), iter(d), iter(d.values()),
                   iter(d.items()), reversed(d), reversed(d.items()), enumerate('abc', 5), zip(l, 'abcde'), map(lambda x, y: x + y, l, l), filter(None, [0, 1, 2, 3]),
                   iter(iter([1, 2, 0, 3]).__next__, 0), reversed(range(5)), iter(collections.deque([1, 2, 3])), itertools.count(3, 2), itertools.cycle('ab'),
                   itertools.repeat(7, 4), itertools.accumulate(l), itertools.chain(l, 'xy'), itertools.chain.from_iterable([[1, 2], [3]]), itertools.compress('abcd', [1, 1, 0, 1]),
                   itertools.dropwhile(lambda x: x < 2, l), itertools.takewhile(lambda x: x < 4, l), itertools.filterfalse(lambda x: x % 2, l), itertools.islice(l, 1, 5, 2),
                   itertools.starmap(pow, [(2, 3), (3, 2)]), itertools.zip_longest('ab', 'wxyz', fillvalue='-'), itertools.pairwise(l), itertools.product('ab', [1, 2]),
                   itertools.permutations('abc', 2), itertools.combinations('abcd', 2), itertools.combinations_with_replacement('ab', 2), re.finditer(r'\w', 'a b c d'),
                   iter(io.StringIO('p\nq\nr\n')), iter(memoryview(b'mem')) if 'memoryview' in dir(__builtins__) else iter([1, 2])]
            t1, t2 = itertools.tee(iter(l)); its += [t1, t2]
            class Old:
                def __getitem__(self, i):
                    if i > 3: raise IndexError
                    return i * i
            its.append(iter(Old()))
            for it in its: next(it)
            groups = itertools.groupby('aabbbc'); k1, g1 = next(groups); next(g1)
            next(t1)
            """,
            """
            l.append(6)
            for it in its: print(type(it).__name__, list(itertools.islice(it, 6)))
            print(k1, list(g1), [(k, len(list(g))) for k, g in groups])
            for it in its[:12]: print(next(it, 'done'))
            """
        },
        {
            "containers, their order and their identity",
            """
            from collections import *
            s = {f'k{i}' for i in range(40)} | {1.5, 10**20, None, (1, 2), frozenset([3])}
            for i in range(0, 40, 3): s.discard(f'k{i}')
            first = s.pop()
            dq = deque([1, 2, 3], maxlen=3); dq.append(4); dq.rotate(1)
            od = OrderedDict(a=1, b=2, c=3); od.move_to_end('a'); od.popitem(last=False)
            c = Counter('abracadabra'); dd = defaultdict(list); dd['x'].append(1)
            P = namedtuple('P', 'x y'); p = P(1, [2])
            cm = ChainMap({'a': 1}, {'b': 2})
            cyc = [1]; cyc.append(cyc); dcyc = {'d': cyc}; dcyc['self'] = dcyc; tup = ([],); tup[0].append(tup)
            o1, o2 = object(), object(); ids = [id(o1), id(o2), id(int), id(len), id(None)]; byid = {o1: 'o1', o2: 'o2', int: 'int'}
            fs = frozenset('hello'); sl = slice(1, None, 2); ba = bytearray(b'abc'); big = 10**50; cx = 1+2j
            text = ''
            for i in range(500): text += chr(97 + i % 26)
            keep = text
            views = d0 = {'a': 1, 'b': 2}; kv = d0.keys(); iv = d0.items()
            """,
            """
            print(list(s), first, s.pop(), s.pop(), len(s))
            print(dq, dq.maxlen, od, c.most_common(2), dd['y'], dict(dd), p, p._replace(x=5), cm['b'])
            print(cyc[1] is cyc, dcyc['self'] is dcyc, dcyc['d'] is cyc, tup[0][0] is tup, cyc, dcyc)
            print([id(o1), id(o2), id(int), id(len), id(None)] == ids, id(object()) in ids, hash(o1), hash(int), byid[o1], byid[int], list({o1, o2, int, str}), o1)
            print(fs, sl, ba, big, cx, hash(fs), text is keep, (text + 'x')[-3:], len(keep))
            d0['c'] = 3; print(kv, iv, list(kv))
            ba += b'z'; dq.append(9); c.update('zz'); text += 'more'; print(ba, dq, c['z'], text[-6:], keep[-3:])
            """
        },
        {
            "closures, cells and functions",
            """
            import functools
            def counter():
                n = 0
                def up():
                    nonlocal n
                    n += 1
                    return n
                def get(): return n
                return up, get
            up, get = counter(); up(); up()
            def f(a, b=[1], *c, d={'k': 1}, **e) -> int:
                'doc'
                b.append(a); d['k'] += 1
                return a, b, c, d, e
            f(1); f.attr = 'x'
            @functools.lru_cache(maxsize=2)
            def slow(x):
                print('computed', x); return x * x
            slow(1); slow(2); slow(1); slow(3)
            part = functools.partial(f, 5, z=1); part.note = 1
            @functools.singledispatch
            def show(x): return 'any'
            @show.register
            def _(x: int): return 'int'
            bound = [].append; meth = 'abc'.upper; um = str.join
            key = functools.cmp_to_key(lambda a, b: b - a)
            rec = lambda n: 1 if n < 2 else n * rec(n - 1)
            def late():
                return undefined_yet + 1
            """,
            """
            print(up(), up(), get(), f(2), f.attr, f.__doc__, f.__annotations__, f.__defaults__, f.__kwdefaults__)
            print(slow(1), slow(3), slow(2), slow.cache_info())
            print(part(6), part.note, show(1), show('a'), meth(), um(',', 'ab'), sorted([1, 3, 2], key=key), rec(20))
            bound(1); print(bound.__self__, up.__closure__[0].cell_contents is get.__closure__[0].cell_contents)
            undefined_yet = 41; print(late())
            up.__closure__[0].cell_contents = 100; print(get())
            f.__defaults__ = (9,); print(f.__defaults__)
            """
        },
        {
            "exceptions with tracebacks",
            """
            import traceback
            class Own(ValueError):
                def __init__(self, a, b): super().__init__(a); self.b = b
            def deep(n):
                if n == 0: raise Own('inner', [1])
                deep(n - 1)
            try:
                try: deep(3)
                except Own as e:
                    e.add_note('a note')
                    raise KeyError('outer') from e
            except KeyError as k: saved = k
            try: 1 / 0
            except ZeroDivisionError as z: plain = z
            try: raise ExceptionGroup('g', [plain, saved, OSError(2, 'No', 'f')])
            except ExceptionGroup as g: group = g
            """,
            """
            print(''.join(traceback.format_exception(saved)), repr(saved.__cause__), saved.__cause__.b, saved.__cause__.__notes__)
            print(plain.__traceback__.tb_lineno, group.exceptions[0] is plain, group.exceptions[2].filename, group.subgroup(KeyError).exceptions)
            saved.__cause__.b.append(2); plain.extra = 5; print(saved.__cause__.b)
            raise saved
            """
        },
        {
            "modules, random numbers, time and warnings",
            """
            import random, time, warnings, sys, decimal, contextvars, uuid, math, datetime, enum, dataclasses
            random.seed(42); before = [random.random() for _ in range(700)]; random.gauss(0, 1)
            r = random.Random(7); r.shuffle(x := list(range(10)))
            time.sleep(1.5); t0 = time.time()
            warnings.simplefilter('error')
            sys.setrecursionlimit(333)
            decimal.getcontext().prec = 7
            var = contextvars.ContextVar('v', default=1); var.set(2)
            math.extra = 'patched'; sys.argv.append('arg'); sys.path.append('p')
            u = uuid.uuid4()
            class Color(enum.Enum):
                RED = 1
                BLUE = 2
            @dataclasses.dataclass(order=True)
            class D:
                a: int
                b: list = dataclasses.field(default_factory=list)
            dd = D(1); when = datetime.datetime(2024, 2, 29, 12, 30)
            """,
            """
            print([random.random() for _ in range(5)], random.gauss(0, 1), r.random(), random.choice('abc'), random.getstate()[1][-1])
            print(time.time() - t0, time.perf_counter(), uuid.uuid4() != u, uuid.uuid4())
            try: warnings.warn('w')
            except UserWarning as w: print('raised', w)
            print(sys.getrecursionlimit(), decimal.Decimal(1) / 3, var.get(), math.extra, sys.argv, sys.path, sorted(m for m in sys.modules if m[0] != '_')[:5])
            print(Color.RED, Color(2) is Color.BLUE, list(Color), D(1) == dd, dd, dataclasses.asdict(dd), when + datetime.timedelta(days=1))
            def depth(n): return depth(n + 1)
            try: depth(0)
            except RecursionError as e: print(e)
            """
        },
        {
            "streams in memory and standard streams",
            """
            import io, sys, hashlib, csv, json, re
            out = io.StringIO(); out.write('héllo\nworld'); out.seek(2)
            raw = io.BytesIO(b'abcdef'); raw.read(2)
            h = hashlib.sha256(b'ab'); w = csv.writer(out2 := io.StringIO()); w.writerow([1, 'a,b'])
            pat = re.compile(r'(?P<x>\d+)'); m = pat.search('ab 12 c'); found = pat.finditer('1 22 333'); next(found)
            first = input()
            sys.stdout = captured = io.StringIO(); print('hidden')
            """,
            """
            sys.stdout = sys.__stdout__
            print(captured.getvalue(), out.read(), out.tell(), raw.read(), h.hexdigest(), out2.getvalue())
            h.update(b'c'); print(h.hexdigest(), m.group('x'), m.re is pat, [x.group() for x in found], first)
            w.writerow([2]); print(out2.getvalue(), repr(out.closed)); out.close(); print(out.closed)
            print(input())
            """
        },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Execute_AfterForks_DoesTheSameInAllOfThem(string what, string before, string after)
    {
        _ = what;
        var plain = Create();
        AssertOk(Run(plain, before, "one\n"));
        var expected = Run(plain, after, "two\n");
        Assert.NotEqual(PythonStatus.Internal, expected.Status);

        var session = Create();
        Run(session, before, "one\n");
        var fork = session.Fork();
        var forkOfFork = fork.Fork();
        var sibling = session.Fork();

        // One after the other: what one did, none of the later ones may see.
        Assert.Equal(expected, Run(fork, after, "two\n"));
        Assert.Equal(expected, Run(session, after, "two\n"));
        Assert.Equal(expected, Run(forkOfFork, after, "two\n"));
        Assert.Equal(expected, Run(sibling, after, "two\n"));
        Assert.Equal(Run(plain, after).Stdout, Run(fork.Fork(), after).Stdout);
    }

    [Fact]
    public void Fork_OfALiveSession_ExecutesNothing()
    {
        var calls = 0;
        var s = Create(new PythonHostFunction("tick", [], (_, _) => ++calls));
        Run(s, "log = []\nclass Loud:\n    def __init__(self): tick()\n    def __copy__(self): tick()\n    def __deepcopy__(self, memo): tick()\n    def __reduce__(self): tick()\n    def __hash__(self): tick(); return 1\n    def __eq__(self, o): tick(); return self is o\nx = {Loud(): {Loud()}}");
        var before = calls;
        var fork = s.Fork();
        Assert.Equal(before, calls);
        Assert.Equal(Run(s, "1").Steps, Run(fork, "1").Steps);
    }

    [Fact]
    public void Fork_ThenChanges_AreSeenInNoOtherSession()
    {
        var s = Create();
        Run(s, "class C: pass\nx, d, c = [1], {'k': [2]}, C()\nc.v = {3}\nimport math");
        var a = s.Fork();
        var b = s.Fork();
        Run(a, "x.append('a'); d['k'].append('a'); c.v.add('a'); C.shared = 'a'; math.pi = 'a'; new = 'a'; del c.v");
        Run(b, "x.clear(); d.clear(); c.w = 1; C.__name__ = 'Renamed'");
        Assert.Equal("([1], {'k': [2]}, {3}, False, 3.141592653589793, False, 'C')", Run(s, "(x, d, c.v, hasattr(C, 'shared'), math.pi, 'new' in globals(), C.__name__)").Value);
        Assert.Equal("([1, 'a'], {'k': [2, 'a']}, 'a', 'a', False)", Run(a, "(x, d, C.shared, new, hasattr(c, 'w'))").Value);
    }

    [Fact]
    public void Fork_OfASessionThatRuns_IsRefused()
    {
        PythonSession? s = null;
        Exception? refusal = null;
        s = Create(new PythonHostFunction("fork", [], (_, _) =>
        {
            refusal = Record.Exception(() => s!.Fork());
            return null;
        }));
        Assert.Equal(PythonStatus.Ok, Run(s, "fork()").Status);
        Assert.IsType<InvalidOperationException>(refusal);
        Assert.Equal("2", Run(s.Fork(), "1 + 1").Value);
    }

    [Fact]
    public void Fork_AfterALimit_GivesAUsableSession()
    {
        var s = Create();
        Run(s, "x = [1]\ndef g():\n    yield 1\n    while True: pass\ni = g(); next(i)");
        s.Execute(new PythonScript("next(i)"), new CancellationToken(true));
        var fork = s.Fork();
        Assert.Equal("[1]", Run(fork, "x").Value);
        Assert.Equal(Run(s, "next(i, 'over')").Value, Run(fork, "next(i, 'over')").Value);
    }

    [Theory]
    [InlineData("x = []\nfor _ in range(200000): x = [x]")]
    [InlineData("class C: pass\nfor _ in range(480):\n    class C(C): pass")]
    [InlineData("class M(type): pass\nfor _ in range(20000): M = type.__new__(M, 'M', (type,), {})")]
    [InlineData("def f(): return 0\nfor _ in range(50000):\n    def f(g=f): return g")]
    [InlineData("e = None\nfor _ in range(50000):\n    n = ValueError(); n.__context__ = e; e = n")]
    [InlineData("g = iter(())\nfor _ in range(50000): g = map(abs, g)")]
    public void Fork_OfADeepChain_UsesNoHostStack(string source)
    {
        var s = Create();
        AssertOk(Run(s, source));
        PythonSession? fork = null;
        var small = new Thread(() => fork = s.Fork(), 256 << 10);
        small.Start();
        small.Join();
        Assert.Equal("2", Run(fork!, "1 + 1").Value);
    }

    private static void AssertOk(PythonResult result) => Assert.True(result.Status == PythonStatus.Ok, result.Error);
}
