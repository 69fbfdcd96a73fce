using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Conformance.Attacks;

/// <summary>Assertions written by hand: for the cases marked CHECK, and for what a word cannot say.</summary>
internal static class JavaScriptAttackChecks
{
    public static IReadOnlyDictionary<string, Func<JavaScriptAttackOutcome, Task>> ByOutcome { get; } = new Dictionary<string, Func<JavaScriptAttackOutcome, Task>>
    {
        ["JS-A02"] = Now(static o => Assert.StartsWith("undefined function Array() { [native code] }", o.Result.Stdout, StringComparison.Ordinal)),
        ["JS-A03"] = Prints("undefined undefined undefined undefined"),
        ["JS-A04"] = Now(static o => Assert.DoesNotContain("=>", o.Result.Stdout, StringComparison.Ordinal)),
        ["JS-A05"] = Now(static o => Assert.DoesNotMatch("secret|/host|token|abc", o.Result.Stdout)),
        ["JS-A06"] = Prints("0,1 false undefined undefined"),
        ["JS-A07"] = Prints("2 a"),
        ["JS-A08"] = async static o =>
        {
            Assert.Equal("1 undefined\n", o.Result.Stdout);
            o.Session.Reset();
            Assert.Equal("undefined", await ValueAsync(o, "String([].pwn)"));
        },
        ["JS-A09"] = Prints("0,1,length"),
        ["JS-B09"] = Prints("undefined undefined undefined undefined undefined undefined undefined"),
        ["JS-B10"] = Now(static o => Assert.Matches("^(string|undefined)\n$", o.Result.Stdout)),
        ["JS-B13"] = Now(static o => Assert.Equal("found a 2\n", o.Result.Stdout)),
        ["JS-B14"] = Now(static o => Assert.InRange(o.Result.Stdout.Length, 0, 1_000)),
        ["JS-C07"] = Now(static o => Assert.True(o.Word is "OK" or "LIMIT", o.Word)),
        ["JS-D11"] = Now(static o => Assert.InRange(o.Result.Value?.Length ?? 0, 0, 1_000)),
        ["JS-D12"] = Now(static o => Assert.InRange(o.Result.Value?.Length ?? 0, 0, 1_000)),
        ["JS-F01"] = ResetGives("String({}.answer)", "undefined"),
        ["JS-F02"] = async static o =>
        {
            // The host's own serialiser: a call goes through as ever.
            Assert.Equal("found a", await ValueAsync(o, "search('a')"));
            Assert.DoesNotContain("<<<", o.Result.Stdout + o.Result.Value, StringComparison.Ordinal);
            o.Session.Reset();
            Assert.Equal("x\n", (await RunAsync(o, "print('x')")).Stdout);
        },
        ["JS-F03"] = ResetGives("String(Array.isArray([]))", "true"),
        ["JS-F04"] = Now(static o => Assert.Equal("OK", o.Word)),
        ["JS-F05"] = Now(static o => Assert.DoesNotContain("late", o.Result.Value ?? "", StringComparison.Ordinal)),
        ["JS-G05"] = Now(static o => Assert.EndsWith(" undefined\n", o.Result.Stdout, StringComparison.Ordinal)),
        ["JS-G06"] = Now(static o => Assert.EndsWith(" i I 0.1\n", o.Result.Stdout, StringComparison.Ordinal)),
        ["JS-G07"] = Now(static o => Assert.True(o.Word is "OK" or "DENY", o.Word)),
        ["JS-H01"] = Now(static o => Assert.All(o.Result.Stdout.TrimEnd('\n').Split('\n'), static line => Assert.True(line == "E" || line.StartsWith("found ", StringComparison.Ordinal), line))),
        ["JS-H02"] = Now(static o => Assert.Equal((ExecutionStatus.CallLimit, 50), (o.Result.Status, o.Host.Calls.Count))),
        ["JS-H03"] = Now(static o => Assert.Equal(5, o.Host.Approvals)),
        ["JS-H05"] = Now(static o => Assert.True(o.Word is "OK" or "DENY", o.Word)),
        ["JS-H06"] = Now(static o => Assert.Empty(o.Host.Calls)),
    };

    private static Func<JavaScriptAttackOutcome, Task> Now(Action<JavaScriptAttackOutcome> check) => outcome =>
    {
        check(outcome);
        return Task.CompletedTask;
    };

    private static Func<JavaScriptAttackOutcome, Task> Prints(string line) => Now(o => Assert.Equal(line + "\n", o.Result.Stdout));

    private static Func<JavaScriptAttackOutcome, Task> ResetGives(string expression, string text) => async o =>
    {
        o.Session.Reset();
        Assert.Equal(text, await ValueAsync(o, expression));
    };

    private static Task<ExecutionResult> RunAsync(JavaScriptAttackOutcome outcome, string code) => outcome.Session.ExecuteAsync(new CodeRequest(code), CancellationToken.None);

    private static async Task<string?> ValueAsync(JavaScriptAttackOutcome outcome, string expression)
    {
        var value = (await RunAsync(outcome, expression)).Value;
        return value?.Trim('\'');
    }
}
