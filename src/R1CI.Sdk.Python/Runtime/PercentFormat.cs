using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The guest side of <c>'...' % values</c>.</summary>
internal static class PercentFormat
{
    public static Value Format(Vm vm, PyStr format, in Value args) => Run(vm, format.S, args, isBytes: false) is { } s ? vm.NewStr(s) : Value.Error;

    public static Value FormatBytes(Vm vm, in Value format, in Value args)
    {
        Ops.BytesLike(format, out var data);
        if (Run(vm, System.Text.Encoding.Latin1.GetString(data), args, isBytes: true) is not { } s) return Value.Error;
        var bytes = System.Text.Encoding.Latin1.GetBytes(s);
        return format.O is PyBytes ? vm.NewBytes(bytes) : new PyByteArray(bytes, bytes.Length);
    }

    private static string? Run(Vm vm, string format, in Value args, bool isBytes)
    {
        try
        {
            return Text.PercentFormat.Run(format, new Arguments(vm, args, isBytes), vm);
        }
        catch (GuestFault e)
        {
            vm.Raise(Representation.FaultType(e), e.Message);
            return null;
        }
    }

    private sealed class Arguments(Vm vm, Value args, bool isBytes) : IPercentArguments
    {
        private readonly Value[] _items = args.O is PyTuple t ? t.Items : [args];
        private readonly bool _isMapping = args.O is PyDict || args.O is not (null or PyTuple or PyStr or PyBytes or PyByteArray) && args.Type.Lookup(Special.GetItem) != null;
        private int _next;
        private bool _byKey;
        private Value _current;

        public string CurrentTypeName => _current.Type.Name;

        public void Select(string key)
        {
            if (!_isMapping) throw Vm.Error(Types.TypeError, "format requires a mapping");
            _byKey = true;
            Value name = isBytes ? new PyBytes(System.Text.Encoding.Latin1.GetBytes(key)) : Value.Str(key);
            if (!Ops.GetItem(vm, args, name, ref _current)) vm.ThrowPending();
        }

        public bool Next()
        {
            if (_byKey && _isMapping && _next == 0 && _items.Length == 1) return false;
            if (_next >= _items.Length) return false;
            _current = _items[_next++];
            return true;
        }

        public bool AllUsed() => _isMapping || _next >= _items.Length;

        public string Text(char conversion)
        {
            if (conversion == 'a') return Representation.Ascii(vm, _current);
            if (isBytes && conversion is 's' or 'b')
                return Ops.BytesLike(_current, out var b) ? System.Text.Encoding.Latin1.GetString(b) : throw Vm.Error(Types.TypeError, $"%b requires a bytes-like object, or an object that implements __bytes__, not '{_current.Type.Name}'");
            if (conversion == 'r') return isBytes ? Representation.Ascii(vm, _current) : vm.Repr(_current);
            return vm.Str(_current);
        }

        public bool TryInteger(bool allowReal, out BigInteger value)
        {
            if (_current.TryBig(out value)) return true;
            if (allowReal && _current.TryFloat(out var d))
            {
                if (!double.IsFinite(d)) throw Vm.Error(double.IsNaN(d) ? Types.ValueError : Types.OverflowError, double.IsNaN(d) ? "cannot convert float NaN to integer" : "cannot convert float infinity to integer");
                value = new BigInteger(Math.Truncate(d));
                return true;
            }
            if (allowReal && _current.Type.Lookup(Special.Int) is { } m && _current.O is not PyStr) return vm.Checked(vm.CallSpecial(m.V, _current, [])).TryBig(out value);
            if (_current.Type.Lookup(Special.Index) == null) return false;
            value = vm.ToBig(_current);
            return true;
        }

        public double Real() => vm.ToDouble(_current);

        public string? Character()
        {
            if (isBytes && Ops.BytesLike(_current, out var b)) return b.Length == 1 ? ((char)b[0]).ToString() : null;
            return _current.O is PyStr { Length: 1 } s ? s.S : null;
        }
    }
}
