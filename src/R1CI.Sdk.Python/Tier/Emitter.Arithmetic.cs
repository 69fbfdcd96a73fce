using System.Reflection.Emit;

namespace R1CI.Sdk.Python.Tier;

/// <summary>Arithmetic of ints that fit 64 bits and of floats.</summary>
internal sealed partial class Emitter
{
    private void Binary(int k, in Instr ins)
    {
        var (op, mode, b, c, a) = (Transfer.Plain(ins.Op), _transfer.ModeOf(k, _state), (int)ins.B, (int)ins.C, (int)ins.A);
        if (mode == Mode.Any)
        {
            AnyBinary(k, op, a, b, () => PushInt(c), () => PushFloat(c), () => Tag(c));
            return;
        }
        if (mode == Mode.Int)
        {
            NeedInt(k, b);
            NeedInt(k, c);
            IntResult(op, () => _il.Emit(OpCodes.Ldloc, IntOf(b)), () => _il.Emit(OpCodes.Ldloc, IntOf(c)), Wrong(k));
            SetInt(a, _i);
            return;
        }
        NeedNumber(k, b, _flow.Guesses[k].B);
        NeedNumber(k, c, _flow.Guesses[k].C);
        FloatResult(op, () => PushAsFloat(b), () => PushAsFloat(c), Wrong(k));
        SetFloat(a, _d);
    }

    private void NeedNumber(int k, int r, Seen seen)
    {
        if (_state[r] is Known.Int or Known.Float) return;
        if (seen == Seen.Int) NeedInt(k, r);
        else NeedFloat(k, r);
    }

    private void Immediate(int k, in Instr ins)
    {
        var op = ins.Op switch { Op.AddI => Op.Add, Op.SubI => Op.Sub, Op.MulI => Op.Mul, Op.FloorDivI => Op.FloorDiv, _ => Op.Mod };
        var (mode, b, a, n) = (_transfer.ModeOf(k, _state), (int)ins.B, (int)ins.A, (short)ins.C);
        switch (mode)
        {
            case Mode.Int:
                NeedInt(k, b);
                IntImmediate(op, () => _il.Emit(OpCodes.Ldloc, IntOf(b)), n, Wrong(k));
                SetInt(a, _i);
                return;
            case Mode.Float:
                NeedFloat(k, b);
                FloatResult(op, () => _il.Emit(OpCodes.Ldloc, FloatOf(b)), () => _il.Emit(OpCodes.Ldc_R8, (double)n), Wrong(k));
                SetFloat(a, _d);
                return;
        }
        var (done, notInt) = (_il.DefineLabel(), _il.DefineLabel());
        var slow = StepAside(k, done);
        Tag(b);
        _il.Emit(OpCodes.Brtrue, notInt);
        IntImmediate(op, () => PushInt(b), n, slow);
        SetInt(a, _i);
        _il.Emit(OpCodes.Br, done);
        _il.MarkLabel(notInt);
        if (op is Op.Add or Op.Sub or Op.Mul)
        {
            Tag(b);
            _il.Emit(OpCodes.Ldsfld, Members.Float);
            _il.Emit(OpCodes.Bne_Un, slow);
            FloatResult(op, () => PushFloat(b), () => _il.Emit(OpCodes.Ldc_R8, (double)n), slow);
            SetFloat(a, _d);
        }
        else _il.Emit(OpCodes.Br, slow);
        _il.MarkLabel(done);
    }

    private void PushInt(int r)
    {
        Address(r);
        _il.Emit(OpCodes.Ldfld, Members.I);
    }

    private void PushFloat(int r)
    {
        Address(r);
        _il.Emit(OpCodes.Ldflda, Members.I);
        _il.Emit(OpCodes.Ldind_R8);
    }

    /// <summary>Whatever the operands are: ints, floats, or a step out of line.</summary>
    private void AnyBinary(int k, Op op, int a, int b, Action pushInt, Action pushFloat, Action pushTag)
    {
        var (done, notInt) = (_il.DefineLabel(), _il.DefineLabel());
        var slow = StepAside(k, done);
        var isFloat = op is Op.Add or Op.Sub or Op.Mul or Op.Div;
        if (op is not (Op.Div or Op.Pow or Op.MatMul))
        {
            Tag(b);
            _il.Emit(OpCodes.Brtrue, notInt);
            pushTag();
            _il.Emit(OpCodes.Brtrue, isFloat ? notInt : slow);
            IntResult(op, () => PushInt(b), pushInt, slow);
            SetInt(a, _i);
            _il.Emit(OpCodes.Br, done);
        }
        _il.MarkLabel(notInt);
        if (isFloat)
        {
            Tag(b);
            _il.Emit(OpCodes.Ldsfld, Members.Float);
            _il.Emit(OpCodes.Bne_Un, slow);
            pushTag();
            _il.Emit(OpCodes.Ldsfld, Members.Float);
            _il.Emit(OpCodes.Bne_Un, slow);
            FloatResult(op, () => PushFloat(b), pushFloat, slow);
            SetFloat(a, _d);
        }
        else _il.Emit(OpCodes.Br, slow);
        _il.MarkLabel(done);
    }

    /// <summary>Computes into the float scratch local; a division by zero goes elsewhere.</summary>
    private void FloatResult(Op op, Action x, Action y, Label fails)
    {
        if (op == Op.Div)
        {
            y();
            _il.Emit(OpCodes.Ldc_R8, 0.0);
            _il.Emit(OpCodes.Beq, fails);
        }
        x();
        y();
        _il.Emit(op switch { Op.Add => OpCodes.Add, Op.Sub => OpCodes.Sub, Op.Mul => OpCodes.Mul, _ => OpCodes.Div });
        _il.Emit(OpCodes.Stloc, _d);
    }

    /// <summary>Computes into the int scratch local; what does not fit or may raise goes elsewhere.</summary>
    private void IntResult(Op op, Action x, Action y, Label fails)
    {
        switch (op)
        {
            case Op.Add or Op.Sub: Sum(op, x, y, fails); return;
            case Op.Mul: Product(x, y, fails); return;
            case Op.FloorDiv or Op.Mod:
                y();
                PushLong(0);
                _il.Emit(OpCodes.Ble, fails);
                Quotient(op, x, y, () => { x(); y(); _il.Emit(OpCodes.Or); });
                return;
            case Op.Shr: ShiftRight(x, y, fails); return;
            case Op.Shl: ShiftLeft(x, y, fails); return;
        }
        x();
        y();
        _il.Emit(op switch { Op.And => OpCodes.And, Op.Or => OpCodes.Or, _ => OpCodes.Xor });
        _il.Emit(OpCodes.Stloc, _i);
    }

    private void IntImmediate(Op op, Action x, short n, Label fails)
    {
        switch (op)
        {
            case Op.Add or Op.Sub:
                x();
                PushLong(op == Op.Add ? n : -n);
                _il.Emit(OpCodes.Add);
                _il.Emit(OpCodes.Stloc, _i);
                _il.Emit(OpCodes.Ldloc, _i);
                x();
                _il.Emit((op == Op.Add ? n : -n) >= 0 ? OpCodes.Blt : OpCodes.Bgt, fails);
                return;
            case Op.Mul: Product(x, () => PushLong(n), fails); return;
        }
        if (n <= 0) _il.Emit(OpCodes.Br, fails);
        else Quotient(op, x, () => PushLong(n), x);
    }

    private void PushLong(long n) => _il.Emit(OpCodes.Ldc_I8, n);

    private void Sum(Op op, Action x, Action y, Label fails)
    {
        x();
        y();
        _il.Emit(op == Op.Add ? OpCodes.Add : OpCodes.Sub);
        _il.Emit(OpCodes.Stloc, _i);
        x();
        if (op == Op.Add) _il.Emit(OpCodes.Ldloc, _i);
        else y();
        _il.Emit(OpCodes.Xor);
        if (op == Op.Add) y();
        else x();
        _il.Emit(OpCodes.Ldloc, _i);
        _il.Emit(OpCodes.Xor);
        _il.Emit(OpCodes.And);
        PushLong(0);
        _il.Emit(OpCodes.Blt, fails);
    }

    private void Product(Action x, Action y, Label fails)
    {
        var (wide, done) = (_il.DefineLabel(), _il.DefineLabel());
        foreach (var factor in new[] { x, y })
        {
            factor();
            _il.Emit(OpCodes.Conv_I4);
            _il.Emit(OpCodes.Conv_I8);
            factor();
            _il.Emit(OpCodes.Bne_Un, wide);
        }
        _il.MarkLabel(done);
        x();
        y();
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Stloc, _i);
        _later.Add(() =>
        {
            _il.MarkLabel(wide);
            x();
            y();
            _il.Emit(OpCodes.Call, Members.IsWide);
            _il.Emit(OpCodes.Brtrue, fails);
            _il.Emit(OpCodes.Br, done);
        });
    }

    /// <summary>Floor division or remainder by a positive number; <paramref name="bits"/> has the bits of all operands that are not constant.</summary>
    private void Quotient(Op op, Action x, Action y, Action bits)
    {
        var (wide, done) = (_il.DefineLabel(), _il.DefineLabel());
        bits();
        _il.Emit(OpCodes.Ldc_I4, 32);
        _il.Emit(OpCodes.Shr_Un);
        _il.Emit(OpCodes.Brtrue, wide);
        x();
        _il.Emit(OpCodes.Conv_U4);
        y();
        _il.Emit(OpCodes.Conv_U4);
        _il.Emit(op == Op.Mod ? OpCodes.Rem_Un : OpCodes.Div_Un);
        _il.Emit(OpCodes.Conv_U8);
        _il.Emit(OpCodes.Stloc, _i);
        _il.MarkLabel(done);
        _later.Add(() =>
        {
            _il.MarkLabel(wide);
            x();
            y();
            _il.Emit(OpCodes.Call, op == Op.Mod ? Members.FloorMod : Members.FloorDiv);
            _il.Emit(OpCodes.Stloc, _i);
            _il.Emit(OpCodes.Br, done);
        });
    }

    private void ShiftRight(Action x, Action y, Label fails)
    {
        // A shift by 64 or more, of a machine word, is by its lower bits.
        y();
        PushLong(63);
        _il.Emit(OpCodes.Bgt_Un, fails);
        x();
        y();
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Shr);
        _il.Emit(OpCodes.Stloc, _i);
    }

    // The same bound as the interpreter's: beyond it a shift is charged.
    private void ShiftLeft(Action x, Action y, Label fails)
    {
        y();
        PushLong(62);
        _il.Emit(OpCodes.Bgt_Un, fails);
        x();
        PushLong(62);
        y();
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Shr);
        PushLong(1);
        _il.Emit(OpCodes.Add);
        PushLong(1);
        _il.Emit(OpCodes.Bgt_Un, fails);
        x();
        y();
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Shl);
        _il.Emit(OpCodes.Stloc, _i);
    }
}
