using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace R1CI.Sdk.Python.Tier;

/// <summary>Writes a code object's fast paths as IL. Whatever they do not cover leaves: the interpreter goes on at that instruction.</summary>
/// <remarks>
/// Every result is written to its register at once. A register known to be a number has its value in a local too, which is what is read.
/// The cost of a jump is taken from the steps left exactly as the interpreter takes it, and a spent slice leaves at the jump's target.
/// </remarks>
[RequiresDynamicCode("Emits code at run time.")]
internal sealed partial class Emitter
{
    private readonly Code _code;
    private readonly Flow _flow;
    private readonly Transfer _transfer;
    private readonly DynamicMethod _method;
    private readonly ILGenerator _il;
    private readonly LocalBuilder _fuel, _stop, _o, _o2, _i, _d;
    private readonly LocalBuilder?[] _ints, _floats;
    private readonly Label[] _starts;
    private readonly Label _exit, _exitStored;
    private readonly List<Action> _later = [];
    private readonly int _valueSize = Unsafe.SizeOf<Value>();
    private Known[] _state = [];

    private Emitter(Code code, Flow flow)
    {
        _code = code;
        _flow = flow;
        _transfer = flow.Transfer;
        _method = new DynamicMethod(
            code.Name.Length is > 0 and < 100 ? code.Name : "code", typeof(int), [typeof(object), typeof(Vm), typeof(Frame), typeof(Value).MakeByRefType(), typeof(int)], typeof(Vm).Module, skipVisibility: true);
        _il = _method.GetILGenerator(4096);
        _fuel = _il.DeclareLocal(typeof(int));
        _stop = _il.DeclareLocal(typeof(int));
        _o = _il.DeclareLocal(typeof(Obj));
        _o2 = _il.DeclareLocal(typeof(Obj));
        _i = _il.DeclareLocal(typeof(long));
        _d = _il.DeclareLocal(typeof(double));
        _method.InitLocals = false;
        _ints = new LocalBuilder?[code.NRegs];
        _floats = new LocalBuilder?[code.NRegs];
        _starts = new Label[flow.Instrs.Length + 1];
        _exit = _il.DefineLabel();
        _exitStored = _il.DefineLabel();
    }

    public static TierMethod Emit(Code code, Flow flow) => new Emitter(code, flow).Emit();

    private TierMethod Emit()
    {
        for (var k = 0; k < _starts.Length; k++) if (_flow.IsStart[k]) _starts[k] = _il.DefineLabel();
        var (stream, entries) = Entries();
        for (var k = 0; k < _flow.Instrs.Length; k++) if (_flow.In[k] is { } known) Block(k, known);
        for (var i = 0; i < _later.Count; i++) _later[i]();
        _il.MarkLabel(_exit);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldloc, _fuel);
        _il.Emit(OpCodes.Stfld, Members.FuelLeft);
        _il.MarkLabel(_exitStored);
        _il.Emit(OpCodes.Ldloc, _stop);
        _il.Emit(OpCodes.Ret);
        return new TierMethod(_method.CreateDelegate<TierEntry>(new object()), stream, entries);
    }

    /// <summary>The switch over entries; each checks what its block takes as known.</summary>
    private (Instr[] Stream, int[] Entries) Entries()
    {
        var stream = (Instr[])_flow.Instrs.Clone();
        var entries = new int[stream.Length];
        var labels = new Label[stream.Length];
        var count = 0;
        for (var k = 0; k < stream.Length; k++)
        {
            entries[k] = -1;
            if (!_flow.IsEntry[k] || _flow.In[k] == null) continue;
            stream[k].Op = Op.Enter;
            var (label, at) = (_il.DefineLabel(), k);
            entries[k] = count;
            labels[count++] = label;
            _later.Add(() =>
            {
                _il.MarkLabel(label);
                _state = NothingKnown();
                Assume(at, _flow.In[at]!);
                _il.Emit(OpCodes.Br, _starts[at]);
            });
        }
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldfld, Members.FuelLeft);
        _il.Emit(OpCodes.Stloc, _fuel);
        _il.Emit(OpCodes.Ldarg_S, (byte)4);
        Array.Resize(ref labels, count);
        _il.Emit(OpCodes.Switch, labels);
        Leave(0);
        return (stream, entries);
    }

    private Known[] NothingKnown()
    {
        var state = new Known[_code.NRegs];
        for (var r = 0; r < state.Length; r++) state[r] = Known.Any;
        return state;
    }

    private void Block(int start, Known[] known)
    {
        _il.MarkLabel(_starts[start]);
        _state = (Known[])known.Clone();
        for (var k = start; ; k++)
        {
            if (_flow.Leaves(k))
            {
                Leave(k);
                return;
            }
            var before = (Known[])_state.Clone();
            Instruction(k, _flow.Instrs[k]);
            if (Roles.IsBranch(_flow.Instrs[k].Op)) return;
            _state = before;
            _transfer.Apply(k, _state);
            if (!_flow.IsStart[k + 1]) continue;
            Edge(k, k + 1, 0);
            return;
        }
    }

    // ---- edges and exits ------------------------------------------------------------------------------------------------

    /// <summary>Goes to another block: takes the cost, checks what a loop assumes.</summary>
    private void Edge(int from, int to, int cost)
    {
        if (cost > 0) Spend(to, cost);
        Assume(to, _flow.In[to]!);
        _il.Emit(OpCodes.Br, _starts[to]);
    }

    private void Spend(int to, int cost)
    {
        var spent = _il.DefineLabel();
        _il.Emit(OpCodes.Ldloc, _fuel);
        _il.Emit(OpCodes.Ldc_I4, cost);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Stloc, _fuel);
        _il.Emit(OpCodes.Ldloc, _fuel);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Blt, spent);
        _later.Add(() =>
        {
            _il.MarkLabel(spent);
            _il.Emit(OpCodes.Ldarg_2);
            _il.Emit(OpCodes.Ldc_I4, to * Instr.Size);
            _il.Emit(OpCodes.Stfld, Members.Pc);
            StopWith(Stop.Spent);
        });
    }

    /// <summary>Checks that registers are what a block takes them for, and loads them.</summary>
    private void Assume(int at, Known[] known)
    {
        for (var r = 0; r < known.Length; r++)
        {
            if (known[r] == Known.Int) NeedInt(at, r);
            else if (known[r] == Known.Float) NeedFloat(at, r);
        }
    }

    /// <summary>The label of an edge; what has to be done on it stands out of the way.</summary>
    private Label EdgeLabel(int from, int to, int cost)
    {
        var state = (Known[])_state.Clone();
        for (var r = 0; r < state.Length; r++) state[r] = _transfer.AfterEdge(from, to, r, state[r]);
        var label = _il.DefineLabel();
        _later.Add(() =>
        {
            _il.MarkLabel(label);
            _state = state;
            Edge(from, to, cost);
        });
        return label;
    }

    private void Leave(int k) => StopWith(k * Instr.Size);

    private void StopWith(int result)
    {
        _il.Emit(OpCodes.Ldc_I4, result);
        _il.Emit(OpCodes.Stloc, _stop);
        _il.Emit(OpCodes.Br, _exit);
    }

    /// <summary>Where an assumption about an instruction failed.</summary>
    private Label Wrong(int k)
    {
        var label = _il.DefineLabel();
        _later.Add(() =>
        {
            _il.MarkLabel(label);
            StopWith((k * Instr.Size) | Stop.Wrong);
        });
        return label;
    }

    /// <summary>Executes an instruction out of line; a branch that it takes goes to <paramref name="taken"/>.</summary>
    private void Step(int k, Label? taken = null)
    {
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldloc, _fuel);
        _il.Emit(OpCodes.Stfld, Members.FuelLeft);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldarg_3);
        _il.Emit(OpCodes.Ldc_I4, k * Instr.Size);
        _il.Emit(OpCodes.Call, Members.StepOf(_flow.Instrs[k].Op));
        _il.Emit(OpCodes.Stloc, _stop);
        _il.Emit(OpCodes.Ldloc, _stop);
        _il.Emit(OpCodes.Ldc_I4, Stop.Done);
        _il.Emit(OpCodes.Bgt, _exitStored);
        _il.Emit(OpCodes.Ldarg_1);
        _il.Emit(OpCodes.Ldfld, Members.FuelLeft);
        _il.Emit(OpCodes.Stloc, _fuel);
        if (taken is not { } to) return;
        _il.Emit(OpCodes.Ldloc, _stop);
        _il.Emit(OpCodes.Ldc_I4, Stop.Taken);
        _il.Emit(OpCodes.Beq, to);
    }

    /// <summary>Executes an instruction out of line, out of the way, and goes on.</summary>
    private Label StepAside(int k, Label back, Label? taken = null)
    {
        var label = _il.DefineLabel();
        _later.Add(() =>
        {
            _il.MarkLabel(label);
            Step(k, taken);
            _il.Emit(OpCodes.Br, back);
        });
        return label;
    }
}
