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
    // In the order of Special. Names of enum members at run time come from reflection, whose tables take a new process a millisecond.
    private const string Words =
        "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul radd rsub rmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror " +
        "rxor rmatmul iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor imatmul lt le gt ge eq ne neg pos invert abs bool " +
        "len hash repr str format bytes int float complex index round trunc floor ceil divmod rdivmod getitem setitem delitem missing contains iter " +
        "next reversed length_hint call new init getattribute getattr setattr delattr get set delete set_name init_subclass class_getitem " +
        "instancecheck subclasscheck prepare mro_entries enter exit aenter aexit await aiter anext dir del reduce copy deepcopy sizeof";

    public static readonly string[] Names = Make();

    private static string[] Make()
    {
        var names = Words.Split(' ');
        for (var i = 0; i < names.Length; i++) names[i] = $"__{names[i]}__";
        return names;
    }
}
