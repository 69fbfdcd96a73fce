using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Modules.Functools;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The bytecode loop.</summary>
/// <remarks>
/// One method and one file, longer than house style allows, on purpose: registers, code and instruction pointers live in machine registers
/// across all cases, and every case that leaves the method costs a call and their reload. What is rare or big is elsewhere (Vm.Rare).
/// Rules: f.Pc and FuelLeft are stored before anything that may raise, re-enter or tick; Cur is always the running frame.
/// </remarks>
internal sealed partial class Vm
{
    private static readonly Instr[] UnwindCode = [new() { Op = Op.Unwind }];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Value Reg(ref Value r, ushort i) => ref Unsafe.Add(ref r, (nint)(uint)i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetFloat(ref Value d, double x)
    {
        if (!IsF(d)) d.O = Value.Float;
        d.I = BitConverter.DoubleToInt64Bits(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetBool(ref Value d, bool b)
    {
        var o = b ? Value.TrueTag : Value.FalseTag;
        if (!ReferenceEquals(d.O, o)) d.O = o;
        d.I = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsF(in Value v) => ReferenceEquals(v.O, Value.Float);

    private Value Run()
    {
        // Two guards: a count, so the same program fails the same way everywhere, and the real stack, so it cannot overflow.
        if (++_hostDepth > MaxHostDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _hostDepth--;
            var f = Cur!;
            if (f.Gen != null) f.Gen.State = GenState.Done;
            Pop(f);
            Cur = f.Back;
            return Raise(MakeException(Types.RecursionError, "maximum recursion depth exceeded while calling a Python object"));
        }
        var handled = Handled;
        var depth = _hostDepth;
        while (true)
        {
            try
            {
                var r = Loop();
                if (_isSliceSpent)
                {
                    _isSliceSpent = false;
                    continue;
                }
                _hostDepth--;
                Handled = handled;
                return r;
            }
            catch (GuestException e)
            {
                // Raised deep inside a built-in; the loop unwinds it from Cur.
                Pending = e.Value;
                _hostDepth = depth;
            }
            catch (Text.GuestFault e)
            {
                Pending = e.Message.Length == 0 ? MakeException(Representation.FaultType(e), []) : MakeException(Representation.FaultType(e), e.Message);
                _hostDepth = depth;
            }
        }
    }

    private Value Loop()
    {
        var f = Cur!;
        ref var R = ref Window(f);
        ref var code0 = ref f.Code.Stream[0];
        ref var ip = ref Unsafe.AddByteOffset(ref code0, f.Pc);
        ref var ins = ref ip;
        var fuel = FuelLeft;
        PyFunction callFn = null!;
        Value val = default;
        var callArg = 0;
        var callArgc = 0;
        var callDst = 0;
        var callKind = RetKind.Normal;
        var record = true;
        var stop = 0;
        if (Pending != null) ip = ref UnwindCode[0];

        while (true)
        {
            ins = ref ip;
            ip = ref Unsafe.Add(ref ip, 1);
        Dispatch:
            switch (ins.Op)
            {
                case Op.Move:
                    Value.Copy(ref Reg(ref R, ins.A), Reg(ref R, ins.B));
                    continue;
                case Op.LoadInt:
                    Value.SetInt(ref Reg(ref R, ins.A), ins.D);
                    continue;
                case Op.LoadK:
                {
                    Value.Copy(ref Reg(ref R, ins.A), f.Code.Consts[ins.D]);
                    continue;
                }
                case Op.LoadGlobal:
                {
                    ref var g = ref f.Globals[ins.D];
                    if (ReferenceEquals(g.O, Value.Undef))
                    {
                        if (!f.Globals.TryGet(f.Globals.Layout.Names[ins.D], out val)) goto Unbound;
                        Reg(ref R, ins.A) = val;
                        continue;
                    }
                    Value.Copy(ref Reg(ref R, ins.A), g);
                    continue;
                }
                case Op.StoreGlobal:
                    Value.Copy(ref f.Globals[ins.D], Reg(ref R, ins.A));
                    continue;
                case Op.LoadDeref:
                {
                    ref var v = ref f.Fn!.Closure[ins.B].V;
                    if (ReferenceEquals(v.O, Value.Undef)) goto Unbound;
                    Value.Copy(ref Reg(ref R, ins.A), v);
                    continue;
                }
                case Op.StoreDeref:
                    Value.Copy(ref f.Fn!.Closure[ins.B].V, Reg(ref R, ins.A));
                    continue;
                case Op.LoadCell:
                {
                    ref var v = ref Unsafe.As<Cell>(Reg(ref R, ins.B).O!).V;
                    if (ReferenceEquals(v.O, Value.Undef)) goto Unbound;
                    Value.Copy(ref Reg(ref R, ins.A), v);
                    continue;
                }
                case Op.StoreCell:
                    Value.Copy(ref Unsafe.As<Cell>(Reg(ref R, ins.B).O!).V, Reg(ref R, ins.A));
                    continue;
                case Op.MakeCell:
                {
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Charge(40);
                    ref var r = ref Reg(ref R, ins.A);
                    r = new Value(new Cell { V = ins.B == 1 ? r : Value.Missing });
                    continue;
                }
                case Op.CheckLocal or Op.CheckGlobal:
                    if (ReferenceEquals(Reg(ref R, ins.A).O, Value.Undef)) goto Unbound;
                    continue;
                case Op.Delete:
                    Reg(ref R, ins.A) = Value.Missing;
                    continue;

                case Op.Add or Op.IAdd:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null)
                    {
                        var s = a.I + b.I;
                        if (((a.I ^ s) & (b.I ^ s)) >= 0)
                        {
                            Value.SetInt(ref Reg(ref R, ins.A), s);
                            continue;
                        }
                    }
                    if (IsF(a) && IsF(b))
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D + b.D);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Sub or Op.ISub:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null)
                    {
                        var s = a.I - b.I;
                        if (((a.I ^ b.I) & (a.I ^ s)) >= 0)
                        {
                            Value.SetInt(ref Reg(ref R, ins.A), s);
                            continue;
                        }
                    }
                    if (IsF(a) && IsF(b))
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D - b.D);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Mul or Op.IMul:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null)
                    {
                        var lo = a.I * b.I;
                        if (((int)a.I == a.I && (int)b.I == b.I) || Math.BigMul(a.I, b.I, out _) == lo >> 63)
                        {
                            Value.SetInt(ref Reg(ref R, ins.A), lo);
                            continue;
                        }
                    }
                    if (IsF(a) && IsF(b))
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D * b.D);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Div or Op.IDiv:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (IsF(a) && IsF(b) && b.D != 0)
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D / b.D);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.FloorDiv or Op.IFloorDiv:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null && b.I > 0)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), FloorDiv(a.I, b.I));
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Mod or Op.IMod:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null && b.I > 0)
                    {
                        // Both operands in 32 bits: the narrow division is several times faster on most machines.
                        Value.SetInt(ref Reg(ref R, ins.A), ((a.I | b.I) >>> 32) == 0 ? (uint)a.I % (uint)b.I : FloorMod(a.I, b.I));
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.And or Op.IAnd:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), a.I & b.I);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Or or Op.IOr:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), a.I | b.I);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Xor or Op.IXor:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), a.I ^ b.I);
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.Shr or Op.IShr:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O == null && b.O == null && b.I >= 0)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), a.I >> (int)Math.Min(b.I, 63));
                        continue;
                    }
                    goto BinarySlow;
                }
                case Op.AddI:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (a.O == null)
                    {
                        var s = a.I + (short)ins.C;
                        if (((a.I ^ s) & ((short)ins.C ^ s)) >= 0)
                        {
                            Value.SetInt(ref Reg(ref R, ins.A), s);
                            continue;
                        }
                    }
                    else if (IsF(a))
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D + (short)ins.C);
                        continue;
                    }
                    goto BinarySlowI;
                }
                case Op.SubI:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (a.O == null)
                    {
                        var s = a.I - (short)ins.C;
                        if (((a.I ^ (short)ins.C) & (a.I ^ s)) >= 0)
                        {
                            Value.SetInt(ref Reg(ref R, ins.A), s);
                            continue;
                        }
                    }
                    else if (IsF(a))
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D - (short)ins.C);
                        continue;
                    }
                    goto BinarySlowI;
                }
                case Op.MulI:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (a.O == null)
                    {
                        var lo = a.I * (short)ins.C;
                        if ((int)a.I == a.I || Math.BigMul(a.I, (long)(short)ins.C, out _) == lo >> 63)
                        {
                            Value.SetInt(ref Reg(ref R, ins.A), lo);
                            continue;
                        }
                    }
                    else if (IsF(a))
                    {
                        SetFloat(ref Reg(ref R, ins.A), a.D * (short)ins.C);
                        continue;
                    }
                    goto BinarySlowI;
                }
                case Op.FloorDivI:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (a.O == null)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), FloorDiv(a.I, (short)ins.C));
                        continue;
                    }
                    goto BinarySlowI;
                }
                case Op.ModI:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (a.O == null)
                    {
                        Value.SetInt(ref Reg(ref R, ins.A), (ulong)a.I <= uint.MaxValue && (short)ins.C > 0 ? (uint)a.I % ins.C : FloorMod(a.I, (short)ins.C));
                        continue;
                    }
                    goto BinarySlowI;
                }
                case Op.Pow or Op.Shl or Op.MatMul or Op.IPow or Op.IShl or Op.IMatMul: goto BinarySlow;

                case Op.Lt:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O != null || b.O != null) goto CompareSlow;
                    SetBool(ref Reg(ref R, ins.A), a.I < b.I);
                    continue;
                }
                case Op.Le:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O != null || b.O != null) goto CompareSlow;
                    SetBool(ref Reg(ref R, ins.A), a.I <= b.I);
                    continue;
                }
                case Op.Gt:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O != null || b.O != null) goto CompareSlow;
                    SetBool(ref Reg(ref R, ins.A), a.I > b.I);
                    continue;
                }
                case Op.Ge:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O != null || b.O != null) goto CompareSlow;
                    SetBool(ref Reg(ref R, ins.A), a.I >= b.I);
                    continue;
                }
                case Op.Eq:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O != null || b.O != null) goto CompareSlow;
                    SetBool(ref Reg(ref R, ins.A), a.I == b.I);
                    continue;
                }
                case Op.Ne:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    if (a.O != null || b.O != null) goto CompareSlow;
                    SetBool(ref Reg(ref R, ins.A), a.I != b.I);
                    continue;
                }
                case Op.Is:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    SetBool(ref Reg(ref R, ins.A), ReferenceEquals(a.O, b.O) && a.I == b.I);
                    continue;
                }
                case Op.IsNot:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    ref var b = ref Reg(ref R, ins.C);
                    SetBool(ref Reg(ref R, ins.A), !(ReferenceEquals(a.O, b.O) && a.I == b.I));
                    continue;
                }
                case Op.In or Op.NotIn:
                {
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    ref var key = ref Reg(ref R, ins.B);
                    var o = Reg(ref R, ins.C).O;
                    bool found;
                    if (o != null && o.GetType() == typeof(PyDict))
                    {
                        var d = Unsafe.As<PyDict>(o);
                        found = d.Find(this, key, Ops.HashQuick(this, key)) >= 0;
                    }
                    else if (o != null && o.GetType() == typeof(PySet) && key.O is not PySet) found = Unsafe.As<PySet>(o).Find(this, key, Ops.HashQuick(this, key)) >= 0;
                    else found = Ops.Contains(this, Reg(ref R, ins.C), key);
                    fuel = FuelLeft;
                    SetBool(ref Reg(ref R, ins.A), found == (ins.Op == Op.In));
                    continue;
                }
                case Op.Neg:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (!IsF(a)) goto UnarySlow;
                    SetFloat(ref Reg(ref R, ins.A), -a.D);
                    continue;
                }
                case Op.Not:
                {
                    ref var a = ref Reg(ref R, ins.B);
                    if (ReferenceEquals(a.O, Value.TrueTag))
                    {
                        SetBool(ref Reg(ref R, ins.A), false);
                        continue;
                    }
                    if (ReferenceEquals(a.O, Value.FalseTag))
                    {
                        SetBool(ref Reg(ref R, ins.A), true);
                        continue;
                    }
                    goto UnarySlow;
                }
                case Op.Pos or Op.Invert: goto UnarySlow;

                case Op.Jump or Op.Loop: goto Taken;
                case Op.JFalse:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (ReferenceEquals(a.O, Value.FalseTag)) goto Taken;
                    if (ReferenceEquals(a.O, Value.TrueTag)) continue;
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    var isFalse = !Ops.Truth(this, a);
                    fuel = FuelLeft;
                    if (isFalse) goto Taken;
                    continue;
                }
                case Op.JTrue:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (ReferenceEquals(a.O, Value.TrueTag)) goto Taken;
                    if (ReferenceEquals(a.O, Value.FalseTag)) continue;
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    var isTrue = Ops.Truth(this, a);
                    fuel = FuelLeft;
                    if (isTrue) goto Taken;
                    continue;
                }
                case Op.JNone:
                    if (ReferenceEquals(Reg(ref R, ins.A).O, Value.NoneTag)) goto Taken;
                    continue;
                case Op.JNotNone:
                    if (!ReferenceEquals(Reg(ref R, ins.A).O, Value.NoneTag)) goto Taken;
                    continue;
                case Op.JLt:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I < b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (a.D < b.D) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNLt:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I >= b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (!(a.D < b.D)) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JLe:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I <= b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (a.D <= b.D) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNLe:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I > b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (!(a.D <= b.D)) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JGt:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I > b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (a.D > b.D) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNGt:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I <= b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (!(a.D > b.D)) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JGe:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I >= b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (a.D >= b.D) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNGe:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I < b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (!(a.D >= b.D)) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JEq:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I == b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (a.D == b.D) goto Taken;
                        continue;
                    }
                    if (a.O != null && b.O != null && a.O.GetType() == typeof(PyStr) && b.O.GetType() == typeof(PyStr))
                    {
                        if (Unsafe.As<PyStr>(a.O).Same(Unsafe.As<PyStr>(b.O))) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNEq:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I != b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (!(a.D == b.D)) goto Taken;
                        continue;
                    }
                    if (a.O != null && b.O != null && a.O.GetType() == typeof(PyStr) && b.O.GetType() == typeof(PyStr))
                    {
                        if (!Unsafe.As<PyStr>(a.O).Same(Unsafe.As<PyStr>(b.O))) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNe:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I != b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (a.D != b.D) goto Taken;
                        continue;
                    }
                    if (a.O != null && b.O != null && a.O.GetType() == typeof(PyStr) && b.O.GetType() == typeof(PyStr))
                    {
                        if (!Unsafe.As<PyStr>(a.O).Same(Unsafe.As<PyStr>(b.O))) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JNNe:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    ref var b = ref Reg(ref R, ins.B);
                    if (a.O == null && b.O == null)
                    {
                        if (a.I == b.I) goto Taken;
                        continue;
                    }
                    if (IsF(a) && IsF(b))
                    {
                        if (!(a.D != b.D)) goto Taken;
                        continue;
                    }
                    if (a.O != null && b.O != null && a.O.GetType() == typeof(PyStr) && b.O.GetType() == typeof(PyStr))
                    {
                        if (Unsafe.As<PyStr>(a.O).Same(Unsafe.As<PyStr>(b.O))) goto Taken;
                        continue;
                    }
                    goto BranchSlow;
                }
                case Op.JLtI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I < (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNLtI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I >= (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JLeI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I <= (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNLeI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I > (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JGtI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I > (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNGtI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I <= (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JGeI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I >= (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNGeI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I < (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JEqI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I == (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNEqI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I != (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNeI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I != (short)ins.B) goto Taken;
                    continue;
                }
                case Op.JNNeI:
                {
                    ref var a = ref Reg(ref R, ins.A);
                    if (a.O != null) goto BranchSlow;
                    if (a.I == (short)ins.B) goto Taken;
                    continue;
                }

                case Op.RangePrep:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    RangePrep(ref Reg(ref R, ins.A), ins.B);
                    fuel = FuelLeft;
                    continue;
                case Op.ForPrep:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Iteration.Prepare(this, ref Reg(ref R, ins.A), Reg(ref R, ins.B));
                    fuel = FuelLeft;
                    continue;
                case Op.ForLoop:
                {
                    ref var s = ref Reg(ref R, ins.A);
                    var o = s.O;
                    if (o == null)                                      // counted loop: current, remaining, step
                    {
                        ref var left = ref Unsafe.Add(ref s, 1);
                        if (left.I <= 0) continue;
                        left.I--;
                        Value.SetInt(ref Reg(ref R, ins.B), s.I);
                        s.I += Unsafe.Add(ref s, 2).I;
                        goto Taken;
                    }
                    if (o.GetType() == typeof(PyList))                  // list and index: no iterator object
                    {
                        var l = Unsafe.As<PyList>(o);
                        ref var i = ref Unsafe.Add(ref s, 1).I;
                        if ((ulong)i >= (ulong)l.Count) continue;
                        Value.Copy(ref Reg(ref R, ins.B), l.Items[i++]);
                        goto Taken;
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (o.GetType() == typeof(PyGenerator))
                    {
                        var g = Unsafe.As<PyGenerator>(o);
                        if (g.State == GenState.Done) continue;
                        if (g.State == GenState.Running || ++_depth > _depthLimit) goto GeneratorBusy;
                        if (g.State == GenState.Suspended) Value.Copy(ref g.Frame.Regs[g.SendTo], Value.None);
                        f = Link(g, f, RetKind.GenFor, ins.B);
                        goto SwitchFrame;
                    }
                    if (o.Type.IsGuest && o.Type.Lookup(Special.Next) is { V.O: PyFunction nf })
                    {
                        callFn = nf;
                        callArg = ins.A;
                        callArgc = 1;
                        callDst = ins.B;
                        callKind = RetKind.IterNext;
                        goto PushGuest;
                    }
                    if (o.GetType() == typeof(PyCallIterator) && Unsafe.As<PyCallIterator>(o).GuestCall(out callFn, ref Unsafe.Add(ref s, 1), out callArgc))
                    {
                        callArg = ins.A + 1;
                        callDst = ins.B;
                        callKind = RetKind.IterCall;
                        goto PushGuest;
                    }
                    var more = IsPairTakenApart(f.Code, in ins)
                        ? Iteration.NextUnpacked(this, ref s, ref Reg(ref R, ins.B))
                        : Iteration.Next(this, ref s, ref Reg(ref R, ins.B));
                    fuel = FuelLeft;
                    if (more) goto Taken;
                    if (Pending != null) goto Unwind;
                    continue;
                }

                case Op.Call:
                {
                    var o = Reg(ref R, ins.A).O;
                    callDst = ins.C;
                    callArgc = ins.B;
                    callKind = RetKind.Normal;
                    callArg = ins.A + 1;
                    if (o != null && o.GetType() == typeof(PyFunction))
                    {
                        callFn = Unsafe.As<PyFunction>(o);
                        goto PushGuest;
                    }
                    goto CallOther;
                }
                case Op.CallMethod:
                {
                    var o = Reg(ref R, ins.A).O;
                    var cache = f.Code.Caches[ins.D];
                    callDst = ins.C;
                    callArgc = ins.B + 1;
                    callKind = RetKind.Normal;
                    callArg = ins.A;
                    if (o != null)
                    {
                        if (o.GetType() == typeof(Instance))
                        {
                            var shape = Unsafe.As<Instance>(o).Shape;
                            if (ReferenceEquals(cache.Shape, shape) && cache.Version == shape.Type.Version && cache.Slot < 0 && cache.Class is { V.O: PyFunction m })
                            {
                                callFn = m;
                                goto PushGuest;
                            }
                        }
                        else if (ReferenceEquals(cache.Type, o.Type))
                        {
                            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                            FuelLeft = fuel;
                            if (cache.Builtin!.Known == BuiltinId.ListAppend && ins.B == 1)
                            {
                                AppendTo(Unsafe.As<PyList>(o), Reg(ref R, (ushort)(ins.A + 1)));
                                Value.Copy(ref Reg(ref R, ins.C), Value.None);
                                continue;
                            }
                            if (cache.Builtin.Known != BuiltinId.Send)
                            {
                                val = cache.Builtin.Call(this, MemoryMarshal.CreateReadOnlySpan(ref Reg(ref R, ins.A), callArgc));
                                goto BuiltinDone;
                            }
                        }
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (!FindMethod(ref Reg(ref R, ins.A), f.Code.CacheAt(ins.D), out var hasSelf)) goto NoMethod;
                    if (hasSelf) goto MethodFound;      // R[A] still self; the callee is in CalleeTmp
                    callArg = ins.A + 1;                // R[A] now is the callee
                    callArgc = ins.B;
                    if (CalleeTmp is PyFunction fn2)
                    {
                        callFn = fn2;
                        goto PushGuest;
                    }
                    goto CallOther;
                }
                case Op.LoadMethod:
                {
                    ref var self = ref Reg(ref R, ins.A);
                    var o = self.O;
                    var cache = f.Code.Caches[ins.D];
                    if (o != null)
                    {
                        if (o.GetType() == typeof(Instance))
                        {
                            var shape = Unsafe.As<Instance>(o).Shape;
                            if (ReferenceEquals(cache.Shape, shape) && cache.Version == shape.Type.Version && cache.Slot < 0 && cache.Class is { V.O: PyFunction m })
                            {
                                Unsafe.Add(ref self, -1).O = m;
                                continue;
                            }
                        }
                        else if (ReferenceEquals(cache.Type, o.Type))
                        {
                            Unsafe.Add(ref self, -1).O = cache.Builtin;
                            continue;
                        }
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (!LoadMethod(f, ref self, ins.D)) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                }
                case Op.CallFound:
                {
                    ref var self = ref Reg(ref R, ins.A);
                    ref var callee = ref Unsafe.Add(ref self, -1);
                    callDst = ins.C;
                    callArgc = ins.B + 1;
                    callKind = RetKind.Normal;
                    callArg = ins.A;
                    if (ReferenceEquals(self.O, Value.Undef))
                    {
                        Value.Copy(ref self, callee);
                        callArg++;
                        callArgc--;
                        if (self.O is not PyFunction plain) goto CallOther;
                        callFn = plain;
                        goto PushGuest;
                    }
                    if (callee.O!.GetType() == typeof(PyFunction))
                    {
                        callFn = Unsafe.As<PyFunction>(callee.O);
                        goto PushGuest;
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (ins.B == 1 && Unsafe.As<PyBuiltin>(callee.O).Known == BuiltinId.ListAppend)
                    {
                        AppendTo(Unsafe.As<PyList>(self.O!), Unsafe.Add(ref self, 1));
                        Value.Copy(ref Reg(ref R, ins.C), Value.None);
                        continue;
                    }
                    CalleeTmp = callee.O;
                    goto MethodFound;
                }
                case Op.CallKw or Op.CallEx or Op.CallMethodKw or Op.CallFoundKw: goto CallGeneral;
                case Op.Return:
                {
                    if (f.RetKind != RetKind.Normal || f.Gen != null)
                    {
                        val = Reg(ref R, ins.A);
                        goto ReturnSlow;
                    }
                    callDst = f.RetDst;
                    ref var result = ref Reg(ref R, ins.A);     // stays where it is: windows are not cleared
                    _top = f.Base;
                    _depth--;
                    if (f.OldSeg != null) LeaveSegment(f);
                    f = f.Back!;
                    Cur = f;
                    R = ref Window(f);
                    code0 = ref f.Code.Stream[0];
                    ip = ref Unsafe.AddByteOffset(ref code0, f.Pc);
                    Value.Copy(ref Reg(ref R, (ushort)callDst), result);
                    continue;
                }
                case Op.Yield:
                    val = Reg(ref R, ins.A);
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    goto YieldValue;
                case Op.YieldFrom:
                {
                    ref var s = ref Reg(ref R, ins.A);
                    ref var sent = ref Unsafe.Add(ref s, 1);
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (s.O is PyGenerator { GenKind: not GenKind.AsyncGenerator } g)
                    {
                        if (g.State == GenState.Done)
                        {
                            if (g.GenKind == GenKind.Coroutine)
                            {
                                Pending = MakeException(Types.RuntimeError, "cannot reuse already awaited coroutine");
                                goto Unwind;
                            }
                            Value.Copy(ref Reg(ref R, ins.C), Value.None);
                            continue;
                        }
                        if (g.State == GenState.Running || ++_depth > _depthLimit) goto GeneratorBusy;
                        if (g.State == GenState.Created && !sent.IsNone)
                        {
                            _depth--;
                            Pending = MakeException(Types.TypeError, "can't send non-None value to a just-started generator");
                            goto Unwind;
                        }
                        if (g.State == GenState.Suspended) Value.Copy(ref g.Frame.Regs[g.SendTo], sent);
                        Value.Copy(ref sent, Value.None);
                        f = Link(g, f, RetKind.GenDelegate, ins.C);
                        goto SwitchFrame;
                    }
                    if (!DelegateNext(s, ref sent, ref val))
                    {
                        fuel = FuelLeft;
                        if (Pending != null) goto Unwind;
                        Reg(ref R, ins.C) = val;
                        continue;
                    }
                    fuel = FuelLeft;
                    f.Pc -= Instr.Size;                                 // come back to this instruction
                    goto YieldValue;
                }

                case Op.LoadAttr:
                {
                    var o = Reg(ref R, ins.B).O;
                    var cache = f.Code.Caches[ins.D];
                    if (o != null && o.GetType() == typeof(Instance) && ReferenceEquals(cache.Shape, Unsafe.As<Instance>(o).Shape) && cache.Slot >= 0
                        && cache.Version == Unsafe.As<Instance>(o).Shape.Type.Version)
                    {
                        Value.Copy(ref Reg(ref R, ins.A), Unsafe.As<Instance>(o).Slots[cache.Slot]);
                        continue;
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (!LoadAttrSlow(Reg(ref R, ins.B), f.Code.CacheAt(ins.D), ref Reg(ref R, ins.A))) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                }
                case Op.StoreAttr:
                {
                    var o = Reg(ref R, ins.B).O;
                    var cache = f.Code.Caches[ins.D];
                    if (o != null && o.GetType() == typeof(Instance))
                    {
                        var inst = Unsafe.As<Instance>(o);
                        if (ReferenceEquals(cache.Shape, inst.Shape) && (uint)cache.Slot < (uint)inst.Slots.Length && cache.Version == inst.Shape.Type.Version)
                        {
                            Value.Copy(ref inst.Slots[cache.Slot], Reg(ref R, ins.A));
                            if (cache.NewShape != null) inst.Shape = cache.NewShape;
                            continue;
                        }
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    cache = f.Code.CacheAt(ins.D);
                    if (!StoreAttr(Reg(ref R, ins.B), cache.Name, cache, Reg(ref R, ins.A))) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                }
                case Op.LoadSub:
                {
                    ref var b = ref Reg(ref R, ins.B);
                    ref var i = ref Reg(ref R, ins.C);
                    if (b.O != null)
                    {
                        if (i.O == null && b.O.GetType() == typeof(PyList))
                        {
                            var l = Unsafe.As<PyList>(b.O);
                            var x = i.I < 0 ? i.I + l.Count : i.I;
                            if ((ulong)x < (ulong)l.Count)
                            {
                                Value.Copy(ref Reg(ref R, ins.A), l.Items[x]);
                                continue;
                            }
                        }
                        f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                        FuelLeft = fuel;
                        if (Ops.TryGetItemFast(this, b.O, i, ref Reg(ref R, ins.A)))
                        {
                            fuel = FuelLeft;
                            continue;
                        }
                        if (b.O.GetType() != typeof(PyDict) && b.O.Type.IsGuest && b.O.Type.Lookup(Special.GetItem) is { V.O: PyFunction m })
                        {
                            callFn = m;
                            callArgc = 2;
                            callDst = ins.A;
                            callKind = RetKind.Normal;
                            callArg = f.Code.NRegs - 3;
                            Reg(ref R, (ushort)callArg) = b;
                            Reg(ref R, (ushort)(callArg + 1)) = i;
                            goto PushGuest;
                        }
                    }
                    else
                    {
                        f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                        FuelLeft = fuel;
                    }
                    if (!Ops.GetItem(this, b, i, ref Reg(ref R, ins.A))) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                }
                case Op.StoreSub:
                {
                    ref var b = ref Reg(ref R, ins.B);
                    ref var i = ref Reg(ref R, ins.C);
                    if (i.O == null && b.O != null && b.O.GetType() == typeof(PyList))
                    {
                        var l = Unsafe.As<PyList>(b.O);
                        var x = i.I < 0 ? i.I + l.Count : i.I;
                        if ((ulong)x < (ulong)l.Count)
                        {
                            Value.Copy(ref l.Items[x], Reg(ref R, ins.A));
                            continue;
                        }
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (!Ops.SetItem(this, b, i, Reg(ref R, ins.A))) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                }
                case Op.Append:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Unsafe.As<PyList>(Reg(ref R, ins.A).O!).Append(this, Reg(ref R, ins.B));
                    continue;
                case Op.SetAdd:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Unsafe.As<PySet>(Reg(ref R, ins.A).O!).Add(this, Reg(ref R, ins.B));
                    fuel = FuelLeft;
                    continue;
                case Op.DictSet:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Unsafe.As<PyDict>(Reg(ref R, ins.A).O!).Set(this, Reg(ref R, ins.B), Reg(ref R, ins.C));
                    fuel = FuelLeft;
                    continue;
                case Op.NewList:
                {
                    int n = ins.C;
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Charge(64 + (16L * n));
                    Reg(ref R, ins.A) = new Value(n == 0 ? new PyList() : new PyList(CopyFew(ref Reg(ref R, ins.B), n), n));
                    continue;
                }
                case Op.AddList:
                {
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    var isAdded = AddDisplay(ref R, in ins);
                    fuel = FuelLeft;
                    if (isAdded) continue;
                    goto BinarySlow;
                }
                case Op.NewTuple:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Charge(56 + (16L * ins.C));
                    Reg(ref R, ins.A) = new Value(PyTuple.Of(MemoryMarshal.CreateReadOnlySpan(ref Reg(ref R, ins.B), ins.C)));
                    continue;
                case Op.Unpack:
                {
                    ref var s = ref Reg(ref R, ins.B);
                    if (PyTuple.IsProper(s.O) && Unsafe.As<PyTuple>(s.O).Items is var items && items.Length == ins.C && ins.D < 0)
                    {
                        for (var i = 0; i < items.Length; i++) Value.Copy(ref Unsafe.Add(ref Reg(ref R, ins.A), i), items[i]);
                        continue;
                    }
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (!Unpack(s, MemoryMarshal.CreateSpan(ref Reg(ref R, ins.A), ins.C), ins.D)) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                }
                case Op.EnterTry:
                {
                    ref var r = ref Reg(ref R, (ushort)(ins.A + 1));
                    if (Handled == null) Value.SetInt(ref r, 0);
                    else r = new Value(Handled);
                    continue;
                }
                case Op.PopExc:
                    Handled = Reg(ref R, (ushort)(ins.A + 1)).O as PyException;
                    continue;
                case Op.Raise:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Pending = ToException(Reg(ref R, ins.A));
                    goto Unwind;
                case Op.Reraise:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    Pending = Unsafe.As<PyException>(Reg(ref R, ins.A).O!);
                    if (ins.B == 0) Handled = Reg(ref R, (ushort)(ins.A + 1)).O as PyException;
                    record = false;
                    goto Unwind;
                case Op.ExcMatch:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    SetBool(ref Reg(ref R, ins.A), Matches(Unsafe.As<PyException>(Reg(ref R, ins.B).O!), Reg(ref R, ins.C)));
                    continue;
                case Op.WithEnter:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (GuestEnter(ref Reg(ref R, ins.A), Reg(ref R, ins.B)) is { } enter)
                    {
                        callFn = enter;
                        callArg = ins.B;
                        callArgc = 1;
                        callDst = ins.C;
                        callKind = RetKind.Normal;
                        goto PushGuest;
                    }
                    if (Pending != null || !WithEnter(ref Reg(ref R, ins.A), Reg(ref R, ins.B), ref Reg(ref R, ins.C), false)) goto Unwind;
                    fuel = FuelLeft;
                    continue;
                case Op.Nop: continue;
                case Op.Unwind: goto Unwind;
                case Op.Enter:
                {
                    FuelLeft = fuel;
                    stop = EnterTier(f, ref R, (int)Unsafe.ByteOffset(ref code0, ref ins));
                    fuel = FuelLeft;
                    if (stop < 0) goto TierStopped;
                    // The instruction itself, whatever can be entered there.
                    code0 = ref f.Code.Stream[0];
                    ip = ref Unsafe.AddByteOffset(ref code0, stop + Instr.Size);
                    ins = ref Unsafe.AddByteOffset(ref f.Code.Instrs[0], stop);
                    goto Dispatch;
                }
                default:
                    f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                    FuelLeft = fuel;
                    if (!Rare(f, ref R, ref ins)) goto RareFailed;
                    fuel = FuelLeft;
                    continue;
            }

        Taken:
            fuel -= ins.C;
            ip = ref Unsafe.AddByteOffset(ref code0, ins.D);
            if (fuel >= 0) continue;
            f.Pc = ins.D;
            FuelLeft = fuel;
            Refuel(fuel);
            NoteHeat(f);
            _isSliceSpent = true;
            return default;

        TierStopped:
            if (stop != Stop.Spent) goto Unwind;
            Refuel(fuel);
            _isSliceSpent = true;
            return default;

        RareFailed:
            // A bare raise goes on with an exception that has its place already.
            record = ins.Op != Op.RaiseBare;
            goto Unwind;

        NoMethod:
            f.Pc += LookupMark;
            goto Unwind;

        MethodFound:
            {
                if (CalleeTmp is PyFunction m)
                {
                    callFn = m;
                    goto PushGuest;
                }
                ref var self = ref Reg(ref R, ins.A);
                var bi = Unsafe.As<PyBuiltin>(CalleeTmp!);
                if (bi.Known == BuiltinId.Send && self.O is PyGenerator { State: not GenState.Running and not GenState.Done, GenKind: not GenKind.AsyncGenerator } g && ins.B == 1
                    && (g.State != GenState.Created || Unsafe.Add(ref self, 1).IsNone))
                {
                    if (++_depth > _depthLimit) goto TooDeep;
                    if (g.State == GenState.Suspended) Value.Copy(ref g.Frame.Regs[g.SendTo], Unsafe.Add(ref self, 1));
                    f = Link(g, f, RetKind.GenNext, ins.C);
                    goto SwitchFrame;
                }
                val = bi.Call(this, MemoryMarshal.CreateReadOnlySpan(ref self, callArgc));
                goto BuiltinDone;
            }

        PushGuest:
            {
                var code = callFn.Code;
                f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                if (code.PlainArity != callArgc || fuel < code.EntryCost) goto PushSlow;
                fuel -= code.EntryCost;
                if (++_depth > _depthLimit) goto TooDeep;
                var depth = _depth;
                var nf = (uint)depth < (uint)_pool.Length ? _pool[depth] ?? PoolFrame(depth) : PoolFrame(depth);
                if (!ReferenceEquals(nf.Fn, callFn))
                {
                    nf.Fn = callFn;
                    nf.Code = code;
                    nf.Globals = callFn.Globals;
                }
                if (!ReferenceEquals(nf.Back, f)) nf.Back = f;
                var at = _top;
                if (at + code.NRegs > _seg.Length)
                {
                    FuelLeft = fuel;
                    Reserve(nf, code.NRegs);
                }
                else
                {
                    _top = at + code.NRegs;
                    nf.Base = at;
                    if (!ReferenceEquals(nf.Regs, _seg)) nf.Regs = _seg;
                }
                ref var w = ref Window(nf);
                nf.RetDst = callDst;
                nf.RetKind = callKind;
                ref var src = ref Unsafe.Add(ref R, callArg);
                for (var i = 0; i < callArgc; i++) Value.Copy(ref Unsafe.Add(ref w, i), Unsafe.Add(ref src, i));
                for (var i = code.UndefFrom; i < code.UndefTo; i++) Unsafe.Add(ref w, i).O = Value.Undef;
                f = nf;
                Cur = nf;
                R = ref w;
                code0 = ref code.Stream[0];
                ip = ref code0;
                continue;
            }

        PushSlow:
            {
                FuelLeft = fuel;
                var n = BindArguments(callFn, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, callArg), callArgc), null);
                if (n < 0) goto Unwind;
                goto PushBound;
            }

        PushBound:
            {
                FuelLeft = fuel;
                var code = callFn.Code;
                if ((code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0)
                {
                    Unsafe.Add(ref R, callDst) = NewGenerator(callFn, _bound);
                    continue;
                }
                fuel -= code.EntryCost;
                if (fuel < 0)
                {
                    FuelLeft = fuel;
                    fuel = Refuel(fuel);
                    _isSliceSpent = true;
                }
                if (++_depth > _depthLimit) goto TooDeep;
                var nf = PoolFrame(_depth);
                Enter(nf, callFn, _bound.AsSpan(0, code.UndefFrom));
                nf.RetDst = callDst;
                nf.RetKind = callKind;
                if (_isSliceSpent)
                {
                    NoteHeat(nf);
                    return default;
                }
                f = nf;
                goto SwitchFrame;
            }

        TooDeep:
            _isSliceSpent = false;
            FuelLeft = fuel;
            _depth--;
            Pending = RecursionError("");
            goto Unwind;

        GeneratorBusy:
            {
                ref var s = ref Reg(ref R, ins.A);
                if (s.O is PyGenerator { State: GenState.Running })
                {
                    Pending = MakeException(Types.ValueError, "generator already executing");
                    goto Unwind;
                }
                goto TooDeep;
            }

        CallOther:
            {
                f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                FuelLeft = fuel;
                ref var callee = ref Unsafe.Add(ref R, callArg - 1);
                if (callee.O is PyBuiltin { Owner: null } b)
                {
                    ref var a0 = ref Unsafe.Add(ref R, callArg);
                    if (b.Known == BuiltinId.Len && callArgc == 1 && Ops.HasPlainLength(a0))
                    {
                        Value.SetInt(ref Unsafe.Add(ref R, callDst), Ops.Len(this, a0));
                        fuel = FuelLeft;
                        continue;
                    }
                    if (b.Known == BuiltinId.Next && callArgc > 0 && a0.O is PyGenerator { GenKind: GenKind.Generator, State: not GenState.Running } g)
                    {
                        if (g.State == GenState.Done)
                        {
                            if (callArgc == 2)
                            {
                                Unsafe.Add(ref R, callDst) = Unsafe.Add(ref a0, 1);
                                continue;
                            }
                            Pending = MakeException(Types.StopIteration);
                            goto Unwind;
                        }
                        if (++_depth > _depthLimit) goto TooDeep;
                        if (g.State == GenState.Suspended) Value.Copy(ref g.Frame.Regs[g.SendTo], Value.None);
                        f = Link(g, f, RetKind.GenNext, callDst);
                        goto SwitchFrame;
                    }
                    val = b.Call(this, MemoryMarshal.CreateReadOnlySpan(ref a0, callArgc));
                    goto BuiltinDone;
                }
                if (callee.O is PyType t)
                {
                    if (t.Making == Making.Instance)
                    {
                        callFn = Unsafe.As<PyFunction>(t.Lookup(Special.Init)!.V.O!);
                        callee.O = NewInstance(t);                      // the callee's slot becomes self: arguments stay contiguous
                        callArg--;
                        callArgc++;
                        callKind = RetKind.Init;
                        goto PushGuest;
                    }
                    val = MakeSimple(t, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, callArg), callArgc));
                    goto BuiltinDone;
                }
                if (callee.O is PyBoundMethod { Fn: PyFunction mf } bm)
                {
                    callee = bm.Self;
                    callFn = mf;
                    callArg--;
                    callArgc++;
                    goto PushGuest;
                }
                if (callee.O is PyCachedFunction or PyBoundMethod { Fn: PyCachedFunction })
                {
                    if (CallCached(ref callee, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, callArg), callArgc), callDst, out val)) goto BuiltinDone;
                    f = Cur!;
                    fuel = FuelLeft;
                    if (fuel >= 0) goto SwitchFrame;
                    Refuel(fuel);
                    _isSliceSpent = true;
                    return default;
                }
                if (callee.O is PyBoundMethod { Fn: PyBuiltin bf } bb && (bf.Owner == null || bb.Self.Type.IsSub(bf.Owner)))
                {
                    callee = bb.Self;
                    val = bf.Call(this, MemoryMarshal.CreateReadOnlySpan(ref callee, callArgc + 1));
                    goto BuiltinDone;
                }
                if (callee.O is Instance && callee.O.Type.Lookup(Special.Call) is { V.O: PyFunction cf })
                {
                    callFn = cf;
                    callArg--;
                    callArgc++;
                    goto PushGuest;
                }
                val = TryCall(callee, new CallArgs(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref R, callArg), callArgc)));
                goto BuiltinDone;
            }

        CallGeneral:
            {
                f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
                FuelLeft = fuel;
                callDst = ins.C;
                callKind = RetKind.Normal;
                if (!PrepareGeneral(f, ref R, ref ins, out var fn, out val)) goto Unwind;
                if (fn != null)
                {
                    callFn = fn;
                    goto PushBound;
                }
                goto BuiltinDone;
            }

        BuiltinDone:
            fuel = FuelLeft;
            if (ReferenceEquals(val.O, Value.ErrorTag)) goto Unwind;
            Value.Copy(ref Unsafe.Add(ref R, callDst), val);
            continue;

        YieldValue:
            {
                var g = f.Gen!;
                g.State = GenState.Suspended;
                g.SendTo = ins.Op == Op.Yield ? ins.C : ins.A + 1;
                if (ReferenceEquals(Handled, g.Outer)) g.Saved = null;
                else
                {
                    g.Saved = Handled;
                    Handled = g.Outer;
                }
                g.Outer = null;
                _depth--;
                var kind = f.RetKind;
                var dst = f.RetDst;
                var back = f.Back!;
                if (back.Gen != null) f.Back = null;     // pooled frames live on anyway: the next resumption finds the reference in place
                f = back;
                Cur = f;
                if (kind == RetKind.Host)
                {
                    FuelLeft = fuel;
                    return val;
                }
                R = ref Window(f);
                code0 = ref f.Code.Stream[0];
                ip = ref Unsafe.AddByteOffset(ref code0, f.Pc);
                ins = ref Unsafe.AddByteOffset(ref f.Code.Instrs[0], f.Pc - Instr.Size);
                if (kind == RetKind.GenDelegate)
                {
                    f.Pc -= Instr.Size;
                    goto YieldValue;
                }
                Value.Copy(ref Unsafe.Add(ref R, dst), val);
                if (kind == RetKind.GenFor) goto Taken;
                continue;
            }

        ReturnSlow:
            {
                var kind = f.RetKind;
                var dst = f.RetDst;
                var awaited = f.Awaited;
                if (f.Gen != null)
                {
                    f.Gen.State = GenState.Done;
                    Handled = f.Gen.Outer;
                }
                Pop(f);
                f = f.Back!;
                Cur = f;
                if (kind == RetKind.Host)
                {
                    FuelLeft = fuel;
                    return val;
                }
                R = ref Window(f);
                code0 = ref f.Code.Stream[0];
                ip = ref Unsafe.AddByteOffset(ref code0, f.Pc);
                ins = ref Unsafe.AddByteOffset(ref f.Code.Instrs[0], f.Pc - Instr.Size);
                switch (kind)
                {
                    case RetKind.Normal or RetKind.GenDelegate:
                        Value.Copy(ref Unsafe.Add(ref R, dst), val);
                        continue;
                    case RetKind.Init:
                        if (!val.IsNone)
                        {
                            FuelLeft = fuel;
                            Pending = MakeException(Types.TypeError, $"__init__() should return None, not '{val.Type.Name}'");
                            goto Unwind;
                        }
                        Unsafe.Add(ref R, dst) = Reg(ref R, ins.A);     // self is still in the callee's register
                        continue;
                    case RetKind.Cached:
                        FuelLeft = fuel;
                        awaited!.Cache.Put(this, val, awaited.Key);
                        fuel = FuelLeft;
                        Value.Copy(ref Unsafe.Add(ref R, dst), val);
                        continue;
                    case RetKind.GenFor: continue;                     // exhausted: fall through the ForLoop
                    case RetKind.IterNext:
                        Value.Copy(ref Unsafe.Add(ref R, dst), val);
                        goto Taken;
                    case RetKind.IterCall:
                        FuelLeft = fuel;
                        var isLast = Unsafe.As<PyCallIterator>(Reg(ref R, ins.A).O!).EndsWith(this, val);
                        fuel = FuelLeft;
                        if (isLast) continue;
                        Value.Copy(ref Unsafe.Add(ref R, dst), val);
                        goto Taken;
                    case RetKind.Not or RetKind.Binary:
                        FuelLeft = fuel;
                        if (!FinishOperator(f, ref R, ref ins, kind, ref val)) goto Unwind;
                        fuel = FuelLeft;
                        Value.Copy(ref Unsafe.Add(ref R, dst), val);
                        continue;
                    case RetKind.Branch:
                        FuelLeft = fuel;
                        if (!FinishOperator(f, ref R, ref ins, kind, ref val)) goto Unwind;
                        var taken = Ops.Truth(this, val) == Sense(ins.Op);
                        fuel = FuelLeft;
                        if (taken) goto Taken;
                        continue;
                    default:                                                              // GenNext
                        FuelLeft = fuel;
                        if (ins.Op == Op.Call && ins.B == 2)
                        {
                            Unsafe.Add(ref R, dst) = Reg(ref R, (ushort)(ins.A + 2));
                            continue;
                        }
                        Pending = val.IsNone ? MakeException(Types.StopIteration) : MakeException(Types.StopIteration, val);
                        goto Unwind;
                }
            }

        SwitchFrame:
            Cur = f;
            R = ref Window(f);
            code0 = ref f.Code.Stream[0];
            ip = ref Unsafe.AddByteOffset(ref code0, f.Pc);
            continue;

        UnarySlow:
            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
            FuelLeft = fuel;
            val = Ops.Unary(this, ins.Op, Reg(ref R, ins.B));
            callDst = ins.A;
            goto BuiltinDone;

        BinarySlowI:
            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
            FuelLeft = fuel;
            Value.SetInt(ref val, (short)ins.C);
            callArg = f.Code.NRegs - 3;
            if (BinaryStep(WideOp(ref ins), Reg(ref R, ins.B), val, ref Reg(ref R, ins.A), ref Unsafe.Add(ref R, callArg)))
            {
                fuel = FuelLeft;
                continue;
            }
            goto GuestOperator;

        BinarySlow:
            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
            FuelLeft = fuel;
            callArg = f.Code.NRegs - 3;
            if (BinaryStep(ins.Op == Op.AddList ? Op.Add : ins.Op, Reg(ref R, ins.B), Reg(ref R, ins.C), ref Reg(ref R, ins.A), ref Unsafe.Add(ref R, callArg)))
            {
                fuel = FuelLeft;
                continue;
            }

        GuestOperator:
            if (Pending != null) goto Unwind;
            callFn = Unsafe.As<PyFunction>(CalleeTmp!);
            callArgc = 2;
            callDst = ins.A;
            callKind = _operatorKind;
            goto PushGuest;

        CompareSlow:
            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
            FuelLeft = fuel;
            callArg = f.Code.NRegs - 3;
            if (CompareStep(ins.Op, Reg(ref R, ins.B), Reg(ref R, ins.C), ref val, ref Unsafe.Add(ref R, callArg)))
            {
                fuel = FuelLeft;
                Value.Copy(ref Reg(ref R, ins.A), val);
                continue;
            }
            goto GuestOperator;

        BranchSlow:
            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
            FuelLeft = fuel;
            callArg = f.Code.NRegs - 3;
            if (ins.Op >= Op.JLtI) Value.SetInt(ref val, (short)ins.B);
            else val = Reg(ref R, ins.B);
            if (CompareStep(Relation(ins.Op), Reg(ref R, ins.A), val, ref val, ref Unsafe.Add(ref R, callArg)))
            {
                var taken = Ops.Truth(this, val) == Sense(ins.Op);
                fuel = FuelLeft;
                if (taken) goto Taken;
                continue;
            }
            if (Pending != null) goto Unwind;
            callFn = Unsafe.As<PyFunction>(CalleeTmp!);
            callArgc = 2;
            callKind = RetKind.Branch;
            goto PushGuest;

        Unbound:
            f.Pc = (int)Unsafe.ByteOffset(ref code0, ref ip);
            FuelLeft = fuel;
            Pending = UnboundError(f, ref ins);

        Unwind:
            {
                var to = Unwind(f, record);
                if (to == null) return Value.Error;
                record = true;
                f = to;
                Cur = f;
                R = ref Window(f);
                code0 = ref f.Code.Stream[0];
                ip = ref Unsafe.AddByteOffset(ref code0, f.Pc);
                fuel = FuelLeft;
                if (fuel < 0) fuel = Refuel(fuel);
            }
        }
    }

    // Displays are short and mostly of numbers, which need no GC write barrier.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value[] CopyFew(ref Value from, int count)
    {
        if (count > 16) return MemoryMarshal.CreateReadOnlySpan(ref from, count).ToArray();
        if (count == 0) return [];
        var items = new Value[count];
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref Unsafe.Add(ref from, i);
            if (item.O != null) items[i].O = item.O;
            items[i].I = item.I;
        }
        return items;
    }

    private static long FloorMod(long a, long b)
    {
        var m = a % b;
        return m < 0 ? m + b : m;
    }

    private static long FloorDiv(long a, long b)
    {
        if (((a | b) >>> 32) == 0) return (uint)a / (uint)b;
        var q = a / b;
        return a - (q * b) != 0 && (a < 0) != (b < 0) ? q - 1 : q;
    }
}
