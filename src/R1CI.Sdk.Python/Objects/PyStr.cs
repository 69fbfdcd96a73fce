using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Objects;

/// <summary>A string with cached hash. Lengths and indices are in code points; the text is UTF-16, where an unpaired surrogate stands for itself.</summary>
/// <remarks>
/// Nearly every string has no surrogates, so that code points are code units (<see cref="IsSimple"/>), and was made whole: it is this
/// object of 40 bytes and the host's. What the others need is in a <see cref="Parts"/>. Repeated appends share one
/// <see cref="StringBuilder"/>, so a <c>s += c</c> loop is linear.
/// </remarks>
internal class PyStr : Obj
{
    private static readonly PyStr[] Latin1 = MakeLatin1();
    public static readonly PyStr Empty = Shared("");

    private object _text;            // a string, or Parts
    private long _hash;
    private bool _isSimple;          // known to have no surrogates
    private byte _sums;              // how many + in a row made it, up to ManySums

    public PyStr(string s)
    {
        Kind = Kind.Str;
        _text = s;
    }

    private PyStr(Parts parts)
    {
        Kind = Kind.Str;
        _text = parts;
    }

    private PyStr(PyStr original)
    {
        Kind = Kind.Str;
        _text = CopyText(original._text);
        (_hash, _isSimple, _sums) = (original._hash, original._isSimple, original._sums);
    }

    /// <summary>What a string has that is the sum of sums, or in which some code point is two units.</summary>
    private sealed class Parts(int units)
    {
        public StringBuilder? Builder;
        public string? Flat;             // null until a sum is read
        public int[]? Points;            // made when the string is indexed
        public int Length = -1;          // in code points, -1 until known

        public int Units => units;
    }

    public override PyType Type => Types.Str;

    /// <summary>Bytes of a string without its text: this object, and the host string's own with what rounds it up.</summary>
    public const int Overhead = 68;

    /// <summary>Sums in a row after which another is likely to follow; brackets around a text make two.</summary>
    private const int ManySums = 2;

    private const int PartsBytes = 56;
    private const int LongUnits = 4096;

    // A builder has room to grow; both texts exist once it was read.
    public override long Bytes => _text is Parts p
        ? Overhead + PartsBytes + ((p.Builder == null ? 2L : p.Flat == null ? 4L : 6L) * p.Units) + (p.Points == null ? 0 : 4L * p.Points.Length)
        : Overhead + (2L * Units);

    /// <summary>The text in UTF-16.</summary>
    public string S
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var text = _text;
            return IsWhole(text) ? Unsafe.As<string>(text) : Flatten();
        }
    }

    /// <summary>Length in UTF-16 code units; O(1), for charging.</summary>
    public int Units
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var text = _text;
            return IsWhole(text) ? Unsafe.As<string>(text).Length : Unsafe.As<Parts>(text).Units;
        }
    }

    // In code that was compiled ahead of time a cast is a call; this is a comparison there too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhole(object text) => text.GetType() == typeof(string);

    /// <summary>Length in code points.</summary>
    public int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSimple ? Units : Unsafe.As<Parts>(_text).Length;
    }

    /// <summary>Whether every code point is one UTF-16 code unit, so that indices into <see cref="S"/> are guest indices.</summary>
    public bool IsSimple
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _isSimple || Measure();
    }

    /// <summary>Code points, for the strings that are not <see cref="IsSimple"/>.</summary>
    public int[] Points => (_text as Parts)?.Points ?? MakePoints();

    public static PyStr Of(string s) => s.Length == 0 ? Empty : s.Length == 1 && s[0] < 256 ? Latin1[s[0]] : new PyStr(s);

    /// <summary>A string of one unit; those of Latin-1 are there already.</summary>
    public static PyStr Char(Vm vm, char c)
    {
        if (c < 256) return Latin1[c];
        vm.Charge(Overhead + 8);
        return new PyStr(c.ToString());
    }

    public static PyStr Point(Vm vm, int c)
    {
        if (c < 0x10000) return Char(vm, (char)c);
        vm.Charge(Overhead + 8);
        return new PyStr(char.ConvertFromUtf32(c));
    }

    /// <summary>A constant shared by sessions.</summary>
    public static PyStr Shared(string s)
    {
        var r = new PyStr(s);
        if (!r.IsSimple) ((Parts)r._text).Points = CodePoints.ToArray(s);
        r.MakeShared();
        return r;
    }

    /// <summary>The code point at a valid index.</summary>
    public PyStr At(Vm vm, int index) => IsSimple ? Char(vm, S[index]) : Point(vm, Points[index]);

    /// <summary>The code points [from, to) as text.</summary>
    public string Sub(int from, int to) => IsSimple ? S.Substring(from, to - from) : CodePoints.FromPoints(Points.AsSpan(from, to - from));

    /// <summary>a + b. The first sums are copied; the next goes into a builder, which later ones append to.</summary>
    public static PyStr Concat(Vm vm, PyStr a, PyStr b)
    {
        var units = (long)a.Units + b.Units;
        var sum = a._text as Parts;
        if (sum?.Builder is { } newest && newest.Length == sum.Units)
        {
            vm.Charge(Overhead + PartsBytes + (4L * b.Units));
            vm.Tick(b.Units >> 6);
            return new PyStr(new Parts((int)units) { Builder = newest.Append(b.S) });
        }
        vm.Tick((int)(units >> 6));
        if (units <= RecentTexts.MaxUnits)
        {
            vm.Charge(Overhead + (2 * units));
            Span<char> text = stackalloc char[RecentTexts.MaxUnits];
            a.S.CopyTo(text);
            b.S.CopyTo(text[a.Units..]);
            return vm.RecentText(text[..(int)units], TextMaking.Sum);
        }
        if (a._sums < ManySums || sum?.Builder != null || a.IsShared || units < 256)
        {
            vm.Charge(Overhead + (2 * units));
            return new PyStr(Pieces.Text(a.S, b.S)) { _isSimple = a._isSimple && b._isSimple, _sums = (byte)Math.Min(a._sums + 1, ManySums) };
        }
        vm.Charge(Overhead + (2 * PartsBytes) + (4 * units));
        sum ??= new Parts(a.Units) { Flat = a.S };
        sum.Builder = new StringBuilder(a.S, (int)Math.Min(units * 2, int.MaxValue / 2)).Append(b.S);
        a._text = sum;
        return new PyStr(new Parts((int)units) { Builder = sum.Builder });
    }

    /// <summary>CPython's siphash13 of the canonical form with key zero, as under PYTHONHASHSEED=0.</summary>
    public long Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _hash != 0 ? _hash : MakeHash();
    }

    private long MakeHash() => _hash = GuestHash.Of(S.AsSpan());

    public bool Same(PyStr o) =>
        ReferenceEquals(this, o) || ((_hash == 0 || o._hash == 0 || _hash == o._hash) && Units == o.Units && (Units < LongUnits || Ticked()) && string.Equals(S, o.S));

    /// <summary>Order by code point.</summary>
    public int CompareTo(PyStr o)
    {
        if (Units >= LongUnits) Ticked();
        var a = S;
        var b = o.S;
        if (a.Length > 0 && b.Length > 0 && a[0] != b[0] && a[0] < 0xD800 && b[0] < 0xD800) return a[0] - b[0];
        var i = a.AsSpan().CommonPrefixLength(b);
        if (i == a.Length || i == b.Length) return a.Length.CompareTo(b.Length);
        int x = a[i], y = b[i];
        // Surrogates (astral text) sort above every other unit, as their code points do.
        if (x >= 0xD800 && y >= 0xD800) (x, y) = (x < 0xE000 ? x + 0x2000 : x - 0x800, y < 0xE000 ? y + 0x2000 : y - 0x800);
        return x.CompareTo(y);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyStr(this));

    private static object CopyText(object text)
    {
        if (text is not Parts p) return text;
        // A text that nobody read stays unread in the copy, so that reading it costs the same there; two sessions never share a builder.
        var builder = p.Builder == null ? null : new StringBuilder().Append(p.Builder, 0, p.Units);
        return new Parts(p.Units) { Builder = builder, Flat = p.Flat, Points = p.Points, Length = p.Length };
    }

    private string Flatten()
    {
        var p = (Parts)_text;
        if (p.Flat != null) return p.Flat;
        Vm.Running?.Tick(p.Units >> 5);
        Vm.Running?.Charge(2L * p.Units);
        return p.Flat = Pieces.Text(p.Builder!, p.Units);
    }

    // Strings are compared in places that have no machine at hand.
    private bool Ticked()
    {
        Vm.Running?.Tick(Units >> 6);
        return true;
    }

    private int[] MakePoints()
    {
        Vm.Running?.Tick(Units >> 3);
        Vm.Running?.Charge(4L * Units);
        var points = CodePoints.ToArray(S);
        // What one session asks of a shared string must not make it cheaper for the next.
        if (!IsShared && !IsSimple) ((Parts)_text).Points = points;
        return points;
    }

    // Whether the string is simple. Sessions may ask a shared one at the same time: each finds the same.
    private bool Measure()
    {
        if (_text is Parts { Length: >= 0 }) return false;
        var text = S;
        if (CharRange.IndexOf(text, '\uD800', '\uDFFF') < 0) return _isSimple = true;
        var length = CodePoints.Count(text);
        if (length == text.Length) return _isSimple = true;
        if (_text is Parts p)
        {
            p.Length = length;
            return false;
        }
        if (!IsShared) Vm.Running?.Charge(PartsBytes);
        _text = new Parts(text.Length) { Flat = text, Length = length };
        return false;
    }

    private static PyStr[] MakeLatin1()
    {
        var r = new PyStr[256];
        for (var i = 0; i < r.Length; i++) r[i] = Shared(((char)i).ToString());
        return r;
    }
}

internal sealed class GuestStr(PyType type, string s) : PyStr(s)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;
    public override void Trace(Census c) => c.Visit(_store);
    public override Obj Fork(Forker f) => f.Add(this, new GuestStr(f.Copy(Type), S), static (f, a, b) => b._store = f.Copy(a._store));
}
