using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>What <c>Pattern.scanner</c> returns: each call gives the next match, found where asked for.</summary>
internal sealed class PatternScanner(FindIterator matches) : Obj
{
    public static readonly PyType ScannerType = new PyType("SRE_Scanner", Types.Object, "_sre") { IsFinal = true }.Define(t =>
    {
        t.Fn1("match", static (vm, self) => self.As<PatternScanner>().Step(vm, MatchMode.Prefix));
        t.Fn1("search", static (vm, self) => self.As<PatternScanner>().Step(vm, MatchMode.Search));
        t.Get("pattern", static (_, self) => self.As<PatternScanner>()._matches.Pattern);
    });

    private FindIterator _matches = matches;

    public override PyType Type => ScannerType;

    public override void Trace(Census c) => c.Visit(_matches);

    public override Obj Fork(Forker f) => f.Add(this, new PatternScanner(_matches), static (f, a, b) => b._matches = f.Copy(a._matches));

    private Value Step(Vm vm, MatchMode mode) => _matches.Next(vm, mode, out var match) ? match : Value.None;
}
