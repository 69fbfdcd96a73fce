using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>re.error.</summary>
internal static class PatternErrors
{
    public static readonly PyType Type = new("error", Types.Exception, "re");

    public static GuestException ToGuest(Vm vm, RegexError error, Value pattern)
    {
        var guest = Vm.MakeException(Type, error.Message);
        var hasPosition = error.Position >= 0;
        guest.Set(vm, "msg", Value.Str(error.Reason));
        guest.Set(vm, "pattern", pattern);
        guest.Set(vm, "pos", hasPosition ? error.Position : Value.None);
        guest.Set(vm, "lineno", hasPosition ? error.Line : Value.None);
        guest.Set(vm, "colno", hasPosition ? error.Column : Value.None);
        return new GuestException(guest);
    }
}
