namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>Assertions written by hand: for the cases marked CHECK, for those that the host plays, and for what a word cannot say.</summary>
internal static class AttackChecks
{
    private static readonly HashSet<string> HostNames = [.. new AttackHost().Functions.Select(static f => f.Name)];

    /// <summary>Gets what must hold besides the allowed words, given the outcome of each program.</summary>
    public static IReadOnlyDictionary<string, Action<AttackOutcome[]>> ByOutcome { get; } = new Dictionary<string, Action<AttackOutcome[]>>
    {
        ["PY-A07"] = static o => Assert.DoesNotContain("R1CI", o[0].Result.Stdout, StringComparison.Ordinal),
        ["PY-A18"] = static o => Assert.Equal("after\n", o[0].Result.Stdout),
        ["PY-A20"] = static o => Assert.All(NamesIn(o[0].Result.Stdout), static name => Assert.True(name.StartsWith("__", StringComparison.Ordinal) || HostNames.Contains(name), name)),
        ["PY-B06"] = static o => Assert.Equal(" nope\n", o[0].Result.Stdout),
        ["PY-C29"] = static o => Assert.Equal("hello\n", o[0].Result.Stdout),
        ["PY-E18"] = static o => Assert.Equal(["SyntaxError", "", "", "", "TabError"], o.Select(static x => x.Result.ErrorType)),
        ["PY-H06"] = static o => Assert.Equal((PythonStatus.Error, "SystemExit", 1), (o[0].Result.Status, o[0].Result.ErrorType, o[0].Result.ExitCode)),
        ["PY-H07"] = static o => Assert.Equal((PythonStatus.Ok, ""), (o[0].Result.Status, o[0].Result.Error ?? "")),
        ["PY-H08"] = static o => Assert.Equal("KeyboardInterrupt", o[0].Result.ErrorType),
        ["PY-H09"] = static o => Assert.Equal((PythonStatus.Error, "StepLimitExceeded"), (o[0].Result.Status, o[0].Result.ErrorType)),
        ["PY-H13"] = static o => Assert.Equal((PythonStatus.Error, "ValueError"), (o[0].Result.Status, o[0].Result.ErrorType)),
        ["PY-H14"] = static o => Assert.EndsWith("FileNotFoundError: [Errno 2] No such file or directory: 'x'", o[0].Result.Error!.TrimEnd('\n'), StringComparison.Ordinal),
        ["PY-I03"] = static o => Assert.EndsWith("\nANSWER 7\n", o[0].Result.Stdout, StringComparison.Ordinal),
        ["PY-I11"] = static o => Assert.InRange(o[0].Result.Value!.Length, 10_000, AttackTrial.Limits.MaxOutputChars),
        ["PY-I04"] = static o => Assert.Equal(("o", "e"), (o[0].Result.Stdout, o[0].Result.Stderr)),
        ["PY-L01"] = static o => Assert.Empty(o[0].Host.Calls),
        ["PY-L02"] = static o => Assert.Empty(o[0].Host.Calls),
        ["PY-L03"] = static o => Assert.Equal(50, o[0].Host.Calls.Count),
        ["PY-L08"] = static o => Assert.Equal("2\n", o[0].Result.Stdout),
        ["PY-L10"] = static o => Assert.Equal((PythonStatus.Timeout, true), (o[0].Result.Status, o[0].Host.WasReleased)),
        ["PY-L11"] = static o => Assert.Equal(["delete_file(a)"], o[0].Host.Calls),
        ["PY-L12"] = static o => Assert.Equal(["delete_file(a)", "delete_file(b)"], o[0].Host.Calls),
        ["PY-L13"] = static o => Assert.Equal(["delete_file(a)", "delete_file(b)"], o[0].Host.Calls),
        ["PY-J20"] = static o => Assert.DoesNotContain("<<<", o[0].Result.Stdout, StringComparison.Ordinal),
        ["PY-K11"] = static o => Assert.Equal((PythonStatus.StepLimit, 2_000_001), (o[0].Result.Status, o[0].Result.Steps)),
        ["PY-L14"] = static o => Assert.Equal(["search(a)"], o[0].Host.Calls),
        ["PY-L19"] = static o => Assert.Equal(1L, o[0].Host.Answer),
    };

    /// <summary>Gets the cases that need more of the host than one script.</summary>
    public static IReadOnlyDictionary<string, Action<AttackCase, PythonLimits>> ByHost { get; } = new Dictionary<string, Action<AttackCase, PythonLimits>>
    {
        ["PY-D20"] = static (c, limits) =>
        {
            var session = AttackTrial.NewSession(limits, new AttackHost());
            Assert.Contains(Enumerable.Range(0, 500), _ => AttackTrial.OnThread(() => session.Execute(new PythonScript(c.Programs[0]))).Status == PythonStatus.MemoryLimit);
            session.Reset();
            Assert.Equal("2", session.Execute(new PythonScript("1+1")).Value);
        },
        ["PY-I10"] = static (c, limits) =>
        {
            var events = 0;
            var result = AttackTrial.NewSession(limits, new AttackHost()).Execute(new PythonScript(c.Programs[0]) { OnOutput = _ => events++ });
            Assert.Equal(PythonStatus.OutputLimit, result.Status);
            Assert.InRange(events, 1, limits.MaxOutputChars);
        },
        ["PY-L06"] = static (c, limits) =>
        {
            var session = AttackTrial.NewSession(limits, new AttackHost());
            var clean = session.Fork();
            session.Execute(new PythonScript(c.Programs[0]));
            Assert.Equal("3\n", clean.Execute(new PythonScript("print(len('abc'))")).Stdout);
            session.Reset();
            Assert.Equal("3\n", session.Execute(new PythonScript("print(len('abc'))")).Stdout);
        },
        ["PY-L20"] = static (c, limits) =>
        {
            using var ended = new CancellationTokenSource();
            var session = new PythonSession(new PythonSessionOptions
            {
                TimeProvider = TimeProvider.System, Limits = limits,
                HostFunctions = [new PythonHostFunction("final_answer", ["v"], (_, _) => { ended.Cancel(); return null; })],
            });
            var result = session.Execute(new PythonScript(c.Programs[0]), ended.Token);
            Assert.Equal((PythonStatus.Cancelled, ""), (result.Status, result.Stdout));
        },
        ["PY-L22"] = static (c, limits) =>
        {
            PythonSession session = null!;
            Exception? refusal = null;
            session = new PythonSession(new PythonSessionOptions
            {
                TimeProvider = TimeProvider.System, Limits = limits,
                HostFunctions = [new PythonHostFunction("again", [], (_, _) => { refusal = Record.Exception(() => session.Execute(new PythonScript("1"))); return 5L; })],
            });
            Assert.Equal("5", session.Execute(new PythonScript("again()")).Value);
            Assert.IsType<InvalidOperationException>(refusal);
        },
        ["PY-L23"] = static (c, limits) =>
        {
            var session = AttackTrial.NewSession(limits, new AttackHost());
            session.Execute(new PythonScript("a = [1]\nimport random\nrandom.seed(3)\ng = (i for i in range(9))\nnext(g)\nit = iter(range(9))\ndef f(n=[]):\n    n.append(1)\n    return len(n)"));
            var fork = session.Fork();
            const string Use = "a.append(2); (a, next(g), next(it), f(), random.random())";
            var there = fork.Execute(new PythonScript(Use)).Value;
            Assert.StartsWith("([1, 2], 1, 0, 1, ", there, StringComparison.Ordinal);
            Assert.Equal(there, session.Execute(new PythonScript(Use)).Value);
        },
        ["PY-N05"] = static (_, limits) =>
        {
            var session = AttackTrial.NewSession(limits, new AttackHost());
            session.Execute(new PythonScript("x = [1, {'a': 2.5}]"));
            var snapshot = session.Snapshot();
            for (var i = 0; i < snapshot.Length; i += Math.Max(1, snapshot.Length / 64))
            {
                var damaged = (byte[])snapshot.Clone();
                damaged[i] ^= 1;
                Assert.NotNull(Record.Exception(() => session.Restore(damaged)));
            }
            Assert.Equal("[1, {'a': 2.5}]", session.Execute(new PythonScript("x")).Value);
        },
        ["PY-Z14"] = static (c, limits) =>
        {
            var session = AttackTrial.NewSession(limits, new AttackHost());
            session.Execute(new PythonScript("x = 41"));
            Assert.Equal("42\n", session.Execute(new PythonScript(c.Programs[0])).Stdout);
        },
    };

    // What dir() printed.
    private static IEnumerable<string> NamesIn(string printed) =>
        printed[(printed.IndexOf("} [", StringComparison.Ordinal) + 3)..].Split(']')[0].Split(", ").Select(static name => name.Trim('\''));

    public static PythonLimits LimitsFor(string id) => id switch
    {
        "PY-I03" => AttackTrial.Limits with { MaxOutputChars = 1 << 20 },
        "PY-I11" or "PY-L02" => AttackTrial.Limits with { MaxBytes = 512 << 20, MaxSteps = 50_000_000 },
        "PY-K04" or "PY-O10" => AttackTrial.Limits with { MaxSteps = 200_000_000 },
        "PY-L10" => AttackTrial.Limits with { Timeout = TimeSpan.FromMilliseconds(200) },
        _ => AttackTrial.Limits,
    };
}
