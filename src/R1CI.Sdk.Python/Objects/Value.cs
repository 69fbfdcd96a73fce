namespace R1CI.Sdk.Python.Objects;

/// <summary>A guest value in 16 bytes: <c>O == null</c> is an int in <c>I</c>, <c>O == Float</c> a double in <c>I</c>'s bits, else <c>O</c> is the object.</summary>
/// <remarks>Null for int, the commonest kind: the test is one instruction, and storing a constant null needs no GC write barrier.</remarks>
internal struct Value
{
    public Obj? O;
    public long I;

    // No reference fields in Tag: the JIT then places these on the frozen heap, embeds their addresses and drops write barriers.
    public static readonly Obj Float = new Tag(TagKind.Float);
    public static readonly Obj Undef = new Tag(TagKind.Undef);
    public static readonly Obj ErrorTag = new Tag(TagKind.Error);
    public static readonly Obj NoneTag = new Tag(TagKind.None);
    public static readonly Obj TrueTag = new Tag(TagKind.True);
    public static readonly Obj FalseTag = new Tag(TagKind.False);
    public static readonly Obj NotImplementedTag = new Tag(TagKind.NotImplemented);
    public static readonly Obj EllipsisTag = new Tag(TagKind.Ellipsis);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(Obj o)
    {
        O = o;
        I = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(long i)
    {
        O = null;
        I = i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(double d)
    {
        O = Float;
        I = BitConverter.DoubleToInt64Bits(d);
    }

    public static Value None => new(NoneTag);
    public static Value True => new(TrueTag);
    public static Value False => new(FalseTag);
    public static Value NotImplemented => new(NotImplementedTag);
    public static Value Ellipsis => new(EllipsisTag);

    /// <summary>An argument that the caller left out, an unbound variable.</summary>
    public static Value Missing => new(Undef);

    /// <summary>What a built-in returns when <see cref="Vm.Pending"/> holds the exception.</summary>
    public static Value Error => new(ErrorTag);

    public readonly double D
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(I);
    }

    public readonly bool IsInt => O == null;
    public readonly bool IsFloat => ReferenceEquals(O, Float);
    public readonly bool IsNone => ReferenceEquals(O, NoneTag);
    public readonly bool IsTrue => ReferenceEquals(O, TrueTag);
    public readonly bool IsBool => ReferenceEquals(O, TrueTag) || ReferenceEquals(O, FalseTag);
    public readonly bool IsMissing => ReferenceEquals(O, Undef);
    public readonly bool IsError => ReferenceEquals(O, ErrorTag);
    public readonly bool IsNotImplemented => ReferenceEquals(O, NotImplementedTag);

    /// <summary>The value's class.</summary>
    public readonly PyType Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => O == null ? Types.Int : O.Type;
    }

    public static Value Bool(bool b) => new(b ? TrueTag : FalseTag);

    /// <summary>An int of any size, normalised: what fits 64 bits is unboxed.</summary>
    public static Value Big(BigInteger b) => b >= long.MinValue && b <= long.MaxValue ? new((long)b) : new(new PyInt(b));

    /// <summary>A str. Charge it first unless it is short: <see cref="Vm.NewStr"/> does both.</summary>
    public static Value Str(string s) => new(PyStr.Of(s));

    public static implicit operator Value(Obj o) => new(o);
    public static implicit operator Value(long i) => new(i);
    public static implicit operator Value(double d) => new(d);
    public static implicit operator Value(bool b) => Bool(b);

    /// <summary>The object as a class its type guarantees (a method's checked self); TypeError when a guest found a way to pass another.</summary>
    public readonly T As<T>() where T : Obj => O as T ?? throw Mismatch();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly GuestException Mismatch() => Vm.Error(Types.TypeError, $"an argument of type '{Type.ErrorName}' is not what this built-in takes");

    /// <summary>Copies a value. A reference that is there already is not stored again, and null is stored as a constant: neither needs the GC write barrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref Value d, in Value s)
    {
        var o = s.O;
        var i = s.I;
        if (!ReferenceEquals(d.O, o))
        {
            if (o == null) d.O = null;
            else d.O = o;
        }
        d.I = i;
    }

    /// <summary>Stores an int: null as a constant needs no write barrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetInt(ref Value d, long i)
    {
        d.O = null;
        d.I = i;
    }

    /// <summary>Python's <c>is</c>.</summary>
    public readonly bool Is(in Value other) => ReferenceEquals(O, other.O) && I == other.I;

    /// <summary>An int (or bool, or instance of an int subclass) that fits 64 bits.</summary>
    public readonly bool TryInt(out long i)
    {
        i = I;
        if (O == null) return true;
        if (O.Kind == Kind.Int) return Unsafe.As<PyInt>(O).TryLong(out i);
        if (O.Kind != Kind.Tag || !IsBool) return false;
        i = ReferenceEquals(O, TrueTag) ? 1 : 0;
        return true;
    }

    /// <summary>An int of any size (or bool, or instance of an int subclass).</summary>
    public readonly bool TryBig(out BigInteger b)
    {
        if (O == null) b = I;
        else if (O.Kind == Kind.Int) b = Unsafe.As<PyInt>(O).V;
        else if (O.Kind == Kind.Tag && IsBool) b = IsTrue ? BigInteger.One : BigInteger.Zero;
        else
        {
            b = default;
            return false;
        }
        return true;
    }

    public readonly bool IsIntLike => O == null || O.Kind == Kind.Int || (O.Kind == Kind.Tag && IsBool);

    /// <summary>A float or an instance of a float subclass; not an int.</summary>
    public readonly bool TryFloat(out double d)
    {
        d = D;
        if (O == null) return false;
        if (O.Kind == Kind.Tag) return IsFloat;
        if (O.Kind != Kind.FloatObject) return false;
        d = Unsafe.As<PyFloatObject>(O).V;
        return true;
    }
}

internal enum TagKind : byte { Float, Undef, Error, None, True, False, NotImplemented, Ellipsis }

/// <summary>The few objects that stand for unboxed kinds and singletons.</summary>
internal sealed class Tag : Obj
{
    private readonly TagKind _kind;

    public Tag(TagKind kind)
    {
        _kind = kind;
        Kind = Kind.Tag;
        MakeShared();
    }

    public override PyType Type => _kind switch
    {
        TagKind.Float => Types.Float,
        TagKind.None => Types.None,
        TagKind.True or TagKind.False => Types.Bool,
        TagKind.NotImplemented => Types.NotImplementedType,
        TagKind.Ellipsis => Types.Ellipsis,
        _ => Types.Object,
    };
}
