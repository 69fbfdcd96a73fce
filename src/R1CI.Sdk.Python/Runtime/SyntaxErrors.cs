using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>The parser's errors as guest exceptions.</summary>
internal static class SyntaxErrors
{
    public static PyException ToGuest(Vm vm, PythonSyntaxException e, ModuleSource source)
    {
        var type = e.ErrorClass switch { SyntaxErrorClass.TabError => Types.TabError, SyntaxErrorClass.IndentationError => Types.IndentationError, _ => Types.SyntaxError };
        var l = e.Location;
        // What the binder and the compiler refuse has no text of its own: CPython looks it up in the file, and a guest's string is none.
        var text = l.Text ?? (source.IsMadeByGuest ? null : source.Line(l.Line));
        var end = l.EndOffset == SyntaxErrorLocation.NoEnd ? Value.None : l.EndOffset;
        Value textValue = text == null ? Value.None : Value.Str(text);
        var x = Vm.MakeException(type, Value.Str(e.Message), vm.NewTuple(Value.Str(e.FileName), (long)l.Line, (long)l.Offset, textValue, (long)l.EndLine, end));
        x.Set(vm, "msg", Value.Str(e.Message));
        x.Set(vm, "filename", Value.Str(e.FileName));
        x.Set(vm, "lineno", (long)l.Line);
        x.Set(vm, "offset", (long)l.Offset);
        x.Set(vm, "text", textValue);
        x.Set(vm, "end_lineno", (long)l.EndLine);
        x.Set(vm, "end_offset", end);
        x.Set(vm, "print_file_and_line", Value.None);
        return x;
    }
}
