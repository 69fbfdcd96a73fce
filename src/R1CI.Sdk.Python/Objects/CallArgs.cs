namespace R1CI.Sdk.Python.Objects;

/// <summary>Arguments of one call: positional ones, then one value per keyword name.</summary>
internal readonly ref struct CallArgs
{
    public readonly ReadOnlySpan<Value> All;
    public readonly PyStr[]? Names;

    public CallArgs(ReadOnlySpan<Value> all, PyStr[]? names = null)
    {
        All = all;
        Names = names;
    }

    /// <summary>Gets the number of positional arguments.</summary>
    public int Count => All.Length - (Names?.Length ?? 0);

    public int KeywordCount => Names?.Length ?? 0;
    public ReadOnlySpan<Value> Positional => All[..Count];
    public ref readonly Value this[int i] => ref All[i];

    public Value Keyword(int i) => All[Count + i];

    /// <summary>The value of a keyword argument, or <see cref="Value.Missing"/>.</summary>
    public Value Keyword(string name)
    {
        for (var i = 0; Names != null && i < Names.Length; i++) if (Names[i].S == name) return All[Count + i];
        return Value.Missing;
    }
}

internal delegate Value Fn0(Vm vm);
internal delegate Value Fn1(Vm vm, Value a);
internal delegate Value Fn2(Vm vm, Value a, Value b);
internal delegate Value Fn3(Vm vm, Value a, Value b, Value c);

/// <summary>Positional arguments as given, or bound to a signature: one value per parameter, <see cref="Value.Missing"/> where none was given.</summary>
internal delegate Value FnN(Vm vm, ReadOnlySpan<Value> a);

/// <summary>Arguments as the call gave them.</summary>
internal delegate Value RawFn(Vm vm, CallArgs args);
