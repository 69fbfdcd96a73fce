namespace R1CI.Sdk.Python.Modules.Arrays;

/// <summary>How arrays come to be.</summary>
internal static class ArrayMaking
{
    public static Value New(Vm vm, PyType cls, CallArgs a)
    {
        if (a.KeywordCount > 0 && !cls.IsGuest)
        {
            return vm.Raise(Types.TypeError, "array.array() takes no keyword arguments");
        }

        if (a.Count is 0 or > 2)
        {
            return vm.Raise(Types.TypeError, a.Count == 0 ? "array() takes at least 1 argument (0 given)" : $"array() takes at most 2 arguments ({a.Count} given)");
        }

        if (a[0].O is not PyStr { Length: 1 } code)
        {
            return vm.Raise(Types.TypeError, $"array() argument 1 must be a unicode character, not {a[0].Type.Name}");
        }

        if (ItemKind.Of(code.S[0]) is not { } kind)
        {
            return vm.Raise(Types.ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        }

        vm.Charge(96);
        var array = new PyArray(cls, kind);
        return a.Count < 2 || Fill(vm, array, a[1]) is { IsError: false } ? array : Value.Error;
    }

    /// <summary>A new array whose items are given as bytes.</summary>
    public static PyArray FromBytes(Vm vm, ItemKind kind, ReadOnlySpan<byte> bytes)
    {
        vm.Charge(96);
        var array = new PyArray(ArrayType.Type, kind);
        array.Replace(vm, 0, 0, bytes);
        return array;
    }

    private static Value Fill(Vm vm, PyArray array, in Value source)
    {
        switch (source.O)
        {
            case PyStr when array.Kind.Code != 'u':
                return vm.Raise(Types.TypeError, $"cannot use a str to initialize an array with typecode '{array.Kind.Code}'");
            case PyArray other when other.Kind != array.Kind:
                for (var i = 0; i < other.Count; i++)
                {
                    vm.Tick();
                    array.Insert(vm, array.Count, other[i]);
                }

                return Value.None;
            case PyBytes or PyByteArray:
                return ArrayConversions.FromBytes(vm, array, source);
            default:
                return ArrayType.Extend(vm, array, source);
        }
    }
}
