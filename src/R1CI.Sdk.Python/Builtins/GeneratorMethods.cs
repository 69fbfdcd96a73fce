namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in the types of generators, coroutines and asynchronous generators.</summary>
internal static class GeneratorMethods
{
    public static void DefineGenerator(TypeBuilder t)
    {
        Common(t, "gi");
        t.Fn1("__iter__", static (_, g) => g).Fn1("__next__", static (vm, g) => Give(vm, vm.GenResume(g.As<PyGenerator>(), Value.None, null, out var v), v)).Final();
    }

    public static void DefineCoroutine(TypeBuilder t)
    {
        Common(t, "cr");
        t.Fn1("__await__", static (_, g) => new CoroutineWrapper(g)).Final();
    }

    private static void Common(TypeBuilder t, string prefix) => t
        .Fn2("send", static (vm, g, x) => Give(vm, vm.GenResume(g.As<PyGenerator>(), x, null, out var v), v), BuiltinId.Send)
        .FnN("throw", 1, 3, static (vm, a) => vm.ThrowToDelegate(a[0].As<PyGenerator>(), a[1..], out var given)
            ? given
            : Give(vm, vm.GenResume(a[0].As<PyGenerator>(), Value.None, Thrown(vm, a[1..]), out var v), v))
        .Fn1("close", static (vm, g) => vm.GenClose(g.As<PyGenerator>()))
        .Get("__name__", static (_, g) => Name(g.As<PyGenerator>()), static (_, g, v) => Value.None.Also(g.As<PyGenerator>().Name = v))
        .Get("__qualname__", static (_, g) => Value.Str(Vm.GeneratorName(g.As<PyGenerator>())), static (_, g, v) => Value.None.Also(g.As<PyGenerator>().QualName = v))
        .Get(prefix + "_running", static (_, g) => g.As<PyGenerator>().State == GenState.Running)
        .Get(prefix + "_suspended", static (_, g) => g.As<PyGenerator>().State == GenState.Suspended)
        .Get(prefix + "_code", static (vm, g) => vm.CodeObject(g.As<PyGenerator>().Frame.Code))
        .Get(prefix + "_frame", static (_, g) => g.As<PyGenerator>() is { State: not GenState.Done, Frame: var f } ? new PyFrameView(f, FrameNames.PlaceOf(f), null, null) : Value.None)
        .Get(prefix == "gi" ? "gi_yieldfrom" : "cr_await", static (_, g) => Vm.DelegateOf(g.As<PyGenerator>()))
        .Fn1("__repr__", static (vm, g) => vm.NewStr(Representation.Native(vm, g)!));

    public static void DefineAsyncGenerator(TypeBuilder t) => t
        .Fn1("__aiter__", static (_, g) => g)
        .Fn1("__anext__", static (_, g) => new PyAsyncStep(g.As<PyGenerator>(), Value.None, null, false))
        .Fn2("asend", static (_, g, v) => new PyAsyncStep(g.As<PyGenerator>(), v, null, false))
        .FnN("athrow", 1, 3, static (vm, a) => new PyAsyncStep(a[0].As<PyGenerator>(), Value.None, Thrown(vm, a[1..]), false))
        .Fn1("aclose", static (_, g) => new PyAsyncStep(g.As<PyGenerator>(), Value.None, Vm.MakeException(Types.GeneratorExit), true))
        .Get("__name__", static (_, g) => Name(g.As<PyGenerator>()))
        .Get("__qualname__", static (_, g) => Value.Str(Vm.GeneratorName(g.As<PyGenerator>())))
        .Get("ag_running", static (_, g) => g.As<PyGenerator>().State == GenState.Running)
        .Fn1("__repr__", static (vm, g) => vm.NewStr(Representation.Native(vm, g)!))
        .Final();

    public static void DefineAsyncStep(TypeBuilder t) => t
        .Fn1("__await__", static (_, s) => s)
        .Fn1("__iter__", static (_, s) => s)
        .Fn1("__next__", static (vm, s) => s.As<PyAsyncStep>().Send(vm, Value.None))
        .Fn2("send", static (vm, s, v) => s.As<PyAsyncStep>().Send(vm, v))
        .FnN("throw", 1, 3, static (vm, a) => a[0].As<PyAsyncStep>().Throw(vm, Thrown(vm, a[1..])))
        .Fn1("close", static (_, _) => Value.None)
        .Final();

    public static void DefineAnextAwaitable(TypeBuilder t) => t
        .Fn1("__await__", static (_, s) => s)
        .Fn1("__iter__", static (_, s) => s)
        .Fn1("__next__", static (vm, s) => s.As<Functions.IterationFunctions.AsyncNextOr>().Send(vm, Value.None))
        .Fn2("send", static (vm, s, v) => s.As<Functions.IterationFunctions.AsyncNextOr>().Send(vm, v))
        .FnN("throw", 1, 3, static (vm, a) => a[0].As<Functions.IterationFunctions.AsyncNextOr>().Throw(vm, Thrown(vm, a[1..])))
        .Fn1("close", static (_, _) => Value.None)
        .Final();

    public static void DefineCoroutineWrapper(TypeBuilder t) => t
        .Fn1("__iter__", static (_, s) => s)
        .Fn1("__next__", static (vm, s) => Give(vm, vm.GenResume(s.As<CoroutineWrapper>().Coroutine, Value.None, null, out var v), v))
        .Fn2("send", static (vm, s, x) => Give(vm, vm.GenResume(s.As<CoroutineWrapper>().Coroutine, x, null, out var v), v))
        .FnN("throw", 1, 3, static (vm, a) => Give(vm, vm.GenResume(a[0].As<CoroutineWrapper>().Coroutine, Value.None, Thrown(vm, a[1..]), out var v), v))
        .Fn1("close", static (vm, s) => vm.GenClose(s.As<CoroutineWrapper>().Coroutine))
        .Final();

    private static Value Name(PyGenerator g) => g.Name.O is PyStr ? g.Name : Value.Str(g.Frame.Code.Name);

    private static Value Give(Vm vm, GenOutcome outcome, in Value v) => outcome switch
    {
        GenOutcome.Yielded => v,
        GenOutcome.Returned => v.IsNone ? vm.RaiseWith(Types.StopIteration) : vm.RaiseWith(Types.StopIteration, v),
        _ => Value.Error,
    };

    /// <summary>The exception of <c>throw(type[, value[, traceback]])</c>.</summary>
    private static PyException Thrown(Vm vm, ReadOnlySpan<Value> a)
    {
        if (a.Length > 2 && !a[2].IsNone && a[2].O is not PyTraceback) throw Vm.Error(Types.TypeError, "throw() third argument must be a traceback object");
        if (a[0].O is PyException && a.Length > 1 && !a[1].IsNone) throw Vm.Error(Types.TypeError, "instance exception may not have a separate value");
        switch (a[0].O)
        {
            case PyException e: return e;
            case PyType { IsException: true }:
            {
                if (a.Length > 1 && a[1].O is PyException given) return given;
                var made = a.Length < 2 || a[1].IsNone ? vm.Call(a[0]) : a[1].O is PyTuple t ? vm.Call(a[0], t.Items) : vm.Call(a[0], a[1]);
                return made.O as PyException ?? throw Vm.Error(Types.TypeError, $"calling {vm.Repr(a[0])} should have returned an instance of BaseException, not {made.Type.ErrorName}");
            }
        }
        throw Vm.Error(Types.TypeError, $"exceptions must be classes or instances deriving from BaseException, not {a[0].Type.Name}");
    }

    private static Value Also(this Value v, in Value _) => v;

    /// <summary>What <c>coroutine.__await__()</c> returns.</summary>
    internal sealed class CoroutineWrapper(Value coroutine) : PyIterator
    {
        public PyGenerator Coroutine { get; private set; } = coroutine.As<PyGenerator>();
        public override PyType Type => Types.CoroutineWrapper;

        public override bool Next(Vm vm, out Value v)
        {
            v = Give(vm, vm.GenResume(Coroutine, Value.None, null, out var x), x);
            return !v.IsError;
        }

        public override void Trace(Census c) => c.Visit(Coroutine);
        public override Obj Fork(Forker f) => f.Add(this, new CoroutineWrapper(Coroutine), static (f, a, b) => b.Coroutine = f.Copy(a.Coroutine));
    }
}
