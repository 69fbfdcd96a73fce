using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Library;

/// <summary>Calls of the tables as expressions.</summary>
internal static class LibraryCalls
{
    private static readonly (char Receiver, CallTemplate Call)[] AllMethods = [.. MethodTable.Methods.SelectMany(static pair => pair.Value.Select(call => (pair.Key, call)))];

    private static readonly Dictionary<char, (char Receiver, CallTemplate Call)[]> MethodsByResult = AllMethods.GroupBy(static m => m.Call.Result).ToDictionary(static g => g.Key, static g => g.ToArray());

    private static readonly Dictionary<char, CallTemplate[]> BuiltinsByResult = FunctionTable.Builtins.GroupBy(static b => b.Result).ToDictionary(static g => g.Key, static g => g.ToArray());

    public static readonly Production[] Productions =
    [
        new("method", "ifcsbyltwdezrB", 10, (d, k, n) => MethodsByResult.TryGetValue(k, out var methods) ? Method(d, d.Choices.Of(methods), n) : Expression.Leaf(d, k)),
        new("built-in function", "ifcsbyltdezrxB", 10, (d, k, n) => BuiltinsByResult.TryGetValue(k, out var calls) ? Function(d, d.Choices.Of(calls), n) : Expression.Leaf(d, k)),
    ];

    /// <summary>Any method of the tables on a receiver.</summary>
    public static string AnyMethod(Draft d, int depth) => Method(d, d.Choices.Of(AllMethods), depth);

    /// <summary>Any built-in function.</summary>
    public static string AnyBuiltin(Draft d, int depth) => Function(d, d.Choices.Among(FunctionTable.Builtins), depth);

    private static string Method(Draft d, (char Receiver, CallTemplate Call) method, int depth)
    {
        d.Uses(PrimaryAttribute, PrimaryCall);
        return $"{Expression.Primary(d, method.Receiver, depth)}.{method.Call.Write(d, depth)}";
    }

    private static string Function(Draft d, CallTemplate call, int depth) => d.Used(PrimaryCall, call.Write(d, depth));
}
