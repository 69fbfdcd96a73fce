using System.Text;

namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary><c>print</c>, <c>input</c> and <c>open</c>.</summary>
internal static class InputOutputFunctions
{
    public static void Define(FunctionTable t)
    {
        t.Raw("print", static (vm, a) => Print(vm, a));
        t.FnN("input", 0, 1, static (vm, a) => Input(vm, a.Length > 0 ? a[0] : Value.Missing));
        t.Fn("open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None", static (vm, a) => Open(vm, a));
    }

    private static Value Print(Vm vm, CallArgs a)
    {
        string separator = " ", end = "\n";
        var file = Value.None;
        var isFlushed = false;
        for (var i = 0; i < a.KeywordCount; i++)
        {
            var v = a.Keyword(i);
            switch (a.Names![i].S)
            {
                case "sep": separator = Part(v, "sep", " "); break;
                case "end": end = Part(v, "end", "\n"); break;
                case "file": file = v; break;
                case "flush": isFlushed = Ops.Truth(vm, v); break;
                default: return vm.Raise(Types.TypeError, $"'{a.Names[i].S}' is an invalid keyword argument for print()");
            }
        }
        if (file.IsNone) file = StandardStream.Current(vm, StandardStream.Out, "stdout");
        if (file.IsNone) return Value.None;
        if (ReferenceEquals(file.O, StandardStream.Out)) PrintOut(vm, a.Positional, separator, end);
        else PrintTo(vm, file, a.Positional, separator, end);
        if (isFlushed) vm.CallMethod(file, "flush");
        return Value.None;
    }

    private static string Part(in Value v, string name, string absent) => v.O switch
    {
        PyStr s => s.S,
        _ when v.IsNone => absent,
        _ => throw Vm.Error(Types.TypeError, $"{name} must be None or a string, not {v.Type.Name}"),
    };

    private static void PrintOut(Vm vm, ReadOnlySpan<Value> items, string separator, string end)
    {
        if (items.Length == 1)
        {
            var text = vm.Str(items[0]);
            if (text.Length < 4096)
            {
                vm.Write(text + end);
                return;
            }
            vm.Write(text);
            vm.Write(end);
            return;
        }
        using var line = new HeldText(vm);
        try
        {
            for (var i = 0; i < items.Length; i++)
            {
                if (i > 0) line.Append(separator);
                line.Append(vm.Str(items[i]));
            }
        }
        catch (Exception e) when (e is GuestException or Text.GuestFault)
        {
            vm.Write(line.ToString()); // what came before the item that cannot be shown is printed all the same
            throw;
        }
        vm.Write(line.Append(end).ToString());
    }

    private static void PrintTo(Vm vm, in Value file, ReadOnlySpan<Value> items, string separator, string end)
    {
        var write = vm.GetAttr(file, "write");
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) vm.Call(write, vm.NewStr(separator));
            vm.Call(write, vm.NewStr(vm.Str(items[i])));
        }
        vm.Call(write, vm.NewStr(end));
    }

    private static Value Input(Vm vm, in Value prompt)
    {
        if (!prompt.IsMissing) PrintTo(vm, StandardStream.Current(vm, StandardStream.Out, "stdout"), [prompt], "", "");
        vm.FlushOutput();
        var source = StandardStream.Current(vm, StandardStream.In, "stdin");
        var line = ReferenceEquals(source.O, StandardStream.In) ? vm.Input.ReadLine(vm) : Vm.NeedStr(vm.CallMethod(source, "readline"), "object.readline()").S;
        return line.Length > 0 ? vm.NewStr(line[^1] == '\n' ? line[..^1] : line) : vm.Raise(Types.EOFError, "EOF when reading a line");
    }

    private static Value Open(Vm vm, ReadOnlySpan<Value> a)
    {
        var file = a[0];
        if (file.O == null && file.I is >= 0 and <= 2) return StandardStream.Open((int)file.I, a[1].O is PyStr mode && mode.S.Contains('b'));
        return Modules.Files.FileOpening.Open(vm, file, a[1], a[2], a[3], a[4], a[5]);
    }
}
