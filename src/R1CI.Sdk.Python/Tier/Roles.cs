namespace R1CI.Sdk.Python.Tier;

/// <summary>What compiled code does with an instruction.</summary>
internal enum Role : byte
{
    /// <summary>Leaves: the interpreter executes it, and compiled code may be entered behind it.</summary>
    Leave,

    /// <summary>Calls <see cref="Vm.TierStep"/>, which executes it or says that the interpreter has to.</summary>
    Step,

    /// <summary>Executes the common case itself.</summary>
    Inline,
}

/// <summary>The instructions by what compiled code does with them, and what they write.</summary>
internal static class Roles
{
    public static Role Of(Op op) => op switch
    {
        >= Op.Nop and <= Op.StoreCell or Op.CheckLocal or Op.CheckGlobal or Op.Delete => Role.Inline,
        >= Op.Add and <= Op.ModI => Role.Inline,
        Op.Neg or Op.Not or >= Op.Lt and <= Op.Ne or Op.Is or Op.IsNot => Role.Inline,
        >= Op.Jump and <= Op.JNNeI or Op.ForLoop => Role.Inline,
        Op.LoadAttr or Op.StoreAttr or Op.LoadSub or Op.StoreSub or Op.Append => Role.Inline,
        Op.MakeCell or Op.Pos or Op.Invert or Op.In or Op.NotIn or Op.RangePrep or Op.ForPrep or Op.LoadMethod => Role.Step,
        Op.Call or Op.CallMethod or Op.CallFound => Role.Step,
        Op.NewList or Op.AddList or Op.NewTuple or Op.SetAdd or Op.DictSet or Op.Unpack => Role.Step,
        Op.NewSet or Op.NewDict or Op.Format or Op.Join or Op.NewSlice or Op.ToTuple or Op.LoadGlobalName => Role.Step,
        _ => Role.Leave,
    };

    public static bool IsCall(Op op) => op is Op.Call or Op.CallMethod or Op.CallFound;

    public static bool IsBranch(Op op) => op is >= Op.Jump and <= Op.JNNeI or Op.ForLoop;

    public static bool IsJump(Op op) => op is Op.Jump or Op.Loop;

    /// <summary>The registers an instruction writes; all of them when that is not worth knowing.</summary>
    public static (int From, int To) Writes(in Instr ins, int registers) => ins.Op switch
    {
        Op.Nop or Op.StoreGlobal or Op.StoreDeref or Op.StoreCell or Op.CheckLocal or Op.CheckGlobal or Op.StoreAttr or Op.StoreSub or Op.Append
            or Op.SetAdd or Op.DictSet or >= Op.Jump and <= Op.JNNeI => (0, 0),
        >= Op.Move and <= Op.Ne or Op.In or Op.NotIn or Op.Is or Op.IsNot or Op.LoadAttr or Op.LoadSub or Op.NewList or Op.AddList or Op.NewTuple or Op.NewSet
            or Op.NewDict or Op.Format or Op.Join or Op.NewSlice or Op.ToTuple or Op.LoadGlobalName => (ins.A, ins.A + 1),
        Op.Unpack => (ins.A, ins.A + ins.C),
        Op.LoadMethod => (ins.A - 1, ins.A + 1),
        Op.RangePrep or Op.ForPrep => (ins.A, ins.A + 3),
        _ => (0, registers),
    };
}
