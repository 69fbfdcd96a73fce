using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Python.Tests.Sessions;

public sealed class SnapshotTests
{
    private const int HeaderBytes = 48;

    private const string Data =
        """
        import math, random, time, sys, datetime, decimal, fractions, collections
        from collections import Counter, OrderedDict, defaultdict, deque
        from math import sqrt as root
        nothing, yes, no, i, big, f, nan, inf, c = None, True, False, -5, -10**40, -0.0, float('nan'), float('inf'), 1-2j
        text, odd, raw, ba, r, sl, dots = 'añ𝄞', 'a\ud800', b'\x00\xff', bytearray(b'ab'), range(3, 30, 4), slice(1, None), ...
        shared = [1, [2]]
        lst, tup, dct = [shared, shared], (shared, ()), {'k': shared, 1: {2: 3}, (1, 'a'): None, None: 0}
        cyc = [1]; cyc.append(cyc); dcyc = {}; dcyc['me'] = dcyc; tcyc = ([],); tcyc[0].append(tcyc)
        s = {f'k{n}' for n in range(40)}; [s.discard(f'k{n}') for n in range(0, 40, 3)]; s.pop()
        fs = frozenset([frozenset([1, 2]), frozenset(), 'x']); mixed = {int, len, 'x', 1.5, None, True}
        dq = deque([1, 2, 3], 4); od = OrderedDict(b=1, a=2); od.move_to_end('b'); dd = defaultdict(list, {'x': [1]}); cnt = Counter('abracadabra')
        by_type = {int: 'i', str: 's'}
        when, span, day = datetime.datetime(2024, 2, 29, 1, 2, 3, 4), datetime.timedelta(1, 2, 3), datetime.date(1, 1, 1)
        dec, frac = decimal.Decimal('1.10'), fractions.Fraction(3, 9); keyed = {dec: 1, when: 2, frac: 3}
        gen = random.Random(5); gen.random()
        random.seed(9); random.gauss(0, 1); time.sleep(2.5); sys.setrecursionlimit(444)
        """;

    private const string Question =
        """
        print([nothing, yes, no, i, big, f, nan, inf, c, text, ascii(odd), raw, ba, r, sl, dots])
        print(lst, lst[0] is lst[1], lst[0] is shared, tup[0] is shared, dct, dct['k'] is shared, cyc[1] is cyc, dcyc['me'] is dcyc, tcyc[0][0] is tcyc)
        print(list(s), s.pop(), sorted(fs, key=repr), len(mixed), int in mixed, len in mixed, 'x' in mixed, list(mixed - {int, len, None}))
        print(dq, od, dd, dd['new'], cnt.most_common(), by_type[int], root(4), math.floor(2.5), type(cnt) is Counter)
        print(when, span, day, dec + 1, frac * 3, keyed[decimal.Decimal('1.1')], keyed[when], keyed[frac], gen.random())
        print(random.random(), random.gauss(0, 1), round(time.monotonic(), 1), sys.getrecursionlimit(), sorted(globals())[:5])
        s.add('k0'); shared.append(3); cnt['z'] += 1; print(lst, list(s)[:9], cnt['z'])
        """;

    private static PythonSession Create(long maxBytes = 64 << 20) => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System, AllowsFileWrites = true, Limits = new PythonLimits { MaxBytes = maxBytes },
    });

    private static PythonResult Run(PythonSession session, string source) => session.Execute(new PythonScript(source), TestContext.Current.CancellationToken);

    private static PythonSession After(string source)
    {
        var s = Create();
        var result = Run(s, source);
        Assert.True(result.Status == PythonStatus.Ok, result.Error);
        return s;
    }

    [Fact]
    public void Restore_OfPlainData_GivesItBack()
    {
        var s = After(Data);
        var snapshot = s.Snapshot();
        var restored = Create();
        Run(restored, "old = 1");
        restored.Restore(snapshot);
        Assert.Equal(snapshot, s.Snapshot());
        var expected = Run(s, Question);
        Assert.Equal(PythonStatus.Ok, expected.Status);
        var actual = Run(restored, Question);
        Assert.Equal((expected.Stdout, expected.Error), (actual.Stdout, actual.Error));
        Assert.Equal("NameError", Run(restored, "old").ErrorType);
    }

    [Fact]
    public void Snapshot_OfARestoredSession_IsTheSame()
    {
        // Sets of classes and functions are hashed by identity, which is another in every session.
        var s = After(Data + "\ndel mixed");
        var restored = Create();
        restored.Restore(s.Snapshot());
        Assert.Equal(s.Snapshot(), restored.Snapshot());
    }

    [Fact]
    public void Restore_OfFiles_GivesThemBack()
    {
        var s = After("import os\nos.makedirs('a/b')\nopen('a/b/x.txt', 'w').write('one')\nopen('y', 'wb').write(b'\\x00')\nos.chdir('a')");
        var restored = Create();
        restored.Restore(s.Snapshot());
        Assert.Equal(["a/b/x.txt", "y"], restored.Files.Keys);
        Assert.Equal("'/a'", Run(restored, "import os\nos.getcwd()").Value);
        Run(restored, "open('b/x.txt', 'a').write(' two')");
        Assert.Equal("one two", Encoding.UTF8.GetString(restored.Files["a/b/x.txt"].Span));
        Assert.Equal("one", Encoding.UTF8.GetString(s.Files["a/b/x.txt"].Span));
    }

    [Theory]
    [InlineData("def f(): pass", "'f' (function)")]
    [InlineData("class P: pass", "'P' (type)")]
    [InlineData("class P: pass\np = P()\ndel P", "'p' (P)")]
    [InlineData("x = [1, {'k': (lambda: 0,)}]", "'x' (list with function inside)")]
    [InlineData("g = (n for n in [])", "'g' (generator)")]
    [InlineData("it = iter([])", "'it' (list_iterator)")]
    [InlineData("e = ValueError()", "'e' (ValueError)")]
    [InlineData("f = open('x', 'w')", "'f' (TextIOWrapper)")]
    [InlineData("g = globals()", "'g' (dict)")]
    [InlineData("class L(list): pass\nx = L()\ndel L", "'x' (L)")]
    [InlineData("import math\ndef own(): pass\nmath.own = own", "'own' (function)")]
    [InlineData("import enum\nclass C(enum.Enum):\n    A = 1\nx = C.A\ndel C", "'x' (C)")]
    public void Snapshot_OfWhatIsNoPlainData_NamesIt(string source, string expected)
    {
        var s = After(source);
        Assert.Contains(expected, Assert.Throws<NotSupportedException>(s.Snapshot).Message, StringComparison.Ordinal);
        var restored = Create();
        restored.Restore(s.Snapshot(out var skipped));
        Assert.Equal(expected, Assert.Single(skipped).ToString());
    }

    [Fact]
    public void Snapshot_LeavingOut_KeepsTheRest()
    {
        var s = After("data = [1]\nboth = {'d': data, 'f': print}\ndef f(): return data\nbad = [data, f]");
        var restored = Create();
        restored.Restore(s.Snapshot(out var skipped));
        Assert.Equal(["f", "bad"], skipped.Select(static v => v.Name));
        Assert.Equal("(True, True)", Run(restored, "(both['d'] is data, both['f'] is print)").Value);
    }

    [Fact]
    public void Restore_OfFlippedTruncatedOrOtherBytes_Refuses()
    {
        var snapshot = After("x = {'a': [1, 2.5, 'text']}").Snapshot();
        var s = After("kept = 1");
        for (var i = 0; i < snapshot.Length; i++)
        {
            var flipped = (byte[])snapshot.Clone();
            flipped[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => s.Restore(flipped));
            Assert.Throws<InvalidDataException>(() => s.Restore(snapshot.AsMemory(0, i)));
        }

        Assert.Throws<InvalidDataException>(() => s.Restore((byte[])[.. snapshot, 0]));
        Assert.Throws<InvalidDataException>(() => s.Restore(Encoding.UTF8.GetBytes("no snapshot")));
        Assert.Equal("1", Run(s, "kept").Value);
    }

    [Fact]
    public void Restore_OfANewerVersion_SaysSo()
    {
        var snapshot = After("x = 1").Snapshot();
        BinaryPrimitives.WriteUInt16LittleEndian(snapshot.AsSpan(4), 2);
        Assert.Contains("version 2", Assert.Throws<InvalidDataException>(() => Create().Restore(snapshot)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OfMoreThanTheLimit_Refuses()
    {
        var s = After("x = ['text' * 1000 + str(n) for n in range(2000)]");
        var small = Create(1 << 20);
        Run(small, "kept = 1");
        Assert.Contains("memory limit", Assert.Throws<InvalidDataException>(() => small.Restore(s.Snapshot())).Message, StringComparison.Ordinal);
        Assert.Equal("1", Run(small, "kept").Value);
    }

    [Theory]
    [InlineData(Data, 150)]
    [InlineData("a = [1, 2.5, 'x', (None, b'y'), {1, 'z', 3}, {'k': [1]}, 10**30, range(3), frozenset([1]), bytearray(b'q'), 1j]\na.append(a)", 3_000)]
    public void Restore_OfForgedContent_IsRefusedOrHarmless(string data, int rounds)
    {
        // With a right checksum: nothing but the reader's own checks stands in the way.
        var snapshot = After(data).Snapshot();
        var random = new Random(1);
        var s = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Limits = new PythonLimits { MaxBytes = 16 << 20, MaxSteps = 1_000_000 } });
        for (var round = 0; round < rounds; round++)
        {
            var forged = (byte[])snapshot.Clone();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var at = random.Next(HeaderBytes, forged.Length);
                forged[at] = random.Next(3) switch { 0 => 0xFF, 1 => (byte)random.Next(256), _ => (byte)(forged[at] + 1) };
            }

            try
            {
                s.Restore(Sealed(forged));
            }
            catch (InvalidDataException)
            {
                continue;
            }

            Assert.NotEqual(PythonStatus.Internal, Run(s, "for v in list(globals().values()): repr(v); hash(repr(v)); v == v").Status);
        }
    }

    [Fact]
    public void Restore_OfDeepNesting_UsesNoHostStack()
    {
        var s = After("x = []\nfor _ in range(300000): x = [x]\nt = ()\nfor _ in range(100000): t = (t,)");
        var snapshot = s.Snapshot();
        var restored = Create();
        var thread = new Thread(() => restored.Restore(snapshot), 256 << 10);
        thread.Start();
        thread.Join();
        Assert.Equal("300000", Run(restored, "n = 0\nwhile x: x = x[0]; n += 1\nn").Value);
    }

    [Fact]
    public void Snapshot_OfASessionThatRuns_IsRefused()
    {
        PythonSession? s = null;
        Exception? refusal = null;
        s = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = TimeProvider.System,
            HostFunctions = [new PythonHostFunction("save", [], (_, _) => { refusal = Record.Exception(() => s!.Snapshot()); return null; })],
        });
        Run(s, "save()");
        Assert.IsType<InvalidOperationException>(refusal);
        Assert.NotEmpty(s.Snapshot());
    }

    private static byte[] Sealed(byte[] snapshot)
    {
        SHA256.HashData(snapshot.AsSpan(HeaderBytes), snapshot.AsSpan(16));
        return snapshot;
    }
}
