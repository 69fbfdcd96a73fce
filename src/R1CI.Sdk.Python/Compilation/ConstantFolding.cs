using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>What CPython's compiler replaces by its value: tuples, operators and subscripts of constants, unless the result may be large.</summary>
/// <remarks>
/// It shows where identity does: a function returns the same object each time. The limits are those of CPython's <c>ast_opt.c</c>, one on sums, which
/// would take the compiler a time that grows with the square of the source, and one on what all of them take together: as much as the source, which is
/// what a script is charged for.
/// </remarks>
/// <param name="allowance">How many characters the results may have together; an item of a tuple counts as eight.</param>
internal sealed class ConstantFolding(long allowance)
{
    private const int MaxBits = 128, MaxItems = 256, MaxText = 4096, MaxSum = 4 * MaxText, MaxDepth = 50;

    private static readonly PythonSessionOptions Options = new() { TimeProvider = new PythonSource.StoppedClock() };

    // Results that take room, by expression: each counts once, however often it is asked for.
    private readonly Dictionary<ExpressionNode, Value> _results = [];
    private Vm? _vm;
    private long _left = allowance;

    // What computes: the operations are the ones that a script's own would be.
    private Vm Machine
    {
        get
        {
            if (_vm == null)
            {
                _vm = new Vm(Options);
                _vm.StartMeter(Options.Limits, CancellationToken.None);
            }
            return _vm;
        }
    }

    /// <summary>The value of a constant expression; <see cref="Value.Missing"/> for what is none.</summary>
    public Value Of(ExpressionNode e, int depth = 0) => e switch
    {
        ConstantNode c => Constants.ToValue(c.Value),
        _ when depth > MaxDepth => Value.Missing,
        UnaryOpNode u => Of(u.Operand, depth + 1) is { IsMissing: false } x ? Unary(u.Operator, x) : Value.Missing,
        BinOpNode b => Of(b.Left, depth + 1) is { IsMissing: false } x && Of(b.Right, depth + 1) is { IsMissing: false } y ? Counted(e, Binary(Compiler.BinaryOp(b.Operator), x, y)) : Value.Missing,
        TupleNode t => Items(t, depth + 1),
        SubscriptNode { Context: ExpressionContext.Load, Value: not NameNode } s => Of(s.Value, depth + 1) is { IsMissing: false } x && Of(s.Index, depth + 1) is { IsMissing: false } i ? Counted(e, Item(x, i)) : Value.Missing,
        _ => Value.Missing,
    };

    private Value Items(TupleNode t, int depth)
    {
        if (t.Elements.Length == 0) return PyTuple.Empty;
        var items = new Value[t.Elements.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Of(t.Elements[i], depth);
            if (items[i].IsMissing) return Value.Missing;
        }
        foreach (ref readonly var v in items.AsSpan()) v.O?.MakeShared();
        return PyTuple.Take(items);
    }

    private Value Unary(UnaryOperator op, Value x) => (op, x) switch
    {
        (UnaryOperator.Not, _) => !Ops.Truth(Machine, x),
        (UnaryOperator.USub, { IsInt: true, I: not long.MinValue }) => -x.I,
        (UnaryOperator.USub, { IsFloat: true }) => -x.D,
        _ => Computed(op, x),
    };

    private Value Computed(UnaryOperator op, Value x) =>
        Result(() => Ops.Unary(Machine, op switch { UnaryOperator.USub => Op.Neg, UnaryOperator.UAdd => Op.Pos, _ => Op.Invert }, x));

    private Value Binary(Op op, Value x, Value y)
    {
        if (op == Op.MatMul || !IsSmall(op, x, y)) return Value.Missing;
        return Result(() =>
        {
            Value v = default;
            return Ops.NativeBinary(Machine, op, x, y, ref v) == Ops.Outcome.Done ? v : Value.Error;
        });
    }

    private Value Item(Value x, Value i) => Result(() =>
    {
        Value v = default;
        return Ops.NativeGetItem(Machine, x, i, ref v) == Ops.Outcome.Done ? v : Value.Error;
    });

    // What raises is left to the run, which says where. A nan that is made is another one each time.
    private Value Result(Func<Value> compute)
    {
        try
        {
            var v = compute();
            _vm!.Pending = null;
            return v.IsError || v.IsNotImplemented || v.IsFloat && double.IsNaN(v.D) ? Value.Missing : v.O is PyTuple { Count: 0 } ? PyTuple.Empty : v;
        }
        catch (Exception e) when (e is GuestException or LimitException)
        {
            return Value.Missing;
        }
    }

    private Value Counted(ExpressionNode e, Value v)
    {
        var weight = v.O is PyTuple t ? 8L * t.Count : Size(v);
        if (weight == 0) return v;
        if (_results.TryGetValue(e, out var known)) return known;
        if (weight > _left) v = Value.Missing;
        else _left -= weight;
        _results.Add(e, v);
        return v;
    }

    private static bool IsSmall(Op op, in Value x, in Value y)
    {
        if (op == Op.Add) return Size(x) + Size(y) <= MaxSum;
        if (op == Op.Mod) return x.O is not (PyStr or PyBytes);
        if (op == Op.Mul && Size(x) + Size(y) > 0) return Repeats(x, y) || Repeats(y, x);
        return op is not (Op.Mul or Op.Pow or Op.Shl) || !x.TryBig(out var m) || !y.TryBig(out var n) || op switch
        {
            Op.Mul => m.IsZero || n.IsZero || m.GetBitLength() + n.GetBitLength() <= MaxBits,
            Op.Pow => n.Sign <= 0 || n <= MaxBits && m.GetBitLength() * n <= MaxBits,
            _ => m.IsZero || n.Sign >= 0 && n <= MaxBits && m.GetBitLength() + n <= MaxBits,
        };
    }

    private static long Size(in Value v) => v.O switch { PyStr s => s.Units, PyBytes b => b.Data.Length, PyTuple t => t.Count, _ => 0 };

    private static bool Repeats(in Value sequence, in Value times) =>
        Size(sequence) is > 0 and var size && times.TryInt(out var n) && n >= 0 && n <= (sequence.O is PyTuple ? MaxItems : MaxText) / size;
}
