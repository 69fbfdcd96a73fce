using R1CI.Sdk.Fuzzing.Generation.Expressions;
using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>try in all its forms, raise, and groups of exceptions.</summary>
internal static class Tries
{
    private static readonly string[] Exceptions = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "RuntimeError", "LookupError", "ArithmeticError", "Exception", "StopIteration", "OSError"];

    private const string Show = "print(type(e).__name__, e, e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)";

    public static readonly StatementForm[] Forms =
    [
        new("try except", 7, Except, d => d.MayNest),
        new("try finally", 3, Finally, d => d.MayNest),
        new("except*", 3, Star, d => d.MayNest),
        new("raise", 4, Raise),
    ];

    private static void Except(Draft d)
    {
        d.Uses(TryExcept, CompoundStmt);
        d.Block("try:", () => Risky(d));
        d.Uses(ExceptBlockTuple, ExceptBlock);
        d.Block($"except ({d.Choices.Of(Exceptions)}, {d.Choices.Of(Exceptions)}) as e:", () => d.Line(Show));
        if (d.Choices.Chance(30))
        {
            d.Block($"except {d.Choices.Of(Exceptions)}:", () => Statement.Several(d, 1));
        }

        if (d.Choices.Chance(40))
        {
            d.Uses(ExceptBlockBare);
            d.Block("except:", () => d.Line("print('other')"));
        }
        else
        {
            d.Block("except Exception as e:", () => d.Line(Show));
        }

        if (d.Choices.Chance(40))
        {
            d.Uses(ExceptElse);
            d.Block("else:", () => Statement.Several(d, 1));
        }

        MaybeFinally(d, 30);
    }

    private static void Finally(Draft d)
    {
        d.Uses(TryFinally, CompoundStmt);
        d.Guarded(() =>
        {
            d.Block("try:", () => Risky(d));
            MaybeFinally(d, 100);
        });
    }

    private static void MaybeFinally(Draft d, int percent)
    {
        if (d.Choices.Chance(percent))
        {
            d.Uses(FinallyBlock);
            d.Block("finally:", () => Statement.Several(d, 1));
        }
    }

    private static void Risky(Draft d)
    {
        Statement.Several(d, 2);
        if (d.Choices.Chance(60))
        {
            d.Line(RaiseText(d));
        }
        else
        {
            d.Line($"print({Expression.Of(d, Kinds.Any, 3)})");
        }
    }

    private static string RaiseText(Draft d)
    {
        d.Uses(RaiseStmt);
        var error = $"{d.Choices.Of(Exceptions)}{d.Choices.Of("", "()", $"({Literals.Text(d)})", $"({Literals.Integer(d)}, 'b')")}";
        return d.Choices.Below(8) switch
        {
            0 => d.Used(GrammarRule.RaiseFrom, $"raise {error} from {d.Choices.Of("None", "KeyError('k')", "ValueError", "5")}"),
            1 => $"raise {Expression.Leaf(d, Kinds.Any)}",
            2 => d.Used(RaiseBare, "raise"),
            _ => $"raise {error}",
        };
    }

    private static void Raise(Draft d)
    {
        d.Guarded(() =>
        {
            d.Block("try:", () => d.Line(RaiseText(d)));
            d.Block("except Exception as e:", () =>
            {
                d.Line(Show);
                d.Line(d.Choices.Chance(30) ? d.Used(RaiseBare, "raise") : RaiseText(d));
            });
        });
    }

    private static void Star(Draft d)
    {
        d.Uses(TryExceptStar, CompoundStmt);
        d.Guarded(() =>
        {
            d.Block("try:", () =>
            {
                var inner = $"ExceptionGroup('inner', [{d.Choices.Of(Exceptions)}(2), KeyError('k')])";
                d.Line(d.Choices.Below(4) switch
                {
                    0 => RaiseText(d),
                    1 => $"raise {inner}",
                    _ => $"raise ExceptionGroup('g', [{d.Choices.Of(Exceptions)}(1), TypeError('t'), {inner}])",
                });
            });
            d.Block($"except* ({d.Choices.Of(Exceptions)}, {d.Choices.Of(Exceptions)}) as e:", () => d.Line("print('star', repr(e), getattr(e, 'exceptions', None))"));
            if (d.Choices.Chance(60))
            {
                d.Block($"except* {d.Choices.Of("TypeError", "KeyError", "Exception")}:", () => d.Line(d.Choices.Chance(30) ? "raise" : "print('second')"));
            }

            if (d.Choices.Chance(30))
            {
                d.Uses(ExceptElse);
                d.Block("else:", () => d.Line("print('none')"));
            }

            MaybeFinally(d, 25);
        });
    }
}
