namespace R1CI.Sdk.Python.Runtime;

/// <summary>The names of a running frame, and the chain of frames as guest code sees it.</summary>
internal static class FrameNames
{
    /// <summary>Index of the instruction a frame is in.</summary>
    public static int PlaceOf(Frame f) => Math.Max(0, (f.Pc / Instr.Size) - 1);

    /// <summary>The comprehension whose instructions a frame is in, innermost first.</summary>
    public static IEnumerable<InlinedRange> Comprehensions(Code code, int place) =>
        code.Inlined.Where(r => r.Start <= place && place < r.End).OrderBy(r => r.End - r.Start);

    /// <summary><c>locals()</c> of the running frame.</summary>
    public static Value Locals(Vm vm)
    {
        var f = vm.Cur!;
        foreach (var c in Comprehensions(f.Code, PlaceOf(f))) return Locals(vm, f, c);
        return Locals(vm, f, null);
    }

    public static Value Locals(Vm vm, Frame f, in InlinedRange? comprehension)
    {
        if (comprehension is { } c) return OfComprehension(vm, f, c);
        if (f.Locals.O != null) return f.Locals;
        if (f.Code.Has(CodeFlags.Module)) return vm.GlobalsDict(f.Globals);
        var d = vm.NewDict().As<PyDict>();
        if (f.Code.Name == "<genexpr>") d.Set(vm, Value.Str(".0"), f.Regs[f.Base]);
        foreach (var (name, reg, isCell) in f.Code.LocalNames) Add(vm, d, name, f.Regs[f.Base + reg], isCell);
        for (var i = 0; f.Fn != null && i < f.Code.FreeNames.Length; i++) Add(vm, d, f.Code.FreeNames[i], f.Fn.Closure[i].V, isCell: false);
        return d;
    }

    private static Value OfComprehension(Vm vm, Frame f, in InlinedRange c)
    {
        var d = vm.NewDict().As<PyDict>();
        d.Set(vm, Value.Str(".0"), new PyStateIterator(IterState.Done, Types.TupleIterator));
        foreach (var (name, reg, isCell) in c.Locals) Add(vm, d, name, f.Regs[f.Base + reg], isCell);
        return d;
    }

    private static void Add(Vm vm, PyDict d, string name, Value v, bool isCell)
    {
        vm.Tick();
        if (isCell && v.O is Cell cell) v = cell.V;
        if (!v.IsMissing) d.Set(vm, Value.Str(name), v);
    }

    /// <summary>The frame <paramref name="depth"/> calls up, with those behind it; null when the stack is not that deep.</summary>
    public static PyFrameView? Frames(Vm vm, long depth)
    {
        var all = new List<(Frame Frame, InlinedRange? Comprehension)>();
        for (var f = vm.Cur; f != null; f = f.Back)
        {
            vm.Charge(96);
            vm.Tick();
            foreach (var c in Comprehensions(f.Code, PlaceOf(f))) all.Add((f, c));
            all.Add((f, null));
        }
        PyFrameView? view = null;
        for (var i = all.Count - 1; i >= depth && i >= 0; i--) view = new PyFrameView(all[i].Frame, PlaceOf(all[i].Frame), all[i].Comprehension, view);
        return depth < all.Count ? view : null;
    }
}
