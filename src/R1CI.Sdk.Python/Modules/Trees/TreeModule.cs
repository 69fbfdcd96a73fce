using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Modules.Trees;

/// <summary>The module <c>_ast</c>: parsing into guest objects. Their classes and everything else of <c>ast</c> are guest source.</summary>
internal static class TreeModule
{
    public static readonly ModuleDef Def = new("_ast", static m =>
    {
        m.Fn("parse", "source, filename, mode, classes, /", static (vm, a) => Parse(vm, a[0], Vm.NeedStr(a[1], "filename").S, a[2].As<PyStr>().S, a[3].As<PyDict>()));
        m.Fn1("literal", static (vm, text) => LiteralReader.TryRead(vm, text.As<PyStr>().S, out var v) ? v : Value.NotImplemented);
    });

    private static Value Parse(Vm vm, in Value given, string fileName, string mode, PyDict classes)
    {
        var text = given.O is PyStr s ? s.S
            : Ops.BytesLike(given, out var bytes) ? System.Text.Encoding.UTF8.GetString(bytes)
            : throw Vm.Error(Types.TypeError, "compile() arg 1 must be a string, bytes or AST object");
        return vm.Parsing(new ModuleSource(fileName, text) { IsMadeByGuest = true }, source => new TreeBuilder(vm, classes, source).Build(mode switch
        {
            "eval" => Parser.ParseExpression(text.TrimStart(' ', '\t'), fileName),
            "single" => Parser.ParseInteractive(text, fileName),
            _ => Parser.ParseModule(text, fileName),
        }));
    }
}
