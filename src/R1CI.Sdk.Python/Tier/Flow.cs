namespace R1CI.Sdk.Python.Tier;

/// <summary>What is known of a register at a point of the code.</summary>
internal enum Known : byte
{
    /// <summary>No path has come here yet.</summary>
    Unseen,

    /// <summary>An int, which is also in an own local of the compiled code.</summary>
    Int,

    /// <summary>A float, which is also in an own local of the compiled code.</summary>
    Float,

    /// <summary>Anything: only the register itself says.</summary>
    Any,
}

/// <summary>The blocks of a code object, its loops, and what is known of the registers where a block begins.</summary>
/// <remarks>
/// The registers in memory always hold the truth: every instruction writes its result there, as the interpreter does, so that compiled code can
/// be left anywhere. What is known here only says which of them need not be read.
/// </remarks>
internal sealed class Flow
{
    private readonly Code _code;
    private readonly Seen[][] _before;
    private readonly bool[] _calls;
    private readonly HashSet<int> _doubts;
    private readonly Transfer _transfer;

    public Flow(Code code, Guess[] guesses, Seen[][] before, HashSet<int> doubts, bool[] calls)
    {
        _code = code;
        _calls = calls;
        _before = before;
        _doubts = doubts;
        Instrs = code.Instrs;
        Guesses = guesses;
        _transfer = new Transfer(this, code, doubts);
        IsStart = new bool[Instrs.Length + 1];
        IsEntry = new bool[Instrs.Length + 1];
        LoopEnd = new int[Instrs.Length + 1];
        FindBlocks();
        FindEntries();
        Live = new Liveness(this, code.NRegs, _transfer).Find();
        In = new Known[Instrs.Length + 1][];
        FindKnown();
    }

    public Instr[] Instrs { get; }

    public Guess[] Guesses { get; }

    /// <summary>Whether a block begins at an instruction.</summary>
    public bool[] IsStart { get; }

    /// <summary>Whether compiled code can be entered at an instruction.</summary>
    public bool[] IsEntry { get; }

    /// <summary>The last instruction that jumps back here, or 0.</summary>
    public int[] LoopEnd { get; }

    /// <summary>For each beginning of a block, the registers whose kind matters there.</summary>
    public bool[]?[] Live { get; }

    /// <summary>For each beginning of a block, what is known there; null when it is not reached.</summary>
    public Known[]?[] In { get; }

    public Transfer Transfer => _transfer;

    public static int TargetOf(in Instr ins) => ins.D / Instr.Size;

    /// <summary>Whether the interpreter always executes this instruction.</summary>
    public bool Leaves(int k) => RoleOf(k) == Role.Leave;

    public Role RoleOf(int k)
    {
        ref readonly var ins = ref Instrs[k];
        var role = Roles.Of(ins.Op);
        if (role == Role.Step && Roles.IsCall(ins.Op) && !CallsBuiltin(k)) return Role.Leave;
        if (ins.Op == Op.ForLoop && Guesses[k].A == Seen.Generator) return Role.Leave;
        return role;
    }

    private bool CallsBuiltin(int k)
    {
        ref readonly var ins = ref Instrs[k];
        if (_doubts.Contains(k)) return false;
        if (ins.Op == Op.Call) return Guesses[k].A == Seen.Builtin;
        return _calls[ins.D];
    }

    /// <summary>The instructions that may follow one inside the compiled code.</summary>
    public IEnumerable<int> Next(int k)
    {
        ref readonly var ins = ref Instrs[k];
        var list = new List<int>(2);
        if (Leaves(k)) return list;
        if (Roles.IsBranch(ins.Op)) list.Add(TargetOf(ins));
        if (!Roles.IsJump(ins.Op)) list.Add(k + 1);
        return list;
    }

    /// <summary>Whether compiled code does clearly more than it hands on, in the loops: a step costs what it does in the interpreter, leaving and entering again many fast paths.</summary>
    public bool Pays()
    {
        double gain = 0;
        for (var start = 0; start < Instrs.Length; start++)
        {
            if (In[start] is not { } known) continue;
            var state = (Known[])known.Clone();
            for (var k = start; k == start || !IsStart[k]; k++)
            {
                gain += Weight(k) * Gain(k, state);
                if (Leaves(k)) break;
                _transfer.Apply(k, state);
                if (Roles.IsBranch(Instrs[k].Op)) break;
            }
        }
        return gain > 0;
    }

    private double Weight(int k)
    {
        var depth = 0;
        for (var h = 0; h <= k; h++) if (LoopEnd[h] >= k && LoopEnd[h] > 0) depth++;
        return depth == 0 ? 0 : Math.Pow(8, Math.Min(depth, 4));
    }

    private double Gain(int k, Known[] state)
    {
        var op = Instrs[k].Op;
        var role = RoleOf(k);
        // A return is the end of its loops.
        if (role == Role.Leave) return op == Op.Return ? 0 : -25;
        if (role == Role.Step || op is Op.LoadSub or Op.StoreSub or Op.ForLoop && _transfer.ModeOf(k, state) == Mode.Any) return -5;
        return op is Op.Nop or Op.Jump ? 0 : 1;
    }

    private void FindBlocks()
    {
        IsStart[0] = true;
        for (var k = 0; k < Instrs.Length; k++)
        {
            ref readonly var ins = ref Instrs[k];
            if (Roles.IsBranch(ins.Op))
            {
                var to = TargetOf(ins);
                IsStart[to] = IsStart[k + 1] = true;
                if (to <= k) LoopEnd[to] = Math.Max(LoopEnd[to], k);
            }
            else if (Leaves(k)) IsStart[k + 1] = true;
        }
    }

    // At loops and, inside them, behind an instruction that leaves where enough follows to be worth it: what runs once between two calls is not.
    private void FindEntries()
    {
        const int worth = 3;
        var (last, loop) = (-1, -1);
        for (var k = 0; k < Instrs.Length; k++)
        {
            if (k > last) loop = -1;
            if (LoopEnd[k] > 0) (last, loop) = (Math.Max(last, LoopEnd[k]), k);
            if (LoopEnd[k] > 0 && !Leaves(k)) IsEntry[k] = true;
            if (!Leaves(k) || loop < 0) continue;
            var run = k + 1;
            while (run < Instrs.Length && run <= k + worth && !Leaves(run) && !Roles.IsBranch(Instrs[run].Op)) run++;
            if (run > k + worth || (run > k + 1 && run < Instrs.Length && Roles.IsBranch(Instrs[run].Op))) IsEntry[k + 1] = true;
        }
    }

    /// <summary>Whether an edge leads into a loop from outside it: there the kinds are checked that the loop assumes.</summary>
    public bool EntersLoop(int from, int to)
    {
        for (var h = to; h >= 0; h--)
        {
            if (LoopEnd[h] >= to && LoopEnd[h] > 0 && (from < h || from > LoopEnd[h])) return !_doubts.Contains(to);
        }
        return false;
    }

    /// <summary>What is known on an edge.</summary>
    public Known OnEdge(Known known, int r, int from, int to, bool entersLoop)
    {
        if (!Live[to]![r]) return Known.Any;
        if (known != Known.Any || !entersLoop ) return known;
        return _before[from < 0 ? to : from][r] switch { Seen.Int => Known.Int, Seen.Float => Known.Float, _ => Known.Any };
    }

    private void FindKnown()
    {
        var work = new Queue<int>();
        for (var k = 0; k < Instrs.Length; k++)
        {
            if (!IsEntry[k] || LoopEnd[k] > 0) continue;
            In[k] = new Known[_code.NRegs];
            for (var r = 0; r < _code.NRegs; r++) In[k]![r] = Known.Any;
            work.Enqueue(k);
        }
        Drain(work);
        // Loops that only the interpreter leads to.
        for (var k = 0; k < Instrs.Length; k++)
        {
            if (!IsEntry[k] || In[k] != null) continue;
            In[k] = new Known[_code.NRegs];
            for (var r = 0; r < _code.NRegs; r++) In[k]![r] = OnEdge(Known.Any, r, -1, k, !_doubts.Contains(k));
            work.Enqueue(k);
            Drain(work);
        }
    }

    private void Drain(Queue<int> work)
    {
        while (work.TryDequeue(out var start))
        {
            var state = (Known[])In[start]!.Clone();
            for (var k = start; ; k++)
            {
                var leaves = Leaves(k);
                if (!leaves) _transfer.Apply(k, state);
                var ends = leaves || Roles.IsBranch(Instrs[k].Op) || IsStart[k + 1];
                if (!ends) continue;
                foreach (var to in Next(k)) Meet(k, to, state, work);
                break;
            }
        }
    }

    private void Meet(int from, int to, Known[] state, Queue<int> work)
    {
        var enters = EntersLoop(from, to);
        var isNew = In[to] == null;
        var known = In[to] ??= new Known[state.Length];
        var changed = isNew;
        for (var r = 0; r < state.Length; r++)
        {
            var on = OnEdge(_transfer.AfterEdge(from, to, r, state[r]), r, from, to, enters);
            var met = known[r] == Known.Unseen || known[r] == on ? on : Known.Any;
            if (met == known[r]) continue;
            known[r] = met;
            changed = true;
        }
        if (changed) work.Enqueue(to);
    }
}
