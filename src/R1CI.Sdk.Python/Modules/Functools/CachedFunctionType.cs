namespace R1CI.Sdk.Python.Modules.Functools;

/// <summary>The type <c>functools._lru_cache_wrapper</c>. Calls from guest code do not come here: the loop pushes the function's frame itself.</summary>
internal static class CachedFunctionType
{
    public static readonly PyType Type = new PyType("_lru_cache_wrapper", Types.Object, "functools") { IsFinal = true, HasDict = true }.Define(static t =>
    {
        t.New("function, maxsize, typed, /", static (vm, _, a) =>
        {
            vm.Charge(256);
            return new PyCachedFunction(a[0], a[1].IsNone ? -1 : Math.Max(0, vm.ToIndex(a[1])), Ops.Truth(vm, a[2]));
        });
        t.Raw("__call__", Call);
        t.FnN("__get__", 2, 3, static (vm, a) =>
        {
            if (a[1].IsNone) return a[0];
            vm.Charge(48);
            return new PyBoundMethod(a[1], a[0].O!);
        });
        t.Fn1("cache_clear", static (vm, self) =>
        {
            self.As<PyCachedFunction>().Clear(vm);
            return Value.None;
        });
        t.Fn1("cache_info", static (vm, self) =>
            vm.CallMethod(vm.ImportModule("functools"), "_shown_info", self.As<PyCachedFunction>().Info(vm)));
        t.Fn1("__copy__", static (_, self) => self);
        t.Fn2("__deepcopy__", static (_, self, memo) => self);
        t.Fn1("__reduce__", static (vm, self) => vm.GetAttr(self, "__qualname__"));
        t.Get("__dict__", static (vm, self) => Classes.GetDict(vm, self), static (vm, self, v) => Classes.SetDict(vm, self, v));
    });

    private static Value Call(Vm vm, CallArgs a)
    {
        var cache = a[0].As<PyCachedFunction>();
        var arguments = new CallArgs(a.All[1..], a.Names);
        var key = cache.MakeKey(vm, arguments);
        var found = cache.Get(vm, key);
        if (!found.IsMissing) return found;
        var result = vm.TryCall(cache.Function, arguments);
        if (!result.IsError) cache.Put(vm, result, key);
        return result;
    }
}
