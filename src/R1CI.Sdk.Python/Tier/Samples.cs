namespace R1CI.Sdk.Python.Tier;

/// <summary>What a register held when code became hot.</summary>
internal enum Seen : byte { Nothing, Int, Float, List, Builtin, Function, Generator, Instance, Bool, Other }

/// <summary>What an instruction's operands and result probably are.</summary>
internal struct Guess
{
    public Seen A, B, C, Result;
}

/// <summary>Guesses kinds of operands: follows sample values through the code in the order it stands, beginning with what the registers hold.</summary>
/// <remarks>A wrong guess costs time, never a result: compiled code checks what it assumes.</remarks>
internal sealed class Samples
{
    private readonly Code _code;
    private readonly Frame _frame;
    private readonly Value[] _held;
    private readonly bool[] _isVariable;    // only these keep what they held: the others are used for one thing after another

    public Samples(Frame frame, bool isEntry)
    {
        _frame = frame;
        _code = frame.Code;
        _held = new Value[_code.NRegs];
        _isVariable = new bool[_code.NRegs];
        var named = Math.Min(_code.NRegs, _code.Has(CodeFlags.Module) ? _code.Layout?.Count ?? 0 : _code.NParams);
        for (var r = 0; r < named; r++) _isVariable[r] = true;
        foreach (var name in _code.LocalNames) if (name.Reg < _code.NRegs) _isVariable[name.Reg] = true;
        frame.Regs.AsSpan(frame.Base, Math.Min(_code.NRegs, frame.Regs.Length - frame.Base)).CopyTo(_held);
        // A window is not cleared: only the parameters are this call's.
        if (!isEntry || _code.Has(CodeFlags.Module)) return;
        for (var r = _code.UndefFrom; r < _held.Length; r++) _held[r] = Value.Missing;
    }

    /// <summary>Before each instruction, what the registers probably hold.</summary>
    public Seen[][] Before { get; private set; } = [];

    /// <summary>Of each method call, whether it found a method of a built-in type last.</summary>
    public bool[] Calls() => Array.ConvertAll(_code.Caches, static c => c.Builtin != null && c.Type != null);

    public Guess[] Follow()
    {
        var guesses = new Guess[_code.Instrs.Length];
        var now = (Value[])_held.Clone();
        Before = new Seen[guesses.Length][];
        for (var r = 0; r < now.Length; r++) if (!_isVariable[r]) now[r] = Value.Missing;
        for (var k = 0; k < guesses.Length; k++)
        {
            ref readonly var ins = ref _code.Instrs[k];
            Before[k] = Array.ConvertAll(now, static v => KindOf(v));
            guesses[k] = new Guess { A = KindOf(At(now, ins.A)), B = KindOf(At(now, ins.B)), C = KindOf(At(now, ins.C)) };
            Execute(k, ins, now);
            guesses[k].Result = KindOf(At(now, ins.A));
        }
        return guesses;
    }

    private void Execute(int k, in Instr ins, Value[] now)
    {
        if (ins.Op is Op.RangePrep or Op.ForPrep)
        {
            Prepare(k, ins, now);
            return;
        }
        var v = Result(ins, now);
        var (from, to) = Roles.IsCall(ins.Op) ? (ins.C, ins.C + 1) : Roles.Writes(ins, 0);
        for (var r = from; r < to && r < now.Length; r++) now[r] = _isVariable[r] && (v.IsMissing || KindOf(v) == KindOf(_held[r])) ? _held[r] : v;
    }

    // The test stands at the end of a loop, so what an iteration begins with is known here.
    private void Prepare(int k, in Instr ins, Value[] now)
    {
        var source = ins.Op == Op.ForPrep ? At(now, ins.B) : new Value(0L);
        now[ins.A] = source;
        now[ins.A + 1] = now[ins.A + 2] = new Value(0L);
        if (_code.Instrs[k + 1] is not { Op: Op.Jump } jump || Flow.TargetOf(jump) is var test && (test <= k || _code.Instrs[test].Op != Op.ForLoop)) return;
        var item = source.O == null ? source : Item(source, new Value(0L));
        if (!item.IsMissing && _code.Instrs[test].B < now.Length) now[_code.Instrs[test].B] = item;
    }

    private static Value At(Value[] now, int r) => r < now.Length ? now[r] : Value.Missing;

    private Value Result(in Instr ins, Value[] now) => ins.Op switch
    {
        Op.Move => At(now, ins.B),
        Op.LoadInt => new Value((long)ins.D),
        Op.LoadK => _code.Consts[ins.D],
        Op.LoadGlobal => _frame.Globals[ins.D],
        Op.LoadDeref => _frame.Fn == null ? Value.Missing : _frame.Fn.Closure[ins.B].V,
        Op.LoadCell => At(now, ins.B).O is Cell c ? c.V : Value.Missing,
        >= Op.Add and <= Op.IMatMul => Arithmetic(ins.Op, At(now, ins.B), At(now, ins.C)),
        >= Op.AddI and <= Op.ModI => KindOf(At(now, ins.B)) is Seen.Int or Seen.Float ? At(now, ins.B) : Value.Missing,
        >= Op.Lt and <= Op.IsNot or Op.Not => Value.True,
        Op.Neg => At(now, ins.B),
        Op.NewList or Op.AddList => new PyList(),
        Op.LoadSub => Item(At(now, ins.B), At(now, ins.C)),
        Op.LoadAttr => Attribute(At(now, ins.B), ins.D),
        _ => Value.Missing,
    };

    private static Value Arithmetic(Op op, in Value a, in Value b)
    {
        var (x, y) = (KindOf(a), KindOf(b));
        if (x == Seen.List && op is Op.Add or Op.IAdd or Op.Mul or Op.IMul) return a;
        if (y == Seen.List && op is Op.Mul) return b;
        if (x is not (Seen.Int or Seen.Float) || y is not (Seen.Int or Seen.Float)) return Value.Missing;
        return x == Seen.Float || y == Seen.Float || op is Op.Div or Op.IDiv ? new Value(1.0) : new Value(1L);
    }

    private static Value Item(in Value o, in Value i)
    {
        var items = o.O switch { PyList l => l.Span, PyTuple t => t.Items, _ => default };
        if (items.Length == 0) return Value.Missing;
        return i.O == null && (ulong)i.I < (ulong)items.Length ? items[(int)i.I] : items[0];
    }

    private Value Attribute(in Value o, int site)
    {
        var cache = _code.Caches[site];
        return o.O is Instance inst && ReferenceEquals(inst.Shape, cache.Shape) && (uint)cache.Slot < (uint)inst.Slots.Length ? inst.Slots[cache.Slot] : Value.Missing;
    }

    private static Seen KindOf(in Value v) => v.O switch
    {
        null => Seen.Int,
        _ when v.IsFloat => Seen.Float,
        _ when v.IsMissing => Seen.Nothing,
        _ when v.IsBool => Seen.Bool,
        PyBuiltin => Seen.Builtin,
        PyFunction => Seen.Function,
        PyGenerator => Seen.Generator,
        _ when v.O.GetType() == typeof(PyList) => Seen.List,
        _ when v.O.GetType() == typeof(Instance) => Seen.Instance,
        _ => Seen.Other,
    };
}
