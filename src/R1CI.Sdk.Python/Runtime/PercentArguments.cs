using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The right-hand side of <c>format % values</c>.</summary>
internal class PercentArguments(Vm vm, Value values) : IPercentArguments
{
    private readonly PyTuple? _tuple = values.O as PyTuple;
    private Value _current;
    private int _next;
    private bool _isKeyed;

    protected Vm Machine => vm;

    protected Value Current => _current;

    public virtual bool IsBytes => false;

    public string CurrentTypeName => _current.Type.Name;

    private bool IsMapping => _tuple == null && values.O is not (null or PyStr) && !(IsBytes && values.O is PyBytes or PyByteArray)
        && (values.O is PyDict or PyList or PyRange or PyBytes or PyByteArray || values.Type.Lookup(Special.GetItem) != null);

    public void Select(string key)
    {
        if (!IsMapping) throw Vm.Error(Types.TypeError, "format requires a mapping");
        _isKeyed = true;
        if (!Ops.GetItem(vm, values, Key(key), ref _current)) vm.ThrowPending();
    }

    protected virtual Value Key(string key) => Value.Str(key);

    public bool Next()
    {
        if (_isKeyed || _next >= (_tuple?.Count ?? 1)) return false;
        _current = _tuple == null ? values : _tuple.Items[_next];
        _next++;
        return true;
    }

    public bool AllUsed() => _next >= (_tuple?.Count ?? 1) || IsMapping;

    public virtual string Text(char conversion) => conversion switch
    {
        's' => vm.Str(_current),
        'r' => vm.Repr(_current),
        _ => TextLiteral.EscapeNonAscii(vm.Repr(_current)),
    };

    public bool TryInteger(bool allowReal, out BigInteger value)
    {
        if (_current.TryBig(out value)) return true;
        if (allowReal && _current.TryFloat(out var d) && !Vm.Overrides(_current.O, Special.Int))
        {
            value = FloatMath.ToInteger(d);
            return true;
        }
        var method = (allowReal ? _current.Type.Lookup(Special.Int) : null) ?? _current.Type.Lookup(Special.Index);
        return method != null && vm.Checked(vm.CallSpecial(method.V, _current, [])).TryBig(out value);
    }

    public double Real() => vm.ToDouble(_current);

    public virtual string? Character() => _current.O is PyStr { Length: 1 } s ? s.S : null;
}

/// <summary>The same for bytes, which are handled as text of code points below 256.</summary>
internal sealed class PercentByteArguments(Vm vm, Value values) : PercentArguments(vm, values)
{
    public override bool IsBytes => true;

    protected override Value Key(string key) => Machine.NewBytes(System.Text.Encoding.Latin1.GetBytes(key));

    public override string Text(char conversion)
    {
        if (conversion is 'r' or 'a') return TextLiteral.EscapeNonAscii(Machine.Repr(Current));
        if (Ops.BytesLike(Current, out var data)) return System.Text.Encoding.Latin1.GetString(data);
        if (Current.Type.Lookup(Special.Bytes) is { } method)
        {
            var made = Machine.Checked(Machine.CallSpecial(method.V, Current, []));
            if (Ops.BytesLike(made, out var bytes)) return System.Text.Encoding.Latin1.GetString(bytes);
        }
        throw Vm.Error(Types.TypeError, $"%b requires a bytes-like object, or an object that implements __bytes__, not '{CurrentTypeName}'");
    }

    public override string? Character() => Ops.BytesLike(Current, out var data) && data.Length == 1 ? ((char)data[0]).ToString() : null;
}

/// <summary><c>%</c> of str and bytes.</summary>
internal static class PercentFormat
{
    public static Value Format(Vm vm, PyStr format, in Value args)
    {
        var text = Text.PercentFormat.Run(format.S, new PercentArguments(vm, args), new WorkMeter(vm));
        // Without a field the format itself is the result, of whatever class it is.
        return format.Units > 0 && !format.S.Contains('%', StringComparison.Ordinal) ? format : vm.NewStr(text);
    }

    public static Value FormatBytes(Vm vm, in Value format, in Value args)
    {
        Ops.BytesLike(format, out var data);
        var text = Text.PercentFormat.Run(System.Text.Encoding.Latin1.GetString(data), new PercentByteArguments(vm, args), new WorkMeter(vm));
        vm.Charge(56 + text.Length);
        var result = System.Text.Encoding.Latin1.GetBytes(text);
        return format.O is PyBytes ? new PyBytes(result) : new PyByteArray(result, result.Length);
    }
}
