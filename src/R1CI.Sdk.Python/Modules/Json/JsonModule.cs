using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Json;

/// <summary>The module <c>_json</c>: reading and writing; the classes around them are guest source.</summary>
internal static class JsonModule
{
    public static readonly ModuleDef Def = new("_json", m =>
    {
        m.FnN("encode", 10, 10, Encode);
        m.FnN("decode", 8, 8, Decode);
        m.Fn2("skip", Skip);
    });

    // value, indent, item separator, key separator, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, default
    private static Value Encode(Vm vm, ReadOnlySpan<Value> a)
    {
        if (a[0].O is PyStr)
        {
            return vm.NewStr(new JsonWriter(vm, new JsonFormat(null, "", "", false, Ops.Truth(vm, a[5]), false, false, false, Value.None)).Write(a[0]));
        }

        var indent = a[1].IsNone ? null : a[1].O is PyStr text ? text.S : Spaces(vm, a[1]);
        var between = Separator(a[3], 5);
        var format = new JsonFormat(
            indent,
            Separator(a[2], 6),
            between,
            Ops.Truth(vm, a[4]),
            Ops.Truth(vm, a[5]),
            Ops.Truth(vm, a[6]),
            Ops.Truth(vm, a[7]),
            Ops.Truth(vm, a[8]),
            a[9]);
        return vm.NewStr(new JsonWriter(vm, format).Write(a[0]));
    }

    // text, start, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict: (value, end) or (message, position, None)
    private static Value Decode(Vm vm, ReadOnlySpan<Value> a)
    {
        var text = a[0].O as PyStr ?? throw Vm.Error(Types.TypeError, $"first argument must be a string, not {a[0].Type.Name}");
        var start = ToUnits(text, (int)Math.Clamp(vm.ToIndex(a[1]), 0, text.Length));
        var reader = new JsonReader(vm, text.S, new JsonHooks(a[2], a[3], a[4], a[5], a[6], Ops.Truth(vm, a[7])));
        try
        {
            var value = reader.Read(start);
            return vm.NewTuple(value, ToPoints(text, reader.Position));
        }
        catch (JsonFault fault)
        {
            return vm.NewTuple(Value.Str(fault.Message), ToPoints(text, fault.Position), Value.None);
        }
    }

    // text, start: where the white space after it ends
    private static Value Skip(Vm vm, Value text, Value from)
    {
        var source = text.As<PyStr>();
        var at = ToUnits(source, (int)Math.Clamp(vm.ToIndex(from), 0, source.Length));
        var start = at;
        while (at < source.S.Length && source.S[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        vm.Tick((at - start) >> 4);
        return vm.ToIndex(from) + at - start;
    }

    private static int ToUnits(PyStr text, int points) => text.IsSimple ? points : CodePoints.Prefix(text.S, points).Length;

    private static int ToPoints(PyStr text, int units) => text.IsSimple ? units : CodePoints.Count(text.S.AsSpan(0, units));

    private static string Spaces(Vm vm, in Value count) => count.IsIntLike || count.Type.Lookup(Special.Index) != null
        ? new string(' ', (int)Math.Clamp(vm.ToClamped(count), 0, 1000))
        : throw Vm.Error(Types.TypeError, $"can't multiply sequence by non-int of type '{count.Type.ErrorName}'");

    private static string Separator(in Value given, int number) => given.O is PyStr separator
        ? separator.S
        : throw Vm.Error(Types.TypeError, $"make_encoder() argument {number} must be str, not {(given.IsNone ? "None" : given.Type.ErrorName)}");
}
