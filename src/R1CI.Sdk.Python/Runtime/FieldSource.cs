using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The arguments of <c>str.format</c> or the mapping of <c>str.format_map</c>.</summary>
internal sealed class FieldSource(Vm vm, Value[] positional, PyStr[] names, Value[] named, Value map) : IFieldSource<Value>
{
    /// <summary><c>format.format(*args, **kwargs)</c>; args[0] is the format itself.</summary>
    public static Value Format(Vm vm, PyStr format, CallArgs a)
    {
        var named = a.KeywordCount == 0 ? [] : a.All[a.Count..].ToArray();
        return Run(vm, format, new FieldSource(vm, a.All[1..a.Count].ToArray(), a.Names ?? [], named, Value.Missing));
    }

    public static Value FormatMap(Vm vm, PyStr format, in Value map) => Run(vm, format, new FieldSource(vm, [], [], [], map));

    // Without a field the format itself is the result, of whatever class it is.
    private static Value Run(Vm vm, PyStr format, FieldSource source) =>
        format.Units > 0 && !format.S.AsSpan().ContainsAny('{', '}') ? format : vm.NewStr(FieldFormat<Value>.Run(format.S, source, new WorkMeter(vm)));

    public Value Positional(long index)
    {
        if (!map.IsMissing) throw Vm.Error(Types.ValueError, "Format string contains positional fields");
        return index < positional.Length
            ? positional[index]
            : throw Vm.Error(Types.IndexError, $"Replacement index {index} out of range for positional args tuple");
    }

    public Value Named(string name)
    {
        if (!map.IsMissing) return Item(map, name);
        for (var i = 0; i < names.Length; i++) if (names[i].S == name) return named[i];
        throw new GuestException(Vm.MakeException(Types.KeyError, [Value.Str(name)]));
    }

    public Value Attribute(Value value, string name) => vm.GetAttr(value, name);

    public Value Item(Value value, string key) => Item(value, Value.Str(key));

    public Value Item(Value value, long index) => Item(value, (Value)index);

    private Value Item(Value value, Value key)
    {
        Value item = default;
        if (!Ops.GetItem(vm, value, key, ref item)) vm.ThrowPending();
        return item;
    }

    public Value Convert(Value value, char conversion) => Value.Str(conversion switch
    {
        's' => vm.Str(value),
        'r' => vm.Repr(value),
        _ => TextLiteral.EscapeNonAscii(vm.Repr(value)),
    });

    public string Format(Value value, string spec) => vm.Format(value, spec);
}
