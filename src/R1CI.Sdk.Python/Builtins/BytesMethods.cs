using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>bytes</c>, and what <c>bytearray</c> shares with it.</summary>
internal static partial class BytesMethods
{
    internal static void Define(TypeBuilder t)
    {
        t.New("source=b'', encoding=None, errors=None", static (vm, cls, a) =>
        {
            if (!cls.IsGuest && a[1].IsMissing && a[2].IsMissing && a[0].O?.GetType() == typeof(PyBytes)) return a[0];
            var data = Source(vm, a[0], a[1], a[2]);
            vm.Charge(40L + data.Length);
            return cls.IsGuest ? new GuestBytes(cls, data) : new PyBytes(data);
        });
        t.Hashable();
        Common(t);
        // A bytearray on the right compares itself.
        t.Comparisons(ordered: true, static other => other.O is not PyByteArray);
        t.Fn1("__bytes__", static (vm, self) => self.O!.GetType() == typeof(PyBytes) ? self : vm.NewBytes([.. Data(self)]));
        t.Fn1("__getnewargs__", static (vm, self) => vm.NewTuple(vm.NewBytes([.. Data(self)])));
    }

    internal static void Common(TypeBuilder t)
    {
        t.Container().Comparisons(ordered: true).Concatenation().Operators(reflected: true, Op.Mod);
        t.Fn("decode", "encoding='utf-8', errors='strict'", static (vm, a) =>
            (Name(a[1], "encoding") ?? "utf-8", Name(a[2], "errors") ?? "strict") is var (encoding, errors) && Data(a[0]).IsEmpty
                ? PyStr.Shared("")   // nothing to decode: the encoding is not looked up
                : vm.NewStr(Codecs.Decode(vm, a[0], Data(a[0]), encoding, errors)));
        t.Fn("hex", "sep=None, bytes_per_sep=1", static (vm, a) => vm.NewStr(HexText.Format(vm, Data(a[0]), a[1], a[2].IsMissing ? 1 : vm.ToIndex(a[2]))));
        t.Class("fromhex", "string, /", static (vm, a) =>
        {
            if (a[1].O is not PyStr text) return vm.Raise(Types.TypeError, $"fromhex() argument must be str, not {(a[1].IsNone ? "None" : a[1].Type.Name)}");
            var data = HexText.Parse(vm, text.S);
            if (ReferenceEquals(a[0].O, Types.Bytes)) return vm.NewBytes(data);
            return vm.Call(a[0], vm.NewBytes(data));
        });
        t.Static("maketrans", "frm, to, /", static (vm, a) =>
        {
            var from = Need(a[0]);
            var to = Need(a[1]);
            if (from.Length != to.Length) return vm.Raise(Types.ValueError, "maketrans arguments must have same length");
            var table = new byte[256];
            for (var i = 0; i < table.Length; i++) table[i] = (byte)i;
            for (var i = 0; i < from.Length; i++) table[from[i]] = to[i];
            return vm.NewBytes(table);
        });
        t.Fn("translate", "table, /, delete=b''", static (vm, a) => Translate(vm, a));
        t.Fn1("__str__", static (vm, self) => vm.NewStr(Representation.Native(vm, self)!));
        t.Fn2("join", static (vm, self, items) => Join(vm, self, items));
        DefineSearch(t);
        DefineSplit(t);
        DefineText(t);
    }

    internal static ReadOnlySpan<byte> Data(in Value v) => v.O is PyBytes b ? b.Data : v.As<PyByteArray>().Span;

    /// <summary>A bytes-like argument, or TypeError.</summary>
    private static ReadOnlySpan<byte> Need(in Value v) =>
        Ops.BytesLike(v, out var data) ? data : throw Vm.Error(Types.TypeError, $"a bytes-like object is required, not '{v.Type.Name}'");

    private static string? Name(in Value v, string parameter, string function = "decode")
    {
        if (v.IsMissing) return null;
        return v.O is PyStr s ? s.S : throw Vm.Error(Types.TypeError, $"{function}() argument '{parameter}' must be str, not {(v.IsNone ? "None" : v.Type.Name)}");
    }

    // A result of the kind of self, never a subclass.
    private static Value Like(Vm vm, in Value self, byte[] data)
    {
        vm.Charge(48L + data.Length);
        return self.O is PyBytes ? new PyBytes(data) : new PyByteArray(data, data.Length);
    }

    private static Value Like(Vm vm, in Value self, ReadOnlySpan<byte> data) =>
        self.O!.GetType() == typeof(PyBytes) && data.Length == Data(self).Length ? self : Like(vm, self, Copied(vm, data));

    private static byte[] Copied(Vm vm, ReadOnlySpan<byte> data)
    {
        vm.Charge(data.Length);
        return Pieces.Clone(data);
    }

    /// <summary>What <c>bytes(source, encoding, errors)</c> holds.</summary>
    internal static byte[] Source(Vm vm, in Value source, in Value encoding, in Value errors, string what = "bytes", bool asksLength = false)
    {
        var type = what == "byte" ? "bytearray" : "bytes";
        var (encodingName, errorsName) = (Name(encoding, "encoding", type), Name(errors, "errors", type));
        var own = source.IsMissing || what == "byte" || encodingName != null || errorsName != null ? null : source.Type.Lookup(Special.Bytes);
        if (own != null && (own.V.O is not PyBuiltin || !Ops.BytesLike(source, out _)))
        {
            var made = vm.Checked(vm.CallSpecial(own.V, source, []));
            return made.O is PyBytes b ? b.Data : throw Vm.Error(Types.TypeError, $"__bytes__ returned non-bytes (type {made.Type.Name})");
        }
        if (source.O is PyStr s)
        {
            if (encodingName == null) throw Vm.Error(Types.TypeError, "string argument without an encoding");
            return ((PyBytes)Codecs.Encode(vm, s, encodingName, errorsName ?? "strict").O!).Data;
        }
        if (encodingName != null) throw Vm.Error(Types.TypeError, "encoding without a string argument");
        if (errorsName != null) throw Vm.Error(Types.TypeError, "errors without a string argument");
        if (source.IsMissing) return [];
        if (Ops.BytesLike(source, out var data))
        {
            vm.Charge(data.Length);
            return Pieces.Clone(data);
        }
        if (source.IsIntLike || source.Type.Lookup(Special.Index) != null) return Zeros(vm, source);
        return Items(vm, source, what, type, asksLength || what == "bytes");
    }

    private static byte[] Zeros(Vm vm, in Value count)
    {
        var n = vm.ToBig(count);
        if (n >= long.MinValue && n < 0) throw Vm.Error(Types.ValueError, "negative count");
        if (n < 0 || n > long.MaxValue) throw Vm.Error(Types.OverflowError, "cannot fit 'int' into an index-sized integer");
        vm.Charge(1, (long)n);
        vm.Work((double)n / 256);
        return new byte[(long)n];
    }

    private static byte[] Items(Vm vm, in Value source, string what, string type, bool asksLength)
    {
        if (source.Type.Lookup(Special.Iter) == null && source.Type.Lookup(Special.GetItem) == null && source.O is not PyIterator)
            throw Vm.Error(Types.TypeError, $"cannot convert '{source.Type.Name}' object to {type}");
        var result = new List<byte>();
        var items = vm.Iter(source);
        if (asksLength && source.O is { Type.IsGuest: true }) Ops.LengthHint(vm, source, 0L);
        Value item = default;
        while (items.Next(vm, ref item))
        {
            vm.Tick();
            vm.Charge(1);
            if (!item.IsIntLike && item.Type.Lookup(Special.Index) == null)
                throw Vm.Error(Types.TypeError, $"'{item.Type.Name}' object cannot be interpreted as an integer");
            var i = vm.ToClamped(item);
            result.Add(i is >= 0 and <= 255 ? (byte)i : throw Vm.Error(Types.ValueError, $"{what} must be in range(0, 256)"));
        }
        if (vm.Pending != null) vm.ThrowPending();
        return [.. result];
    }

    private static Value Join(Vm vm, in Value self, in Value items)
    {
        if (items.Type.Lookup(Special.Iter) == null && items.Type.Lookup(Special.GetItem) == null)
            return vm.Raise(Types.TypeError, "can only join an iterable");
        var parts = vm.Items(items);
        using var pinned = vm.Pinned(PyTuple.Take(parts));
        var separator = Data(self);
        var total = (long)separator.Length * Math.Max(0, parts.Length - 1);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Ops.BytesLike(parts[i], out var part))
                return vm.Raise(Types.TypeError, $"sequence item {i}: expected a bytes-like object, {parts[i].Type.Name} found");
            total += part.Length;
        }
        vm.Charge(total);
        vm.Tick((int)Math.Min(int.MaxValue / 2, parts.Length + (total >> 6)));
        var result = new byte[total];
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                Pieces.Copy(separator, result.AsSpan(at));
                at += separator.Length;
            }
            Ops.BytesLike(parts[i], out var part);
            Pieces.Copy(part, result.AsSpan(at));
            Interruption.CheckOften(i);
            at += part.Length;
        }
        return Like(vm, self, result);
    }

    private static Value Translate(Vm vm, ReadOnlySpan<Value> a)
    {
        var data = Data(a[0]);
        ReadOnlySpan<byte> table = default;
        if (!a[1].IsNone)
        {
            table = Need(a[1]);
            if (table.Length != 256) return vm.Raise(Types.ValueError, "translation table must be 256 characters long");
        }
        var removed = a[2].IsMissing ? default : Need(a[2]);
        vm.Tick(data.Length >> 4);
        vm.Charge(data.Length);
        var result = new byte[data.Length];
        var count = 0;
        for (var i = 0; i < data.Length; i++)
        {
            Interruption.Check(i);
            if (!removed.Contains(data[i])) result[count++] = table.Length == 0 ? data[i] : table[data[i]];
        }
        if (count == data.Length) return Like(vm, a[0], result);
        vm.Charge(count);
        return Like(vm, a[0], Pieces.Clone<byte>(result.AsSpan(0, count)));
    }
}
