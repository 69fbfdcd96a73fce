using System.Reflection.Emit;

namespace R1CI.Sdk.Python.Tier;

/// <summary>Comparisons, jumps and loops.</summary>
internal sealed partial class Emitter
{
    // In the order of the fused branches: each comparison and its negation, which of floats is true of nan.
    private static readonly OpCode[] IntBranches =
    [
        OpCodes.Blt, OpCodes.Bge, OpCodes.Ble, OpCodes.Bgt, OpCodes.Bgt, OpCodes.Ble, OpCodes.Bge, OpCodes.Blt,
        OpCodes.Beq, OpCodes.Bne_Un, OpCodes.Bne_Un, OpCodes.Beq,
    ];

    private static readonly OpCode[] FloatBranches =
    [
        OpCodes.Blt, OpCodes.Bge_Un, OpCodes.Ble, OpCodes.Bgt_Un, OpCodes.Bgt, OpCodes.Ble_Un, OpCodes.Bge, OpCodes.Blt_Un,
        OpCodes.Beq, OpCodes.Bne_Un, OpCodes.Bne_Un, OpCodes.Beq,
    ];

    private void Comparison(int k, in Instr ins)
    {
        var (a, b, c, relation) = ((int)ins.A, (int)ins.B, (int)ins.C, 2 * (ins.Op - Op.Lt));
        var mode = _transfer.ModeOf(k, _state);
        var (yes, done) = (_il.DefineLabel(), _il.DefineLabel());
        if (mode == Mode.Float)
        {
            NeedFloat(k, b);
            NeedFloat(k, c);
            _il.Emit(OpCodes.Ldloc, FloatOf(b));
            _il.Emit(OpCodes.Ldloc, FloatOf(c));
            _il.Emit(FloatBranches[relation], yes);
        }
        else
        {
            if (mode == Mode.Int)
            {
                NeedInt(k, b);
                NeedInt(k, c);
            }
            else
            {
                var slow = StepAside(k, done);
                Tag(b);
                _il.Emit(OpCodes.Brtrue, slow);
                Tag(c);
                _il.Emit(OpCodes.Brtrue, slow);
            }
            PushInt(b);
            PushInt(c);
            _il.Emit(IntBranches[relation], yes);
        }
        SetSingleton(a, Members.False);
        _il.Emit(OpCodes.Br, done);
        _il.MarkLabel(yes);
        SetSingleton(a, Members.True);
        _il.MarkLabel(done);
    }

    private void Identity(in Instr ins)
    {
        var (a, b, c, isNot) = ((int)ins.A, (int)ins.B, (int)ins.C, ins.Op == Op.IsNot);
        var (differs, done) = (_il.DefineLabel(), _il.DefineLabel());
        Tag(b);
        Tag(c);
        _il.Emit(OpCodes.Bne_Un, differs);
        PushInt(b);
        PushInt(c);
        _il.Emit(OpCodes.Bne_Un, differs);
        SetSingleton(a, isNot ? Members.False : Members.True);
        _il.Emit(OpCodes.Br, done);
        _il.MarkLabel(differs);
        SetSingleton(a, isNot ? Members.True : Members.False);
        _il.MarkLabel(done);
    }

    private void Not(int k, in Instr ins)
    {
        var (a, b) = ((int)ins.A, (int)ins.B);
        var (isTrue, done) = (_il.DefineLabel(), _il.DefineLabel());
        var slow = StepAside(k, done);
        Tag(b);
        _il.Emit(OpCodes.Ldsfld, Members.True);
        _il.Emit(OpCodes.Beq, isTrue);
        Tag(b);
        _il.Emit(OpCodes.Ldsfld, Members.False);
        _il.Emit(OpCodes.Bne_Un, slow);
        SetSingleton(a, Members.True);
        _il.Emit(OpCodes.Br, done);
        _il.MarkLabel(isTrue);
        SetSingleton(a, Members.False);
        _il.MarkLabel(done);
    }

    /// <summary>An instruction that ends its block.</summary>
    private void Branch(int k, in Instr ins)
    {
        var target = Flow.TargetOf(ins);
        var mode = _transfer.ModeOf(k, _state);
        var before = (Known[])_state.Clone();
        var after = (Known[])_state.Clone();
        _transfer.Apply(k, after);
        if (Roles.IsJump(ins.Op))
        {
            Edge(k, target, ins.C);
            return;
        }
        if (ins.Op == Op.ForLoop)
        {
            Loop(k, ins, mode, after);
            return;
        }
        _state = after;
        var taken = EdgeLabel(k, target, ins.C);
        _state = before;
        var next = _il.DefineLabel();
        if (ins.Op is Op.JTrue or Op.JFalse) Truth(k, ins, taken, next);
        else if (ins.Op is Op.JNone or Op.JNotNone)
        {
            Tag(ins.A);
            _il.Emit(OpCodes.Ldsfld, Members.None);
            _il.Emit(ins.Op == Op.JNone ? OpCodes.Beq : OpCodes.Bne_Un, taken);
        }
        else if (Transfer.IsCompareBranch(ins.Op)) Compare(k, ins, mode, taken, next);
        else CompareImmediate(k, ins, mode, taken, next);
        _il.MarkLabel(next);
        _state = after;
        Edge(k, k + 1, 0);
    }

    private void Truth(int k, in Instr ins, Label taken, Label next)
    {
        var wanted = ins.Op == Op.JTrue;
        int a = ins.A;
        if (_state[a] == Known.Int)
        {
            _il.Emit(OpCodes.Ldloc, IntOf(a));
            _il.Emit(wanted ? OpCodes.Brtrue : OpCodes.Brfalse, taken);
            return;
        }
        Tag(a);
        _il.Emit(OpCodes.Ldsfld, wanted ? Members.True : Members.False);
        _il.Emit(OpCodes.Beq, taken);
        Tag(a);
        _il.Emit(OpCodes.Ldsfld, wanted ? Members.False : Members.True);
        _il.Emit(OpCodes.Bne_Un, StepAside(k, next, taken));
    }

    private void Compare(int k, in Instr ins, Mode mode, Label taken, Label next)
    {
        var (a, b, at) = ((int)ins.A, (int)ins.B, ins.Op - Op.JLt);
        switch (mode)
        {
            case Mode.Int:
                NeedInt(k, a);
                NeedInt(k, b);
                _il.Emit(OpCodes.Ldloc, IntOf(a));
                _il.Emit(OpCodes.Ldloc, IntOf(b));
                _il.Emit(IntBranches[at], taken);
                return;
            case Mode.Float:
                NeedFloat(k, a);
                NeedFloat(k, b);
                _il.Emit(OpCodes.Ldloc, FloatOf(a));
                _il.Emit(OpCodes.Ldloc, FloatOf(b));
                _il.Emit(FloatBranches[at], taken);
                return;
        }
        var notInt = _il.DefineLabel();
        var slow = StepAside(k, next, taken);
        Tag(a);
        _il.Emit(OpCodes.Brtrue, notInt);
        Tag(b);
        _il.Emit(OpCodes.Brtrue, slow);
        PushInt(a);
        PushInt(b);
        _il.Emit(IntBranches[at], taken);
        _il.Emit(OpCodes.Br, next);
        _il.MarkLabel(notInt);
        Tag(a);
        _il.Emit(OpCodes.Ldsfld, Members.Float);
        _il.Emit(OpCodes.Bne_Un, slow);
        Tag(b);
        _il.Emit(OpCodes.Ldsfld, Members.Float);
        _il.Emit(OpCodes.Bne_Un, slow);
        PushFloat(a);
        PushFloat(b);
        _il.Emit(FloatBranches[at], taken);
    }

    private void CompareImmediate(int k, in Instr ins, Mode mode, Label taken, Label next)
    {
        int a = ins.A;
        if (mode == Mode.Int) NeedInt(k, a);
        else
        {
            Tag(a);
            _il.Emit(OpCodes.Brtrue, StepAside(k, next, taken));
        }
        if (mode == Mode.Int) _il.Emit(OpCodes.Ldloc, IntOf(a));
        else PushInt(a);
        PushLong((short)ins.B);
        _il.Emit(IntBranches[ins.Op - Op.JLtI], taken);
    }

    private void Loop(int k, in Instr ins, Mode mode, Known[] after)
    {
        var (s, item, target) = ((int)ins.A, (int)ins.B, Flow.TargetOf(ins));
        var before = _state;
        _state = after;
        var ends = EdgeLabel(k, k + 1, 0);
        var taken = mode is Mode.Counted or Mode.List ? default : EdgeLabel(k, target, ins.C);
        _state = before;
        if (mode == Mode.Counted) Counted(k, s, item, ends);
        else if (mode == Mode.List) Items(k, s, item, ends);
        else
        {
            Step(k, taken);
            _il.Emit(OpCodes.Br, ends);
            return;
        }
        _state = after;
        for (var r = 0; r < _state.Length; r++) _state[r] = _transfer.AfterEdge(k, target, r, _state[r]);
        Edge(k, target, ins.C);
    }

    private void Counted(int k, int s, int item, Label ends)
    {
        for (var r = s; r < s + 3; r++) NeedInt(k, r);
        var (next, left, step) = (IntOf(s), IntOf(s + 1), IntOf(s + 2));
        _il.Emit(OpCodes.Ldloc, left);
        PushLong(0);
        _il.Emit(OpCodes.Ble, ends);
        Change(s + 1, left, () => PushLong(-1));
        SetInt(item, next);
        Change(s, next, () => _il.Emit(OpCodes.Ldloc, step));
    }

    private void Change(int r, LocalBuilder local, Action by)
    {
        _il.Emit(OpCodes.Ldloc, local);
        by();
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, local);
        Address(r);
        _il.Emit(OpCodes.Ldloc, local);
        _il.Emit(OpCodes.Stfld, Members.I);
    }

    private void Items(int k, int s, int item, Label ends)
    {
        Tag(s);
        _il.Emit(OpCodes.Stloc, _o);
        IfNotType(() => _il.Emit(OpCodes.Ldloc, _o), typeof(PyList), Wrong(k));
        PushInt(s + 1);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListCount);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Bge_Un, ends);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListItems);
        PushInt(s + 1);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Ldelema, typeof(Value));
        CopyTo(item);
        Address(s + 1);
        PushInt(s + 1);
        PushLong(1);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stfld, Members.I);
    }
}
