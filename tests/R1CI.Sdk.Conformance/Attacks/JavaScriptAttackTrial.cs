using System.Text.RegularExpressions;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Python.Tests.Attacks;

namespace R1CI.Sdk.Conformance.Attacks;

/// <summary>What one program did in one session.</summary>
internal sealed record JavaScriptAttackOutcome(ExecutionResult Result, CodeSession Session, JavaScriptAttackHost Host, long ResidentBytes)
{
    /// <summary>Gets OK, DENY or LIMIT, the words of the case files.</summary>
    public string Word => Result.Status switch
    {
        ExecutionStatus.Ok => "OK",
        ExecutionStatus.Error or ExecutionStatus.Denied => "DENY",
        ExecutionStatus.Internal or ExecutionStatus.Cancelled => Result.Status.ToString(),
        _ => "LIMIT",
    };

    public override string ToString() =>
        $"{Result.Status} {Result.ErrorType} steps={Result.Steps} peak={Result.PeakBytes:N0} resident={ResidentBytes:N0}\n{Head(Result.Stdout)}\n{Head(Result.Error ?? "")}\n{Head(Result.Value ?? "")}";

    private static string Head(string text) => text.Length > 600 ? text[..300] + " ... " + text[^300..] : text;
}

/// <summary>Runs one program of a case with the controls around it that hold for every attack.</summary>
internal sealed partial class JavaScriptAttackTrial(CodeExecutor executor, ExecutionLimits limits, bool hasSteps, bool watchesMemory)
{
    private const long MiB = 1 << 20;

    // Nobody comes near it but a script that does not end at all.
    private static readonly TimeSpan LongTime = TimeSpan.FromSeconds(60);

    /// <summary>Runs the program twice and once cancelled.</summary>
    public async Task<JavaScriptAttackOutcome> RunAsync(AttackCase attack, string program)
    {
        var first = await OnceAsync(program, limits, watchesMemory && attack.Allowed.Contains("LIMIT"));
        Check(program, first);
        if (!attack.Allowed.Contains("CHECK"))
        {
            Assert.True(IsAllowed(attack, first), $"{string.Join(" or ", attack.Allowed)} is allowed, but: {first}");
        }

        if (attack.Prints is { } prints && first.Word == "OK") Assert.Equal(prints, first.Result.Stdout.Length > 0 ? first.Result.Stdout.TrimEnd('\n') : first.Result.Value);
        if (!EndsAnywhere(first.Result))
        {
            var second = await OnceAsync(program, limits, watches: false);
            AssertSame(first.Result, second.Result);
            await second.Session.DisposeAsync();
        }

        if (first.Word == "LIMIT") await CheckCancellationAsync(program);
        return first;
    }

    private static bool IsAllowed(AttackCase attack, JavaScriptAttackOutcome outcome) => attack.Allowed.Any(word => word switch
    {
        "DET" or "NEUTRAL" => outcome.Word is "OK" or "DENY",
        _ => outcome.Word == word,
    });

    private async Task<JavaScriptAttackOutcome> OnceAsync(string program, ExecutionLimits with, bool watches, CancellationToken token = default)
    {
        var host = new JavaScriptAttackHost();
        var session = executor.CreateSession(new CodeSessionOptions { Limits = with, Seed = 7, HostFunctions = host.Functions });
        try
        {
            Assert.Equal(ExecutionStatus.Ok, (await session.ExecuteAsync(new CodeRequest(JavaScriptAttackHost.Setup), CancellationToken.None)).Status);
            host.Calls.Clear();
            using var memory = watches ? ResidentMemory.Start() : null;
            var result = await session.ExecuteAsync(new CodeRequest(program) { FileName = "code.js" }, token).WaitAsync(LongTime, CancellationToken.None);
            var resident = memory?.PeakAboveIdle ?? 0;
            // U6: the session goes on, and nothing late is printed into its next script.
            var after = await session.ExecuteAsync(new CodeRequest("1+1"), CancellationToken.None);
            Assert.True(after is { Value: "2", Stdout: "" }, $"1+1 afterwards: {after.Status} {after.Value} {after.Stdout} {after.Error}");
            return new JavaScriptAttackOutcome(result, session, host, resident);
        }
        catch
        {
            await session.DisposeAsync(); // a cancelled one holds what it runs in
            throw;
        }
    }

    private void Check(string program, JavaScriptAttackOutcome outcome)
    {
        var result = outcome.Result;
        Assert.True(outcome.Word is "OK" or "DENY" or "LIMIT", outcome.ToString());
        Assert.True(result.PeakBytes <= limits.MaxBytes + MiB, $"U3: {result.PeakBytes:N0} bytes charged");
        Assert.True(outcome.ResidentBytes <= limits.MaxBytes + (64 * MiB), $"U3: {outcome.ResidentBytes:N0} bytes resident. {outcome}");
        foreach (var text in new[] { result.Stdout, result.Stderr, result.Error ?? "", result.Value ?? "" })
        {
            var leak = HostLeaks.Find(text) ?? (HostLine().Match(text) is { Success: true } match ? match.Value : null);
            Assert.True(leak is null || program.Contains(leak, StringComparison.Ordinal), $"U5: '{leak}' in {outcome}");
        }

        Assert.True(result.Stdout.Length + result.Stderr.Length <= limits.MaxOutputChars, "more output than the limit");
    }

    // Where a thread's stack ends depends on what the runtime has compiled by then.
    private static bool EndsAnywhere(ExecutionResult result) => result.Status is ExecutionStatus.Timeout or ExecutionStatus.DepthLimit;

    // U9. What time ends is not the same to the step, nor is what memory ends where a compiler runs beside.
    private void AssertSame(ExecutionResult first, ExecutionResult second)
    {
        if (EndsAnywhere(second)) return;
        Assert.Equal(first.Status, second.Status);
        if (first.Status == ExecutionStatus.MemoryLimit) return;
        Assert.Equal((first.Stdout, first.Value, first.Error), (second.Stdout, second.Value, second.Error));
        if (hasSteps) Assert.Equal(first.Steps, second.Steps);
    }

    // U8: nothing but the token may end what runs on.
    private async Task CheckCancellationAsync(string program)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        try
        {
            var outcome = await OnceAsync(program, limits with { MaxSteps = long.MaxValue, Timeout = TimeSpan.FromSeconds(30) }, watches: false, source.Token);
            Assert.True(outcome.Result.Status is not (ExecutionStatus.Timeout or ExecutionStatus.Internal) || outcome.Result.Duration < TimeSpan.FromSeconds(30), $"U8: {outcome}");
            await outcome.Session.DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // As it should.
        }
    }

    // Files of the machine, and frames of a host's JavaScript.
    [GeneratedRegex(@"node:\w+|file:///|/usr/|/lib/node|[A-Z]:\\")]
    private static partial Regex HostLine();
}
