using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>What a session differs in from another of the same function.</summary>
/// <param name="Seed">Of what is random.</param>
/// <param name="Clock">What the clock shows at first.</param>
/// <param name="HashSeed">Of the order of sets, and of where objects lie: its lowest three bits say by how many places, of which small sets have eight.</param>
/// <param name="HasUnevenClocks">Whether clocks run unevenly, so that durations differ.</param>
/// <param name="ExtraCalls">How many calls deeper functions are called: recursion meets its limit earlier.</param>
internal readonly record struct Surroundings(ulong Seed, DateTimeOffset Clock, ulong HashSeed, bool HasUnevenClocks, int ExtraCalls)
{
    /// <summary>Gets by how many places objects lie elsewhere.</summary>
    public int AddressShift => (int)(HashSeed & 7);
}

/// <summary>One state of the interpreter with a function's code in it.</summary>
internal sealed class GuestFunction
{
    /// <summary>The name of a function's file in its tracebacks.</summary>
    public const string File = "solution.py";

    private const double Pace = 0.7310585786300049; // seconds; no multiple of anything that code rounds to

    // Steps decide. This ends only what the meter would fail to.
    private static readonly TimeSpan Backstop = TimeSpan.FromMinutes(10);
    private static readonly string Driver = ReadDriver();

    private readonly CodeSession _session;

    private GuestFunction(CodeSession session) => _session = session;

    /// <summary>Makes a state with the driver in it and nothing else.</summary>
    public static async Task<GuestFunction> CreateAsync(CodeExecutor executor, ExecutionOptions options, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var session = executor.CreateSession(new CodeSessionOptions
        {
            Seed = surroundings.Seed,
            Clock = surroundings.Clock,
            HashSeed = surroundings.HashSeed,
            Limits = new ExecutionLimits { MaxSteps = options.MaxSteps, MaxBytes = options.MaxBytes, Timeout = Backstop },
        });
        var script = Driver;
        if (surroundings.HasUnevenClocks) script += FormattableString.Invariant($"\n_r1ci_shift_clocks({Pace})\n");
        if (surroundings.AddressShift > 0) script += FormattableString.Invariant($"\n_r1ci_shift_addresses({surroundings.AddressShift})\n");
        if (surroundings.ExtraCalls > 0) script += FormattableString.Invariant($"\n_r1ci_call_deeper({surroundings.ExtraCalls})\n");
        var result = await session.ExecuteAsync(new CodeRequest(script), cancellationToken).ConfigureAwait(false);
        return result.Status == ExecutionStatus.Ok ? new GuestFunction(session)
            : throw new InvalidOperationException($"The driver must run under every limit, and ended as '{result.Status}': {result.Error} Raise MaxSteps or MaxBytes.");
    }

    /// <summary>Runs code that defines names, as a module named <c>solution</c>.</summary>
    public Task<CallOutcome> DefineAsync(string code, string file, CancellationToken cancellationToken) =>
        RunAsync($"_r1ci_define({PythonLiteral.Of(code)}, '{file}')", cancellationToken);

    /// <summary>Runs the generator's code, with random numbers from a seed of its own.</summary>
    public Task<CallOutcome> DefineGeneratorAsync(string code, ulong seed, CancellationToken cancellationToken) =>
        RunAsync(FormattableString.Invariant($"_r1ci_seed({seed})\n_r1ci_define({PythonLiteral.Of(code)}, 'generator.py')"), cancellationToken);

    /// <summary>Calls a function of the code with the members of a JSON object as keyword arguments.</summary>
    public Task<CallOutcome> CallAsync(string entry, string input, CancellationToken cancellationToken) =>
        RunAsync($"_r1ci_call({PythonLiteral.Of(entry)}, {PythonLiteral.Of(input)})", cancellationToken);

    /// <summary>Calls a function of the code with each of some inputs in turn, in one script: a script a call takes longer than most calls.</summary>
    /// <returns>What each call gave; <see langword="null"/> when that cannot be told apart, since all together ran into a limit, read standard input or ended the program.</returns>
    public async Task<IReadOnlyList<CallOutcome>?> CallAllAsync(string entry, IReadOnlyList<string> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0) return [];
        var (outcome, text) = await ExecuteAsync($"_r1ci_calls({PythonLiteral.Of(entry)}, [{string.Join(", ", inputs.Select(PythonLiteral.Of))}])", cancellationToken).ConfigureAwait(false);
        if (outcome is not null) return null;
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(static item => Outcome(item.GetString()!))];
    }

    /// <summary>Calls the generator until it has given so many inputs that are new, as JSON objects.</summary>
    public async Task<Draw> DrawAsync(int wanted, int calls, CancellationToken cancellationToken)
    {
        var (outcome, text) = await ExecuteAsync(FormattableString.Invariant($"_r1ci_draw('{Records.CodeFunction.GeneratorEntry}', {wanted}, {calls})"), cancellationToken).ConfigureAwait(false);
        if (outcome is not null) return new Draw([], calls, outcome);
        using var document = JsonDocument.Parse(text);
        var parts = document.RootElement;
        return new Draw([.. parts[1].EnumerateArray().Select(static item => item.GetString()!)], parts[0].GetInt32(), Outcome(parts[2].GetString()!));
    }

    public GuestFunction Fork() => new(_session.Fork());

    private async Task<CallOutcome> RunAsync(string script, CancellationToken cancellationToken)
    {
        var (outcome, text) = await ExecuteAsync(script, cancellationToken).ConfigureAwait(false);
        return outcome ?? Outcome(text);
    }

    // An outcome when the driver could not tell one itself.
    private async Task<(CallOutcome? Outcome, string Text)> ExecuteAsync(string script, CancellationToken cancellationToken)
    {
        using var input = new WatchedInput();
        var result = await _session.ExecuteAsync(new CodeRequest(script) { Stdin = input }, cancellationToken).ConfigureAwait(false);
        Steps += result.Steps;
        if (input.WasRead) return (new CallOutcome(CallEnd.ReadsInput, "", "The code reads standard input."), "");
        var end = result.Status switch
        {
            ExecutionStatus.Ok => CallEnd.Ok,
            ExecutionStatus.Error => CallEnd.Raises,
            ExecutionStatus.StepLimit => CallEnd.StepLimit,
            ExecutionStatus.MemoryLimit => CallEnd.MemoryLimit,
            ExecutionStatus.Internal => CallEnd.Internal,
            _ => CallEnd.OtherLimit,
        };
        return end == CallEnd.Ok && result.Value is { } text ? (null, text)
            : (new CallOutcome(end == CallEnd.Ok ? CallEnd.Exit : end, "", LastLine(result.Error)) { ErrorType = result.ErrorType }, "");
    }

    /// <summary>Gets the steps that all its executions took.</summary>
    public long Steps { get; private set; }

    private static CallOutcome Outcome(string text)
    {
        var parts = text.Split('\n', 3);
        var (word, mark, rest) = (parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
        return word switch
        {
            "ok" => new CallOutcome(CallEnd.Ok, rest, "") { IsMutated = mark.Length > 0 },
            "none" => new CallOutcome(CallEnd.None, "", "The result is None.") { IsMutated = mark.Length > 0 },
            "not_json" => new CallOutcome(CallEnd.NotJson, "", rest) { IsMutated = mark == "mutated" },
            "no_object" => new CallOutcome(CallEnd.NotJson, "", $"The generator must return a dictionary with names as keys, and returned '{mark}'.") { ErrorType = "no_object" },
            "exit" => new CallOutcome(CallEnd.Exit, "", "The code calls sys.exit."),
            _ => new CallOutcome(CallEnd.Raises, "", $"{mark}: {rest}") { ErrorType = mark },
        };
    }

    private static string LastLine(string? error) => error is null ? "" : error.TrimEnd('\n') is var text && text.LastIndexOf('\n') is var at ? text[(at + 1)..] : "";

    private static string ReadDriver()
    {
        using var reader = new StreamReader(typeof(GuestFunction).Assembly.GetManifestResourceStream("codeio-driver.py")!);
        return reader.ReadToEnd();
    }
}

/// <summary>Inputs that a generator gave.</summary>
/// <param name="Inputs">Those that it had not given before, as JSON objects.</param>
/// <param name="Calls">How often it was called.</param>
/// <param name="Last">What went wrong last; <see cref="CallEnd.Ok"/> when nothing did.</param>
internal sealed record Draw(IReadOnlyList<string> Inputs, int Calls, CallOutcome Last)
{
    /// <summary>Gets whether it ended against a limit, or left: asking again would end so again.</summary>
    public bool IsEnd => Last.End is CallEnd.StepLimit or CallEnd.MemoryLimit or CallEnd.OtherLimit or CallEnd.Internal or CallEnd.Exit or CallEnd.ReadsInput;
}
