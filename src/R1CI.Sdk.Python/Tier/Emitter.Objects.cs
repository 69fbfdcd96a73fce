using System.Reflection.Emit;

namespace R1CI.Sdk.Python.Tier;

/// <summary>Names, attributes, items.</summary>
internal sealed partial class Emitter
{
    private void Instruction(int k, in Instr ins)
    {
        var op = ins.Op;
        if (Roles.IsBranch(op)) Branch(k, ins);
        else if (_flow.RoleOf(k) == Role.Step) Step(k);
        else if (Transfer.IsBinary(op)) Binary(k, ins);
        else if (Transfer.IsImmediate(op)) Immediate(k, ins);
        else if (Transfer.IsComparison(op)) Comparison(k, ins);
        else Simple(k, ins);
    }

    private void Simple(int k, in Instr ins)
    {
        switch (ins.Op)
        {
            case Op.Nop: return;
            case Op.Move: Move(ins.A, ins.B); return;
            case Op.LoadInt:
                PushLong(ins.D);
                _il.Emit(OpCodes.Stloc, _i);
                SetInt(ins.A, _i);
                return;
            case Op.LoadK: Constant(ins); return;
            case Op.LoadGlobal or Op.StoreGlobal: Global(k, ins); return;
            case Op.LoadDeref or Op.StoreDeref or Op.LoadCell or Op.StoreCell: CellValue(k, ins); return;
            case Op.CheckLocal or Op.CheckGlobal: Check(k, ins); return;
            case Op.Delete: SetSingleton(ins.A, Members.Undef); return;
            case Op.Neg: Negative(k, ins); return;
            case Op.Not: Not(k, ins); return;
            case Op.Is or Op.IsNot: Identity(ins); return;
            case Op.LoadSub: LoadItem(k, ins); return;
            case Op.StoreSub: StoreItem(k, ins); return;
            case Op.LoadAttr or Op.StoreAttr: Attribute(k, ins); return;
            case Op.Append: Append(k, ins); return;
            default: throw new InvalidOperationException(ins.Op.ToString());
        }
    }

    private void Constant(in Instr ins)
    {
        ref readonly var v = ref _code.Consts[ins.D];
        if (v.O == null)
        {
            PushLong(v.I);
            _il.Emit(OpCodes.Stloc, _i);
            SetInt(ins.A, _i);
        }
        else if (v.IsFloat)
        {
            _il.Emit(OpCodes.Ldc_R8, v.D);
            _il.Emit(OpCodes.Stloc, _d);
            SetFloat(ins.A, _d);
        }
        else if (v.IsNone || v.IsBool) SetSingleton(ins.A, v.IsNone ? Members.None : v.IsTrue ? Members.True : Members.False);
        else
        {
            _il.Emit(OpCodes.Ldarg_2);
            _il.Emit(OpCodes.Ldfld, Members.FrameCode);
            _il.Emit(OpCodes.Ldfld, Members.Consts);
            _il.Emit(OpCodes.Ldc_I4, ins.D);
            _il.Emit(OpCodes.Ldelema, typeof(Value));
            CopyTo(ins.A);
        }
    }

    private void Global(int k, in Instr ins)
    {
        var slots = _il.DeclareLocal(typeof(Value[]));
        var slot = _il.DeclareLocal(typeof(Value).MakeByRefType());
        var done = _il.DefineLabel();
        var kind = ins.Op == Op.LoadGlobal ? _transfer.Loaded(k, _state) : Known.Any;
        // Names that lie elsewhere: a table of a fork that is not copied yet, built-ins that a module has not assigned.
        var rare = kind == Known.Any ? StepAside(k, done) : Wrong(k);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, Members.FrameGlobals);
        _il.Emit(OpCodes.Ldfld, Members.GlobalSlots);
        _il.Emit(OpCodes.Stloc, slots);
        _il.Emit(OpCodes.Ldc_I4, ins.D);
        _il.Emit(OpCodes.Ldloc, slots);
        _il.Emit(OpCodes.Ldlen);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Bge_Un, rare);
        _il.Emit(OpCodes.Ldloc, slots);
        _il.Emit(OpCodes.Ldc_I4, ins.D);
        _il.Emit(OpCodes.Ldelema, typeof(Value));
        _il.Emit(OpCodes.Stloc, slot);
        if (ins.Op == Op.StoreGlobal)
        {
            int a = ins.A;
            Copy(() => _il.Emit(OpCodes.Ldloc, slot), () => Address(a));
        }
        else Bound(k, ins.A, slot, kind, rare);
        _il.MarkLabel(done);
    }

    /// <summary>Loads a variable that may be unbound.</summary>
    private void Bound(int k, int a, LocalBuilder address, Known kind, Label unbound)
    {
        if (kind == Known.Any)
        {
            _il.Emit(OpCodes.Ldloc, address);
            _il.Emit(OpCodes.Ldfld, Members.O);
            _il.Emit(OpCodes.Ldsfld, Members.Undef);
            _il.Emit(OpCodes.Beq, unbound);
        }
        _il.Emit(OpCodes.Ldloc, address);
        Load(k, a, kind);
    }

    private void CellValue(int k, in Instr ins)
    {
        var address = _il.DeclareLocal(typeof(Value).MakeByRefType());
        if (ins.Op is Op.LoadDeref or Op.StoreDeref)
        {
            _il.Emit(OpCodes.Ldarg_2);
            _il.Emit(OpCodes.Ldfld, Members.FrameFunction);
            _il.Emit(OpCodes.Ldfld, Members.Closure);
            _il.Emit(OpCodes.Ldc_I4, (int)ins.B);
            _il.Emit(OpCodes.Ldelem_Ref);
        }
        else Tag(ins.B);
        _il.Emit(OpCodes.Ldflda, Members.CellValue);
        _il.Emit(OpCodes.Stloc, address);
        int a = ins.A;
        if (ins.Op is Op.StoreDeref or Op.StoreCell) Copy(() => _il.Emit(OpCodes.Ldloc, address), () => Address(a));
        else
        {
            var kind = _transfer.Loaded(k, _state);
            Bound(k, a, address, kind, Wrong(k));
        }
    }

    private void Check(int k, in Instr ins)
    {
        if (_state[ins.A] is Known.Int or Known.Float) return;
        Tag(ins.A);
        _il.Emit(OpCodes.Ldsfld, Members.Undef);
        _il.Emit(OpCodes.Beq, Wrong(k));
    }

    private void Negative(int k, in Instr ins)
    {
        switch (_transfer.ModeOf(k, _state))
        {
            case Mode.Float:
                NeedFloat(k, ins.B);
                _il.Emit(OpCodes.Ldloc, FloatOf(ins.B));
                _il.Emit(OpCodes.Neg);
                _il.Emit(OpCodes.Stloc, _d);
                SetFloat(ins.A, _d);
                return;
            case Mode.Int:
                NeedInt(k, ins.B);
                _il.Emit(OpCodes.Ldloc, IntOf(ins.B));
                PushLong(long.MinValue);
                _il.Emit(OpCodes.Beq, Wrong(k));
                _il.Emit(OpCodes.Ldloc, IntOf(ins.B));
                _il.Emit(OpCodes.Neg);
                _il.Emit(OpCodes.Stloc, _i);
                SetInt(ins.A, _i);
                return;
            default: Step(k); return;
        }
    }

    /// <summary>Puts the address of a list's item on the stack; everything else goes elsewhere.</summary>
    private void ItemAddress(int list, Action pushIndex, Label elsewhere, Label outside)
    {
        var index = _il.DeclareLocal(typeof(long));
        var (inside, negative) = (_il.DefineLabel(), _il.DefineLabel());
        Tag(list);
        _il.Emit(OpCodes.Stloc, _o);
        IfNotType(() => _il.Emit(OpCodes.Ldloc, _o), typeof(PyList), elsewhere);
        pushIndex();
        _il.Emit(OpCodes.Stloc, index);
        PushInside(index);
        _il.Emit(OpCodes.Bge_Un, negative);
        _il.MarkLabel(inside);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListItems);
        _il.Emit(OpCodes.Ldloc, index);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Ldelema, typeof(Value));
        _later.Add(() =>
        {
            _il.MarkLabel(negative);
            _il.Emit(OpCodes.Ldloc, index);
            PushLong(0);
            _il.Emit(OpCodes.Bge, outside);
            _il.Emit(OpCodes.Ldloc, index);
            _il.Emit(OpCodes.Ldloc, _o);
            _il.Emit(OpCodes.Ldfld, Members.ListCount);
            _il.Emit(OpCodes.Conv_I8);
            _il.Emit(OpCodes.Add);
            _il.Emit(OpCodes.Stloc, index);
            PushInside(index);
            _il.Emit(OpCodes.Bge_Un, outside);
            _il.Emit(OpCodes.Br, inside);
        });
    }

    private void PushInside(LocalBuilder index)
    {
        _il.Emit(OpCodes.Ldloc, index);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListCount);
        _il.Emit(OpCodes.Conv_I8);
    }

    private void LoadItem(int k, in Instr ins)
    {
        var kind = _transfer.Loaded(k, _state);
        var done = _il.DefineLabel();
        if (_transfer.ModeOf(k, _state) == Mode.List)
        {
            NeedInt(k, ins.C);
            int c = ins.C;
            ItemAddress(ins.B, () => _il.Emit(OpCodes.Ldloc, IntOf(c)), Wrong(k), Wrong(k));
            Load(k, ins.A, kind);
        }
        else Step(k);
        _il.MarkLabel(done);
    }

    private void StoreItem(int k, in Instr ins)
    {
        if (_transfer.ModeOf(k, _state) != Mode.List)
        {
            Step(k);
            return;
        }
        NeedInt(k, ins.C);
        var (a, c) = ((int)ins.A, (int)ins.C);
        var address = _il.DeclareLocal(typeof(Value).MakeByRefType());
        ItemAddress(ins.B, () => _il.Emit(OpCodes.Ldloc, IntOf(c)), Wrong(k), Wrong(k));
        _il.Emit(OpCodes.Stloc, address);
        if (_state[a] != Known.Int)
        {
            Copy(() => _il.Emit(OpCodes.Ldloc, address), () => Address(a));
            return;
        }
        _il.Emit(OpCodes.Ldloc, address);
        _il.Emit(OpCodes.Ldnull);
        _il.Emit(OpCodes.Stfld, Members.O);
        _il.Emit(OpCodes.Ldloc, address);
        _il.Emit(OpCodes.Ldloc, IntOf(a));
        _il.Emit(OpCodes.Stfld, Members.I);
    }

    private void Append(int k, in Instr ins)
    {
        var done = _il.DefineLabel();
        var slow = StepAside(k, done);
        Tag(ins.A);
        _il.Emit(OpCodes.Stloc, _o);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListCount);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListItems);
        _il.Emit(OpCodes.Ldlen);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Bge_Un, slow);
        var address = _il.DeclareLocal(typeof(Value).MakeByRefType());
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListItems);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListCount);
        _il.Emit(OpCodes.Ldelema, typeof(Value));
        _il.Emit(OpCodes.Stloc, address);
        int b = ins.B;
        Copy(() => _il.Emit(OpCodes.Ldloc, address), () => Address(b));
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.ListCount);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stfld, Members.ListCount);
        _il.MarkLabel(done);
    }

    /// <summary>An attribute in the place that the inline cache names.</summary>
    private void Attribute(int k, in Instr ins)
    {
        var (a, isStore) = ((int)ins.A, ins.Op == Op.StoreAttr);
        var kind = isStore ? Known.Any : _transfer.Loaded(k, _state);
        var cache = _il.DeclareLocal(typeof(AttrCache));
        var shape = _il.DeclareLocal(typeof(Shape));
        var slots = _il.DeclareLocal(typeof(Value[]));
        var done = _il.DefineLabel();
        var slow = kind == Known.Any ? StepAside(k, done) : Wrong(k);
        Tag(ins.B);
        _il.Emit(OpCodes.Stloc, _o);
        IfNotType(() => _il.Emit(OpCodes.Ldloc, _o), typeof(Instance), slow);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Ldfld, Members.FrameCode);
        _il.Emit(OpCodes.Ldfld, Members.Caches);
        _il.Emit(OpCodes.Ldc_I4, ins.D);
        _il.Emit(OpCodes.Ldelem_Ref);
        _il.Emit(OpCodes.Stloc, cache);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.InstanceShape);
        _il.Emit(OpCodes.Stloc, shape);
        _il.Emit(OpCodes.Ldloc, shape);
        Cached(cache, Members.CacheShape);
        _il.Emit(OpCodes.Bne_Un, slow);
        _il.Emit(OpCodes.Ldloc, shape);
        _il.Emit(OpCodes.Ldfld, Members.ShapeType);
        _il.Emit(OpCodes.Ldfld, Members.TypeVersion);
        Cached(cache, Members.CacheVersion);
        _il.Emit(OpCodes.Bne_Un, slow);
        _il.Emit(OpCodes.Ldloc, _o);
        _il.Emit(OpCodes.Ldfld, Members.InstanceSlots);
        _il.Emit(OpCodes.Stloc, slots);
        Cached(cache, Members.CacheSlot);
        _il.Emit(OpCodes.Ldloc, slots);
        _il.Emit(OpCodes.Ldlen);
        _il.Emit(OpCodes.Conv_I4);
        _il.Emit(OpCodes.Bge_Un, slow);
        _il.Emit(OpCodes.Ldloc, slots);
        Cached(cache, Members.CacheSlot);
        _il.Emit(OpCodes.Ldelema, typeof(Value));
        if (isStore) StoreIn(a, cache, done);
        else Load(k, a, kind);
        _il.MarkLabel(done);
    }

    private void StoreIn(int a, LocalBuilder cache, Label done)
    {
        var address = _il.DeclareLocal(typeof(Value).MakeByRefType());
        _il.Emit(OpCodes.Stloc, address);
        Copy(() => _il.Emit(OpCodes.Ldloc, address), () => Address(a));
        Cached(cache, Members.CacheNewShape);
        _il.Emit(OpCodes.Brfalse, done);
        _il.Emit(OpCodes.Ldloc, _o);
        Cached(cache, Members.CacheNewShape);
        _il.Emit(OpCodes.Stfld, Members.InstanceShape);
    }

    private void Cached(LocalBuilder cache, System.Reflection.FieldInfo field)
    {
        _il.Emit(OpCodes.Ldloc, cache);
        _il.Emit(OpCodes.Ldfld, field);
    }
}
