namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>BaseExceptionGroup</c>: PEP 654's <c>split</c>, <c>subgroup</c> and <c>derive</c>.</summary>
internal static class ExceptionGroups
{
    public static void Define(TypeBuilder t)
    {
        t.New(static (vm, cls, a) => Make(vm, cls, a));
        t.Raw("__init__", static (vm, a) => Value.None);
        t.Generic();
        t.Get("message", static (vm, self) => self.As<PyException>().Args.Items[0]);
        t.Get("exceptions", static (vm, self) => Members(vm, self.As<PyException>()));
        t.Fn1("__str__", static (vm, self) =>
        {
            var n = Members(vm, self.As<PyException>()).Count;
            return vm.NewStr($"{vm.Str(self.As<PyException>().Args.Items[0])} ({n} sub-exception{(n == 1 ? "" : "s")})");
        });
        t.Fn2("derive", static (vm, self, members) => vm.Call(Types.BaseExceptionGroup, self.As<PyException>().Args.Items[0], members));
        t.Fn2("subgroup", static (vm, self, condition) => Split(vm, self.As<PyException>(), Condition(vm, condition)).Match is { } match ? match : Value.None);
        t.Fn2("split", static (vm, self, condition) =>
        {
            var (match, rest) = Split(vm, self.As<PyException>(), Condition(vm, condition));
            return vm.NewTuple(match ?? Value.None, rest ?? Value.None);
        });
    }

    private static Value Make(Vm vm, PyType cls, CallArgs a)
    {
        if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, $"{cls.Name}() takes no keyword arguments");
        if (a.Count != 2) return vm.Raise(Types.TypeError, $"BaseExceptionGroup.__new__() takes exactly 2 arguments ({a.Count} given)");
        if (a[0].O is not PyStr) return vm.Raise(Types.TypeError, $"BaseExceptionGroup.__new__() argument 1 must be str, not {StrMethods.TypeNameOf(a[0])}");
        if (a[1].O is not (PyList or PyTuple)) return vm.Raise(Types.TypeError, "second argument (exceptions) must be a sequence");
        var members = vm.ToArray(a[1]);
        if (members.Length == 0) return vm.Raise(Types.ValueError, "second argument (exceptions) must be a non-empty sequence");
        var isPlain = true;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].O is not PyException e) return vm.Raise(Types.ValueError, $"Item {i} of second argument (exceptions) is not an exception");
            isPlain &= e.Type.IsSub(Types.Exception);
        }
        if (ReferenceEquals(cls, Types.BaseExceptionGroup) && isPlain) cls = Types.ExceptionGroup;
        else if (!isPlain && cls.IsSub(Types.Exception))
            return vm.Raise(Types.TypeError, ReferenceEquals(cls, Types.ExceptionGroup) ? "Cannot nest BaseExceptions in an ExceptionGroup" : $"Cannot nest BaseExceptions in '{cls.Name}'");
        var group = ExceptionMethods.Make(vm, cls, a.Positional);
        ExceptionFields.Set(vm, group, 0, vm.NewTuple((ReadOnlySpan<Value>)members));
        return group;
    }

    /// <summary>The exceptions of a group, in order.</summary>
    public static PyTuple Members(Vm vm, PyException group) => group.Fields[0].As<PyTuple>();

    private static Func<PyException, bool> Condition(Vm vm, Value condition)
    {
        if (condition.O is PyType { IsException: true } or PyTuple) return e => Ops.Truth(vm, vm.Checked(Functions.ObjectFunctions.IsInstance(vm, e, condition)));
        if (condition.O is PyFunction or PyBuiltin or PyBoundMethod || condition.Type.Lookup(Special.Call) != null && condition.O is not PyType)
            return e => Ops.Truth(vm, vm.Call(condition, e));
        throw Vm.Error(Types.TypeError, "expected a function, exception type or tuple of exception types");
    }

    /// <summary>The part of a group with these exceptions, in the group's shape.</summary>
    public static PyException? Keep(Vm vm, PyException group, Func<PyException, bool> leaf) =>
        Split(vm, group, e => !e.Type.IsSub(Types.BaseExceptionGroup) && leaf(e)).Match;

    private static (PyException? Match, PyException? Other) Split(Vm vm, PyException e, Func<PyException, bool> condition)
    {
        vm.Tick();
        if (condition(e)) return (e, null);
        if (!e.Type.IsSub(Types.BaseExceptionGroup)) return (null, e);
        var (matching, others) = (new List<Value>(), new List<Value>());
        vm.EnterHost(" in exceptiongroup_split_recursive");
        try
        {
            foreach (var member in Members(vm, e).Items)
            {
                var (match, rest) = Split(vm, member.As<PyException>(), condition);
                if (match != null) matching.Add(match);
                if (rest != null) others.Add(rest);
            }
        }
        finally
        {
            vm.LeaveHost();
        }
        return (Derive(vm, e, matching), Derive(vm, e, others));
    }

    private static PyException? Derive(Vm vm, PyException group, List<Value> members)
    {
        if (members.Count == 0) return null;
        var made = vm.CallMethod(group, "derive", vm.NewList(members.ToArray())).O as PyException;
        if (made == null || !made.Type.IsSub(Types.BaseExceptionGroup)) throw Vm.Error(Types.TypeError, "derive must return an instance of BaseExceptionGroup");
        // The cause counts as set, whether there was one or not.
        (made.Cause, made.Context, made.SuppressContext, made.Traceback) = (group.Cause, group.Context, true, group.Traceback);
        if (group.TryGet(vm, "__notes__", out var notes)) made.Set(vm, "__notes__", vm.NewList(vm.ToArray(notes)));
        return made;
    }
}
