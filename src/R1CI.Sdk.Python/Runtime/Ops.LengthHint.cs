namespace R1CI.Sdk.Python.Runtime;

internal static partial class Ops
{
    /// <summary>How many items an iterable says it gives: <c>operator.length_hint</c>.</summary>
    public static Value LengthHint(Vm vm, in Value o, in Value otherwise)
    {
        if (o.Type.Lookup(Special.Len) != null && Asked(vm, static (vm, v) => Len(vm, v), o) is { IsMissing: false } length) return length;
        if (o.Type.Lookup(Special.LengthHint) is not { } hook) return otherwise;
        var hint = Asked(vm, (vm, v) => vm.Checked(vm.CallSpecial(hook.V, v, [])), o);
        if (hint.IsMissing || hint.IsNotImplemented) return otherwise;
        if (!hint.IsIntLike) throw Vm.Error(Types.TypeError, $"__length_hint__ must be an integer, not {hint.Type.ErrorName}");
        return vm.ToIndex(hint) >= 0 ? hint : throw Vm.Error(Types.ValueError, "__length_hint__() should return >= 0");
    }

    /// <summary>What the object answers; <see cref="Value.Missing"/> when it raised TypeError, which CPython ignores here.</summary>
    private static Value Asked(Vm vm, Func<Vm, Value, Value> ask, in Value o)
    {
        var depth = vm.HostDepth;
        try
        {
            return ask(vm, o);
        }
        catch (GuestException e) when (e.Is(Types.TypeError))
        {
            vm.HostDepth = depth;
            return Value.Missing;
        }
    }
}
