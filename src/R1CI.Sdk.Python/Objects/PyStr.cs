using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Objects;

/// <summary>A string with cached hash. Lengths and indices are in code points; the text is UTF-16, where an unpaired surrogate stands for itself.</summary>
/// <remarks>
/// Nearly every string has no surrogates, so that code points are code units (<see cref="IsSimple"/>). Repeated appends share one
/// <see cref="StringBuilder"/>, so a <c>s += c</c> loop is linear.
/// </remarks>
internal class PyStr : Obj
{
    private static readonly PyStr[] Latin1 = MakeLatin1();
    public static readonly PyStr Empty = Shared("");

    private string? _flat;
    private StringBuilder? _builder;
    private long _hash;
    private bool _isSum;             // made by +: another + is likely to follow
    private int[]? _points;          // code points of a string with astral characters, made when it is indexed
    private readonly int _units;     // length in UTF-16 code units
    private int _length = -1;        // length in code points, -1 until known

    public PyStr(string s)
    {
        Kind = Kind.Str;
        _flat = s;
        _units = s.Length;
    }

    private PyStr(StringBuilder b)
    {
        Kind = Kind.Str;
        _builder = b;
        _units = b.Length;
    }

    public override PyType Type => Types.Str;

    /// <summary>Bytes of a string without its text: this object and the host string's own.</summary>
    public const int Overhead = 96;

    private const int LongUnits = 4096;

    // A builder has room to grow; both texts exist once it was read.
    public override long Bytes => Overhead + ((_builder == null ? 2L : _flat == null ? 4L : 6L) * _units) + (_points == null ? 0 : 4L * _points.Length);

    /// <summary>The text in UTF-16.</summary>
    public string S => _flat ?? Flatten();

    /// <summary>Length in UTF-16 code units; O(1), for charging.</summary>
    public int Units => _units;

    /// <summary>Length in code points.</summary>
    public int Length => _length >= 0 ? _length : Measure();

    /// <summary>Whether every code point is one UTF-16 code unit, so that indices into <see cref="S"/> are guest indices.</summary>
    public bool IsSimple => Length == _units;

    /// <summary>Code points, for the strings that are not <see cref="IsSimple"/>.</summary>
    public int[] Points => _points ?? MakePoints();

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
        if (!r.IsSimple) r._points = CodePoints.ToArray(s);
        r.MakeShared();
        return r;
    }

    /// <summary>The code point at a valid index.</summary>
    public PyStr At(Vm vm, int index) => IsSimple ? Char(vm, S[index]) : Point(vm, Points[index]);

    /// <summary>The code points [from, to) as text.</summary>
    public string Sub(int from, int to) => IsSimple ? S.Substring(from, to - from) : CodePoints.FromPoints(Points.AsSpan(from, to - from));

    /// <summary>a + b. The first sum is copied; the sum of a sum goes into a builder, which later ones append to.</summary>
    public static PyStr Concat(Vm vm, PyStr a, PyStr b)
    {
        var units = (long)a._units + b._units;
        if (a._builder is { } newest && newest.Length == a._units)
        {
            vm.Charge(Overhead + (4L * b._units));
            vm.Tick(b._units >> 6);
            newest.Append(b.S);
            return new PyStr(newest);
        }
        vm.Tick((int)(units >> 6));
        if (!a._isSum || a._builder != null || a.IsShared || units < 256)
        {
            vm.Charge(Overhead + (2 * units));
            var isSimple = a._length == a._units && b._length == b._units;
            return new PyStr(Pieces.Text(a.S, b.S)) { _length = isSimple ? (int)units : -1, _isSum = true };
        }
        vm.Charge(Overhead + (4 * units));
        var builder = new StringBuilder(a.S, (int)Math.Min(units * 2, int.MaxValue / 2));
        a._builder = builder.Append(b.S);
        return new PyStr(builder);
    }

    /// <summary>CPython's siphash13 of the canonical form with key zero, as under PYTHONHASHSEED=0.</summary>
    public long Hash => _hash != 0 ? _hash : _hash = GuestHash.Of(S.AsSpan());

    public bool Same(PyStr o) =>
        ReferenceEquals(this, o) || (_units == o._units && (_hash == 0 || o._hash == 0 || _hash == o._hash) && (_units < LongUnits || Ticked()) && string.Equals(S, o.S));

    /// <summary>Order by code point.</summary>
    public int CompareTo(PyStr o)
    {
        if (_units >= LongUnits) Ticked();
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

    public override Obj Fork(Forker f)
    {
        // A text that nobody read stays unread in the copy, so that reading it costs the same there; two sessions never share a builder.
        var copy = _builder == null ? new PyStr(_flat!) : new PyStr(new StringBuilder().Append(_builder, 0, _units)) { _flat = _flat };
        (copy._hash, copy._length, copy._points, copy._isSum) = (_hash, _length, _points, _isSum);
        return f.Add(this, copy);
    }

    private string Flatten()
    {
        Vm.Running?.Tick(_units >> 5);
        Vm.Running?.Charge(2L * _units);
        return _flat = Pieces.Text(_builder!, _units);
    }

    // Strings are compared in places that have no machine at hand.
    private bool Ticked()
    {
        Vm.Running?.Tick(_units >> 6);
        return true;
    }

    private int[] MakePoints()
    {
        Vm.Running?.Tick(_units >> 3);
        Vm.Running?.Charge(4L * _units);
        var points = CodePoints.ToArray(S);
        // What one session asks of a shared string must not make it cheaper for the next.
        return IsShared ? points : _points = points;
    }

    private int Measure()
    {
        var s = S.AsSpan();
        var i = s.IndexOfAnyInRange('\uD800', '\uDFFF');
        return _length = i < 0 ? s.Length : CodePoints.Count(s);
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
