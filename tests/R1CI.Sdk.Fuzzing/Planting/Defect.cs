using R1CI.Sdk.Python.Compilation;
using R1CI.Sdk.Python.Objects;

namespace R1CI.Sdk.Fuzzing.Planting;

/// <summary>A defect as an interpreter might have it, put into compiled programs: the product itself carries none.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Apply">Changes one code object; nested ones are visited by the caller.</param>
internal sealed record Defect(string Name, Action<Code> Apply)
{
    /// <summary>The defects that a campaign has to find.</summary>
    public static IReadOnlyList<Defect> All { get; } =
    [
        Swap("+= makes a new object", Op.IAdd, Op.Add),
        Swap("|= makes a new object", Op.IOr, Op.Or),
        Swap("< holds for equal operands", Op.Lt, Op.Le),
        Swap(">= fails for equal operands", Op.Ge, Op.Gt),
        Swap("is compares by value", Op.Is, Op.Eq),
        Swap("not in means in", Op.NotIn, Op.In),
        Swap("a minus sign is dropped", Op.Neg, Op.Pos),
        Swap("~ negates", Op.Invert, Op.Neg),
        Swap("// does not round", Op.FloorDiv, Op.Div),
        Swap("% keeps the dividend's sign", Op.Mod, Op.FloorDiv),
        Swap("& of sets joins them", Op.And, Op.Or),
        Swap("a jump on None is taken on anything else", Op.JNone, Op.JNotNone),
        Instruction("an addition of a small number is off by one", static (ref i) => i.C = i.Op == Op.AddI ? (ushort)(i.C + 1) : i.C),
        Instruction("the literal 7 is 8", static (ref i) => i.D = i is { Op: Op.LoadInt, D: 7 } ? 8 : i.D),
        Instruction("a tuple of four loses its last item", static (ref i) => i.C = i is { Op: Op.NewTuple, C: 4 } ? (ushort)3 : i.C),
        Instruction("!r is ignored", static (ref i) => i.D = i is { Op: Op.Format, D: 'r' } ? -1 : i.D),
        Swap("mapping patterns ask for a sequence", Op.MatchMapping, Op.MatchSequence),
        Swap("raise from forgets the cause", Op.RaiseFrom, Op.Raise),
        Constants("real numbers have single precision", static v => v.IsFloat ? (Value)(double)(float)v.D : v),
        Constants("texts lose what is beyond ASCII", static v => v.O is PyStr s && s.S.Any(static c => c > 127) && s.S.Length > 1 ? new Value(PyStr.Shared(string.Concat(s.S.Where(char.IsAscii)))) : v),
    ];

    private delegate void Change(ref Instr instruction);

    /// <summary>Puts the defect into a program.</summary>
    public void Plant(Code code)
    {
        Apply(code);
        foreach (var constant in code.Consts)
        {
            if (constant.O is PyCode inner)
            {
                Plant(inner.Code);
            }
        }
    }

    private static Defect Swap(string name, Op right, Op wrong) => Instruction(name, (ref i) => i.Op = i.Op == right ? wrong : i.Op);

    private static Defect Instruction(string name, Change change) => new(name, code =>
    {
        foreach (ref var instruction in code.Instrs.AsSpan())
        {
            change(ref instruction);
        }
    });

    private static Defect Constants(string name, Func<Value, Value> change) => new(name, code =>
    {
        for (var i = 0; i < code.Consts.Length; i++)
        {
            code.Consts[i] = change(code.Consts[i]);
        }
    });
}
