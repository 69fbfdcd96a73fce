namespace R1CI.Sdk.Python.Compilation;

/// <summary>Instructions. The arithmetic group and the comparison group are in the order of <see cref="Special"/>.</summary>
internal enum Op : ushort
{
    Nop, Move, LoadK, LoadInt, LoadGlobal, StoreGlobal, LoadDeref, StoreDeref, LoadCell, StoreCell, MakeCell, CheckLocal, CheckGlobal, Delete,
    Add, Sub, Mul, Div, FloorDiv, Mod, Pow, Shl, Shr, And, Or, Xor, MatMul,
    IAdd, ISub, IMul, IDiv, IFloorDiv, IMod, IPow, IShl, IShr, IAnd, IOr, IXor, IMatMul,
    AddI, SubI, MulI, FloorDivI, ModI,
    Neg, Pos, Invert, Not,
    Lt, Le, Gt, Ge, Eq, Ne, In, NotIn, Is, IsNot,
    Jump, Loop, JTrue, JFalse, JNone, JNotNone,
    JLt, JNLt, JLe, JNLe, JGt, JNGt, JGe, JNGe, JEq, JNEq, JNe, JNNe,
    JLtI, JNLtI, JLeI, JNLeI, JGtI, JNGtI, JGeI, JNGeI, JEqI, JNEqI, JNeI, JNNeI,
    RangePrep, ForPrep, ForLoop,
    Call, CallKw, CallEx, CallMethod, CallMethodKw, LoadMethod, CallFound, CallFoundKw, Return, Yield, YieldFrom, Await,
    LoadAttr, StoreAttr, DelAttr, LoadSub, StoreSub, DelSub,
    NewList, NewTuple, NewSet, NewDict, AddList, Append, SetAdd, DictSet, Unpack,
    MakeFunction, Raise, Reraise, ExcMatch, EnterTry, PopExc, Unwind, Enter,

    // From here on: executed out of line.
    Rare,
    Extend, SetUpdate, DictUpdate, DictMerge, ToTuple, NewSlice, Format, Join, SetFunctionParts,
    LoadName, StoreName, DelName, LoadGlobalName, StoreGlobalName, DelGlobalName, LoadClassDeref, DelDeref, DelCell, DelGlobal,
    MakeClass, Import, ImportFrom, ImportStar, AssertFail, GetIter, GetAIter, GetANext, EndAsyncFor, GetAwaitable,
    WithEnter, WithExit, AWithEnter, AWithExit, WithExitCheck, RaiseFrom, ExcStarPrep, ExcStarMatch, ExcStarEnd,
    MatchSequence, MatchMapping, MatchClass, MatchKeys, MatchRest, StoreAnnotation, RaiseBare, LoadBuiltin, ShowValue, CheckDeaths, Watch,
}
