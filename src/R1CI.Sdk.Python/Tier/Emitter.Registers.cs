using System.Reflection;
using System.Reflection.Emit;

namespace R1CI.Sdk.Python.Tier;

/// <summary>Reading and writing registers.</summary>
internal sealed partial class Emitter
{
    private LocalBuilder IntOf(int r) => _ints[r] ??= _il.DeclareLocal(typeof(long));

    private LocalBuilder FloatOf(int r) => _floats[r] ??= _il.DeclareLocal(typeof(double));

    private void Address(int r)
    {
        _il.Emit(OpCodes.Ldarg_3);
        if (r == 0) return;
        _il.Emit(OpCodes.Ldc_I4, r * _valueSize);
        _il.Emit(OpCodes.Add);
    }

    private void Tag(int r)
    {
        Address(r);
        _il.Emit(OpCodes.Ldfld, Members.O);
    }

    /// <summary>Makes a register's int available in its local, or leaves at an instruction.</summary>
    private void NeedInt(int k, int r)
    {
        if (_state[r] == Known.Int) return;
        Tag(r);
        _il.Emit(OpCodes.Brtrue, Wrong(k));
        LoadInt(r);
        _state[r] = Known.Int;
    }

    private void LoadInt(int r)
    {
        Address(r);
        _il.Emit(OpCodes.Ldfld, Members.I);
        _il.Emit(OpCodes.Stloc, IntOf(r));
    }

    private void NeedFloat(int k, int r)
    {
        if (_state[r] == Known.Float) return;
        Tag(r);
        _il.Emit(OpCodes.Ldsfld, Members.Float);
        _il.Emit(OpCodes.Bne_Un, Wrong(k));
        LoadFloat(r);
        _state[r] = Known.Float;
    }

    private void LoadFloat(int r)
    {
        Address(r);
        _il.Emit(OpCodes.Ldflda, Members.I);
        _il.Emit(OpCodes.Ldind_R8);
        _il.Emit(OpCodes.Stloc, FloatOf(r));
    }

    /// <summary>Pushes a number that is known as a float.</summary>
    private void PushAsFloat(int r)
    {
        if (_state[r] == Known.Float) _il.Emit(OpCodes.Ldloc, FloatOf(r));
        else
        {
            _il.Emit(OpCodes.Ldloc, IntOf(r));
            _il.Emit(OpCodes.Conv_R8);
        }
    }

    /// <summary>Writes the int in <paramref name="value"/> to a register and its local.</summary>
    private void SetInt(int r, LocalBuilder value)
    {
        if (_state[r] != Known.Int) SetTag(r, null);
        Address(r);
        _il.Emit(OpCodes.Ldloc, value);
        _il.Emit(OpCodes.Stfld, Members.I);
        if (value == _ints[r]) return;
        _il.Emit(OpCodes.Ldloc, value);
        _il.Emit(OpCodes.Stloc, IntOf(r));
    }

    private void SetFloat(int r, LocalBuilder value)
    {
        if (_state[r] != Known.Float) SetTag(r, Members.Float);
        Address(r);
        _il.Emit(OpCodes.Ldflda, Members.I);
        _il.Emit(OpCodes.Ldloc, value);
        _il.Emit(OpCodes.Stind_R8);
        _il.Emit(OpCodes.Ldloc, value);
        _il.Emit(OpCodes.Stloc, FloatOf(r));
    }

    private void SetTag(int r, FieldInfo? tag)
    {
        if (tag == null)
        {
            Address(r);
            _il.Emit(OpCodes.Ldnull);
            _il.Emit(OpCodes.Stfld, Members.O);
            return;
        }
        // A reference that is there already is not stored: that saves the collector's write barrier.
        var same = _il.DefineLabel();
        Tag(r);
        _il.Emit(OpCodes.Ldsfld, tag);
        _il.Emit(OpCodes.Beq, same);
        Address(r);
        _il.Emit(OpCodes.Ldsfld, tag);
        _il.Emit(OpCodes.Stfld, Members.O);
        _il.MarkLabel(same);
    }

    /// <summary>Writes a tag without a value: True, False, None.</summary>
    private void SetSingleton(int r, FieldInfo tag)
    {
        SetTag(r, tag);
        Address(r);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Stfld, Members.I);
    }

    /// <summary>
    /// Copies the value whose address is on the stack to a register. As the interpreter does, it does not store a reference that is there
    /// already, which saves the collector's write barrier.
    /// </summary>
    private void CopyTo(int r)
    {
        var source = _il.DeclareLocal(typeof(Value).MakeByRefType());
        _il.Emit(OpCodes.Stloc, source);
        Copy(() => Address(r), () => _il.Emit(OpCodes.Ldloc, source));
    }

    private void Copy(Action destination, Action source)
    {
        var same = _il.DefineLabel();
        source();
        _il.Emit(OpCodes.Ldfld, Members.O);
        _il.Emit(OpCodes.Stloc, _o2);
        source();
        _il.Emit(OpCodes.Ldfld, Members.I);
        _il.Emit(OpCodes.Stloc, _i);
        destination();
        _il.Emit(OpCodes.Ldfld, Members.O);
        _il.Emit(OpCodes.Ldloc, _o2);
        _il.Emit(OpCodes.Beq, same);
        destination();
        _il.Emit(OpCodes.Ldloc, _o2);
        _il.Emit(OpCodes.Stfld, Members.O);
        _il.MarkLabel(same);
        destination();
        _il.Emit(OpCodes.Ldloc, _i);
        _il.Emit(OpCodes.Stfld, Members.I);
    }

    /// <summary>Copies the value whose address is on the stack to a register, checked to be of a kind.</summary>
    private void Load(int k, int r, Known kind)
    {
        if (kind == Known.Any)
        {
            CopyTo(r);
            return;
        }
        var source = _il.DeclareLocal(typeof(Value).MakeByRefType());
        _il.Emit(OpCodes.Stloc, source);
        _il.Emit(OpCodes.Ldloc, source);
        _il.Emit(OpCodes.Ldfld, Members.O);
        if (kind == Known.Int)
        {
            _il.Emit(OpCodes.Brtrue, Wrong(k));
            _il.Emit(OpCodes.Ldloc, source);
            _il.Emit(OpCodes.Ldfld, Members.I);
            _il.Emit(OpCodes.Stloc, _i);
            SetInt(r, _i);
            return;
        }
        _il.Emit(OpCodes.Ldsfld, Members.Float);
        _il.Emit(OpCodes.Bne_Un, Wrong(k));
        _il.Emit(OpCodes.Ldloc, source);
        _il.Emit(OpCodes.Ldflda, Members.I);
        _il.Emit(OpCodes.Ldind_R8);
        _il.Emit(OpCodes.Stloc, _d);
        SetFloat(r, _d);
    }

    /// <summary>Copies one register to another.</summary>
    private void Move(int to, int from)
    {
        if (to == from) return;
        switch (_state[from])
        {
            case Known.Int: SetInt(to, IntOf(from)); return;
            case Known.Float: SetFloat(to, FloatOf(from)); return;
            default: Copy(() => Address(to), () => Address(from)); return;
        }
    }

    private void IfNotType(Action pushObject, Type type, Label elsewhere)
    {
        pushObject();
        _il.Emit(OpCodes.Brfalse, elsewhere);
        pushObject();
        _il.Emit(OpCodes.Callvirt, Members.TypeOf);
        _il.Emit(OpCodes.Ldtoken, type);
        _il.Emit(OpCodes.Call, Members.FromHandle);
        // Only through the operator does the machine-code compiler see that this compares method tables.
        _il.Emit(OpCodes.Call, Members.SameType);
        _il.Emit(OpCodes.Brfalse, elsewhere);
    }
}
