namespace R1CI.Sdk.Python.Objects;

/// <summary>Built-ins that the loop itself recognises, to run them without a host frame or to inline them.</summary>
internal enum BuiltinId : byte { None, ListAppend, Next, Len, Range, Send, Isinstance, Super, Locals }

/// <summary>A function of the host's library. Exactly one of the delegates is set; fixed arity is the fast path.</summary>
internal sealed class PyBuiltin : Obj
{
    public readonly string Name;
    public Fn0? F0;
    public Fn1? F1;
    public Fn2? F2;
    public Fn3? F3;
    public FnN? FN;
    public RawFn? Raw;
    public Signature? Signature;
    public int Min, Max = int.MaxValue;      // for FN without a signature: positional arguments, self included
    public BuiltinId Known;

    /// <summary>The type whose method this is: self is checked against it. Null for a plain function.</summary>
    public PyType? Owner;

    /// <summary>Whether the first argument is the class, which messages about arguments do not count.</summary>
    public bool IsClassMethod;


    /// <summary>Set for methods that the type's layout calls (<c>__len__</c>); their repr says slot wrapper.</summary>
    public bool IsSlotWrapper;

    public string Module = "builtins";
    public string? Doc;

    public PyBuiltin(string name)
    {
        Name = name;
        Kind = Kind.Builtin;
        MakeShared();
    }

    public override PyType Type => Owner == null ? Types.BuiltinFunction : IsSlotWrapper ? Types.SlotWrapper : Types.MethodDescriptor;

    /// <summary>The name in messages about arguments: <c>list.append</c>.</summary>
    public string QualName => Owner != null ? $"{Owner.Name}.{Name}" : Module == "builtins" ? Name : $"{Module}.{Name}";

    private int SelfCount => Owner == null ? 0 : 1;

    /// <summary>Calls with positional arguments only (self first for a method, already known to be of the owner's type).</summary>
    /// <returns>The result, or <see cref="Value.Error"/> with <see cref="Vm.Pending"/> set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Call(Vm vm, ReadOnlySpan<Value> a)
    {
        if (F1 != null && a.Length == 1) return F1(vm, a[0]);
        if (F2 != null && a.Length == 2) return F2(vm, a[0], a[1]);
        return CallSlow(vm, a);
    }

    private Value CallSlow(Vm vm, ReadOnlySpan<Value> a)
    {
        if (F3 != null && a.Length == 3) return F3(vm, a[0], a[1], a[2]);
        if (F0 != null && a.Length == 0) return F0(vm);
        if (FN != null)
        {
            if (Signature != null) return Signature.Call(vm, this, new CallArgs(a));
            if (a.Length >= Min && a.Length <= Max) return FN(vm, a);
        }
        if (Raw != null) return Raw(vm, new CallArgs(a));
        return WrongCount(vm, a.Length);
    }

    /// <summary>Calls with any arguments; for a method, self is checked.</summary>
    public Value Call(Vm vm, CallArgs a)
    {
        if (Owner != null && CheckSelf(vm, a) is { IsError: true } e) return e;
        if (a.KeywordCount == 0) return Call(vm, a.All);
        if (Raw != null) return Raw(vm, a);
        if (Signature != null) return Signature.Call(vm, this, a);
        return vm.Raise(Types.TypeError, $"{(IsSlotWrapper ? $"wrapper {Name}" : QualName)}() takes no keyword arguments");
    }

    private Value CheckSelf(Vm vm, CallArgs a)
    {
        if (a.Count == 0) return vm.Raise(Types.TypeError, IsSlotWrapper ? $"descriptor '{Name}' of '{Owner!.ErrorName}' object needs an argument" : $"unbound method {QualName}() needs an argument");
        if (a[0].Type.IsSub(Owner!)) return default;
        return vm.Raise(Types.TypeError, IsSlotWrapper
            ? $"descriptor '{Name}' requires a '{Owner!.ErrorName}' object but received a '{a[0].Type.ErrorName}'"
            : $"descriptor '{Name}' for '{Owner!.ErrorName}' objects doesn't apply to a '{a[0].Type.ErrorName}' object");
    }

    // Searches in text, and two methods of deque, read their arguments by a format of their own.
    private bool HasFormat => Owner?.Name switch
    {
        "str" or "bytes" or "bytearray" => Name is "find" or "rfind" or "index" or "rindex" or "count" or "startswith" or "endswith",
        "deque" => Name is "index" or "insert",
        _ => false,
    };

    private Value WrongCount(Vm vm, int given)
    {
        given -= SelfCount;
        if (IsSlotWrapper && FN == null)
        {
            var want = (F1 != null ? 1 : F2 != null ? 2 : 3) - SelfCount;
            var isUnpacked = want == 2 || Name is "__mul__" or "__rmul__" or "__imul__" && Owner!.Name is "list" or "tuple" or "str" or "bytes" or "bytearray";
            return vm.Raise(Types.TypeError, $"{(isUnpacked ? " " : "")}expected {want} argument{(want == 1 ? "" : "s")}, got {given}");
        }
        var fixedCount = F0 != null ? 0 : F1 != null ? 1 : F2 != null ? 2 : F3 != null ? 3 : -1;
        if (fixedCount >= 0)
        {
            fixedCount -= SelfCount;
            if (fixedCount == 0) return vm.Raise(Types.TypeError, $"{QualName}() takes no arguments ({given} given)");
            if (fixedCount == 1) return vm.Raise(Types.TypeError, $"{QualName}() takes exactly one argument ({given} given)");
            if (HasFormat) return vm.Raise(Types.TypeError, $"{Name}() takes exactly {fixedCount} arguments ({given} given)");
            return vm.Raise(Types.TypeError, $"{Name} expected {fixedCount} arguments, got {given}");
        }
        int min = Min - SelfCount, max = Max - SelfCount;
        if (HasFormat)
            return vm.Raise(Types.TypeError, $"{Name}() takes {(given < min ? "at least" : "at most")} {(given < min ? min : max)} argument{(given < min && min == 1 ? "" : "s")} ({given} given)");
        if (max == 0) return vm.Raise(Types.TypeError, $"{QualName}() takes no arguments ({given} given)");
        var (bound, word) = min == max ? (min, "") : given < min ? (min, "at least ") : (max, "at most ");
        var name = Name == "rotate" && Owner?.Name == "deque" ? QualName : Name;
        return vm.Raise(Types.TypeError, $"{name} expected {word}{bound} argument{(bound == 1 ? "" : "s")}, got {given}");
    }
}

/// <summary>A method and the object it was read from.</summary>
internal sealed class PyBoundMethod : Obj
{
    public Value Self;
    public Obj Fn;

    public PyBoundMethod(Value self, Obj fn)
    {
        Self = self;
        Fn = fn;
        Kind = Kind.BoundMethod;
    }

    public override PyType Type => Fn is PyBuiltin b ? b.IsSlotWrapper ? Types.MethodWrapper : Types.BuiltinFunction : Types.Method;
    public override long Bytes => 48;

    public override void Trace(Census c)
    {
        c.Visit(Self);
        c.Visit(Fn);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyBoundMethod(Self, Fn), static (f, a, b) =>
    {
        b.Self = f.Copy(a.Self);
        b.Fn = f.Copy(a.Fn);
    });
}
