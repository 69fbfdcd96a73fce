using R1CI.Sdk.Fuzzing.Generation.Expressions;
using R1CI.Sdk.Fuzzing.Generation.Library;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Many expressions tried one after another; each prints its value or its error.</summary>
internal static class Probes
{
    public static readonly StatementForm[] Forms =
    [
        new("methods", 8, d => Write(d, () => LibraryCalls.AnyMethod(d, 1))),
        new("mutating methods", 4, Mutating),
        new("built-in functions", 8, d => Write(d, () => LibraryCalls.AnyBuiltin(d, 1))),
        new("modules", 8, Module),
        new("expressions", 6, d => Write(d, () => Expression.Of(d, Kinds.Random(d.Choices), 3))),
    ];

    private static void Write(Draft d, Func<string> expression)
    {
        d.Uses(ForStmt, Lambdef, GrammarRule.Tuple);
        var expressions = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            expressions.Add(d.Inside(new Scope(ScopeKind.Function, d.Scope), expression));
        }

        var name = d.NewName("f");
        d.Block($"for {name} in (", () =>
        {
            foreach (var text in expressions)
            {
                d.Line($"lambda: {text},");
            }
        });
        d.Line("):");
        d.Line("  try:");
        d.Line($"    r = {name}()");
        d.Line("    print(type(r).__name__, r if type(r).__name__ in ('dict_items', 'dict_keys', 'dict_values', 'mappingproxy') or not hasattr(r, '__next__') else list(r))");
        d.Line("  except Exception as e:");
        d.Line("    print(type(e).__name__, e)");
    }

    // The receiver is a variable, printed after each call.
    private static void Mutating(Draft d)
    {
        var kind = d.Choices.Of(Kinds.Ints, Kinds.Ints, Kinds.Words, Kinds.Dict, Kinds.Set, Kinds.ByteArray);
        var name = Assignments.Declare(d, kind);
        for (var i = 0; i < 3; i++)
        {
            var call = d.Choices.Of(MethodTable.Methods[kind]);
            d.Uses(PrimaryAttribute, PrimaryCall);
            d.Guarded(() => d.Line($"print({name}.{call.Write(d, 1)}, {name})"));
        }
    }

    private static void Module(Draft d)
    {
        var (module, calls) = d.Choices.Among(FunctionTable.Modules);
        d.Uses(ImportName);
        d.Line(module == "functools" ? "import functools, operator" : $"import {module}");
        Write(d, () =>
        {
            var text = d.Choices.Of(calls).Write(d, 1);
            return Qualified(module, text);
        });
    }

    // Every name of the module in the template stands without it.
    private static string Qualified(string module, string text)
    {
        var sign = text[0] == '-' ? "-" : "";
        text = text[sign.Length..];
        foreach (var name in (string[])["Decimal(", "Fraction("])
        {
            if (text.Contains(name, StringComparison.Ordinal))
            {
                return sign + text.Replace(name, $"{module}.{name}", StringComparison.Ordinal);
            }
        }

        return $"{sign}{module}.{text}";
    }
}
