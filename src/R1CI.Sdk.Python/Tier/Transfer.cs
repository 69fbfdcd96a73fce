namespace R1CI.Sdk.Python.Tier;

/// <summary>What an instruction's operands are taken to be where compiled code executes it.</summary>
internal enum Mode : byte { Any, Int, Float, Mixed, Counted, List }

/// <summary>What instructions need to know and what is known after them.</summary>
internal sealed class Transfer(Flow flow, Code code, HashSet<int> doubts)
{
    private readonly bool _isModule = code.Has(CodeFlags.Module);

    public static bool IsBinary(Op op) => op is >= Op.Add and <= Op.IMatMul;

    public static bool IsImmediate(Op op) => op is >= Op.AddI and <= Op.ModI;

    public static bool IsComparison(Op op) => op is >= Op.Lt and <= Op.Ne;

    public static bool IsCompareBranch(Op op) => op is >= Op.JLt and <= Op.JNNe;

    public static bool IsImmediateBranch(Op op) => op is >= Op.JLtI and <= Op.JNNeI;

    /// <summary>The plain operator of one that assigns.</summary>
    public static Op Plain(Op op) => op is >= Op.IAdd and <= Op.IMatMul ? op - Op.IAdd + Op.Add : op;

    /// <summary>Whether nothing is assumed about an instruction. Of an item, its kind is doubted first, then that it is a list's.</summary>
    private bool Doubts(int k) => doubts.Contains(flow.Instrs[k].Op is Op.LoadSub ? k + flow.Instrs.Length : k);

    private Known Kind(int k, Known known, Seen seen)
    {
        if (known is Known.Int or Known.Float || Doubts(k)) return known;
        return seen switch { Seen.Int => Known.Int, Seen.Float => Known.Float, _ => Known.Any };
    }

    private static Mode Both(Known a, Known b) => (a, b) switch
    {
        (Known.Int, Known.Int) => Mode.Int,
        (Known.Float, Known.Float) => Mode.Float,
        (Known.Int, Known.Float) or (Known.Float, Known.Int) => Mode.Mixed,
        _ => Mode.Any,
    };

    /// <summary>How compiled code executes an instruction, given what is known before it.</summary>
    public Mode ModeOf(int k, Known[] state)
    {
        ref readonly var ins = ref flow.Instrs[k];
        var guess = flow.Guesses[k];
        if (Doubts(k)) return Mode.Any;
        if (IsBinary(ins.Op)) return Supported(Plain(ins.Op), Both(Kind(k, state[ins.B], guess.B), Kind(k, state[ins.C], guess.C)));
        if (IsComparison(ins.Op)) return NotMixed(Both(Kind(k, state[ins.B], guess.B), Kind(k, state[ins.C], guess.C)));
        if (IsCompareBranch(ins.Op)) return NotMixed(Both(Kind(k, state[ins.A], guess.A), Kind(k, state[ins.B], guess.B)));
        if (IsImmediate(ins.Op)) return Kind(k, state[ins.B], guess.B) switch { Known.Int => Mode.Int, Known.Float when ins.Op <= Op.MulI => Mode.Float, _ => Mode.Any };
        if (IsImmediateBranch(ins.Op)) return Kind(k, state[ins.A], guess.A) == Known.Int ? Mode.Int : Mode.Any;
        return ins.Op switch
        {
            Op.Neg => Kind(k, state[ins.B], guess.B) switch { Known.Int => Mode.Int, Known.Float => Mode.Float, _ => Mode.Any },
            Op.ForLoop when guess.A == Seen.Int => Mode.Counted,
            Op.ForLoop when guess.A == Seen.List => Mode.List,
            Op.LoadSub or Op.StoreSub when guess.B == Seen.List && Kind(k, state[ins.C], guess.C) == Known.Int => Mode.List,
            _ => Mode.Any,
        };
    }

    private static Mode NotMixed(Mode mode) => mode == Mode.Mixed ? Mode.Any : mode;

    private static Mode Supported(Op op, Mode mode) => op switch
    {
        Op.Add or Op.Sub or Op.Mul => mode,
        Op.Div => mode == Mode.Int ? Mode.Any : mode,
        Op.FloorDiv or Op.Mod or Op.And or Op.Or or Op.Xor or Op.Shr or Op.Shl => mode == Mode.Int ? mode : Mode.Any,
        _ => Mode.Any,
    };

    /// <summary>The kind a loaded value is checked to have; <see cref="Known.Any"/> when it is not checked.</summary>
    public Known Loaded(int k, Known[] state)
    {
        ref readonly var ins = ref flow.Instrs[k];
        if (ins.Op == Op.LoadK) return code.Consts[ins.D] switch { { O: null } => Known.Int, { IsFloat: true } => Known.Float, _ => Known.Any };
        if (doubts.Contains(k) || ins.Op == Op.LoadSub && ModeOf(k, state) != Mode.List) return Known.Any;
        return flow.Guesses[k].Result switch { Seen.Int => Known.Int, Seen.Float => Known.Float, _ => Known.Any };
    }

    /// <summary>The registers an instruction uses as numbers.</summary>
    public void Uses(int k, List<int> uses)
    {
        ref readonly var ins = ref flow.Instrs[k];
        var op = ins.Op;
        if (IsBinary(op) || IsComparison(op)) Use(uses, ins.B, ins.C);
        else if (IsCompareBranch(op)) Use(uses, ins.A, ins.B);
        else if (IsImmediate(op) || op is Op.Neg or Op.Move) uses.Add(ins.B);
        else if (IsImmediateBranch(op) || op is Op.JTrue or Op.JFalse) uses.Add(ins.A);
        else if (op is Op.LoadSub or Op.StoreSub) uses.Add(ins.C);
        else if (op == Op.ForLoop && flow.Guesses[k].A == Seen.Int) Use(uses, ins.A, ins.A + 1, ins.A + 2);
    }

    private static void Use(List<int> uses, int a, int b, int c = -1)
    {
        uses.Add(a);
        uses.Add(b);
        if (c >= 0) uses.Add(c);
    }

    /// <summary>Changes what is known before an instruction to what is known after it.</summary>
    public void Apply(int k, Known[] state)
    {
        ref readonly var ins = ref flow.Instrs[k];
        var mode = ModeOf(k, state);
        switch (ins.Op)
        {
            case Op.Move: state[ins.A] = state[ins.B]; return;
            case Op.LoadInt: state[ins.A] = Known.Int; return;
            case Op.LoadK or Op.LoadGlobal or Op.LoadDeref or Op.LoadCell: state[ins.A] = Loaded(k, state); return;
            case Op.StoreGlobal: Forget(state, _isModule); return;
            case Op.LoadSub or Op.StoreSub:
            {
                var loaded = ins.Op == Op.LoadSub ? Loaded(k, state) : Known.Any;
                if (mode == Mode.List) state[ins.C] = Known.Int;
                else Forget(state, _isModule);
                if (ins.Op == Op.LoadSub) state[ins.A] = loaded;
                return;
            }
            case Op.LoadAttr:
                Forget(state, _isModule);
                state[ins.A] = Loaded(k, state);
                return;
            case Op.ForLoop: ApplyLoop(ins, mode, state); return;
            default:
                Narrow(ins, mode, state);
                Write(k, ins, mode, state);
                return;
        }
    }

    private static void Narrow(in Instr ins, Mode mode, Known[] state)
    {
        if (mode is not (Mode.Int or Mode.Float)) return;
        var known = mode == Mode.Int ? Known.Int : Known.Float;
        if (IsBinary(ins.Op) || IsComparison(ins.Op)) state[ins.B] = state[ins.C] = known;
        else if (IsCompareBranch(ins.Op)) state[ins.A] = state[ins.B] = known;
        else if (IsImmediateBranch(ins.Op)) state[ins.A] = known;
        else state[ins.B] = known;
    }

    private void Write(int k, in Instr ins, Mode mode, Known[] state)
    {
        if (IsBinary(ins.Op) || IsImmediate(ins.Op) || ins.Op == Op.Neg)
        {
            if (mode == Mode.Any) Forget(state, _isModule);
            state[ins.A] = mode switch { Mode.Int => Known.Int, Mode.Float or Mode.Mixed => Known.Float, _ => Known.Any };
            return;
        }
        if (Roles.IsCall(ins.Op))
        {
            Forget(state, _isModule);
            state[ins.C] = state[ins.A] = Known.Any;
            if (ins.A > 0) state[ins.A - 1] = Known.Any;
            return;
        }
        if (mode == Mode.Any && !IsPure(ins.Op)) Forget(state, _isModule);
        var (from, to) = Roles.Writes(ins, state.Length);
        for (var r = from; r < to && r < state.Length; r++) state[r] = Known.Any;
    }

    private void ApplyLoop(in Instr ins, Mode mode, Known[] state)
    {
        if (mode == Mode.Counted)
        {
            state[ins.A] = state[ins.A + 1] = state[ins.A + 2] = Known.Int;
            return;
        }
        Forget(state, _isModule && mode != Mode.List);
        state[ins.A] = state[ins.A + 1] = state[ins.A + 2] = Known.Any;
    }

    /// <summary>What an edge of a loop instruction adds: the item of the iteration that begins.</summary>
    public Known AfterEdge(int from, int to, int r, Known known)
    {
        ref readonly var ins = ref flow.Instrs[from];
        if (ins.Op != Op.ForLoop || r != ins.B || to != Flow.TargetOf(ins)) return known;
        return flow.Guesses[from].A == Seen.Int && !doubts.Contains(from) ? Known.Int : Known.Any;
    }

    private static bool IsPure(Op op) => op is Op.Nop or Op.StoreDeref or Op.StoreCell or Op.CheckLocal or Op.CheckGlobal or Op.Delete or Op.Is or Op.IsNot
        or Op.Jump or Op.Loop or Op.JNone or Op.JNotNone;

    // Guest code may have run, and a module's registers are its globals.
    private static void Forget(Known[] state, bool all)
    {
        if (!all) return;
        for (var r = 0; r < state.Length; r++) state[r] = Known.Any;
    }
}
