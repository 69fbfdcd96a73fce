namespace R1CI.Sdk.Python.Objects;

/// <summary>Special methods that the operators look up by number. The first three groups of 13 are in the order of the arithmetic instructions.</summary>
internal enum Special : byte
{
    Add, Sub, Mul, TrueDiv, FloorDiv, Mod, Pow, LShift, RShift, And, Or, Xor, MatMul,
    RAdd, RSub, RMul, RTrueDiv, RFloorDiv, RMod, RPow, RLShift, RRShift, RAnd, ROr, RXor, RMatMul,
    IAdd, ISub, IMul, ITrueDiv, IFloorDiv, IMod, IPow, ILShift, IRShift, IAnd, IOr, IXor, IMatMul,
    Lt, Le, Gt, Ge, Eq, Ne,
    Neg, Pos, Invert, Abs, Bool, Len, Hash, Repr, Str, Format, Bytes, Int, Float, Complex, Index, Round, Trunc, Floor, Ceil, DivMod, RDivMod,
    GetItem, SetItem, DelItem, Missing, Contains, Iter, Next, Reversed, LengthHint, Call,
    New, Init, GetAttribute, GetAttr, SetAttr, DelAttr, Get, Set, Delete, SetName, InitSubclass, ClassGetItem, InstanceCheck, SubclassCheck, Prepare, MroEntries,
    Enter, Exit, AEnter, AExit, Await, AIter, ANext, Dir, Del, Reduce, Copy, DeepCopy, Sizeof,
    Count,
}

internal static class Specials
{
    public static readonly string[] Names = Make();

    private static string[] Make()
    {
        var names = new string[(int)Special.Count];
        for (var i = 0; i < names.Length; i++) names[i] = $"__{Spell((Special)i)}__";
        return names;
    }

    private static string Spell(Special s) => s switch
    {
        Special.InitSubclass => "init_subclass",
        Special.ClassGetItem => "class_getitem",
        Special.SetName => "set_name",
        Special.LengthHint => "length_hint",
        Special.MroEntries => "mro_entries",
        _ => s.ToString().ToLowerInvariant(),
    };
}
