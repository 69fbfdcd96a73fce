using System.Text.Json;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Python;
using R1CI.Sdk.Python.Syntax;
using R1CI.Sdk.Python.Tier;
using R1CI.Sdk.Python.Watching;

namespace R1CI.Sdk.CodeIO.Generators;

/// <summary>What some generated inputs did to a program.</summary>
/// <param name="Calls">Inputs that were generated.</param>
/// <param name="Right">Those that gave a result.</param>
/// <param name="Inputs">Different inputs.</param>
/// <param name="Outputs">Different results.</param>
/// <param name="Coverage">The share of the program's branch outcomes that were seen, 0 to 1; 1 for a program without branches.</param>
/// <param name="NeedsConversion">Whether a result held what JSON has no form for but has one close to: sets, keys that are no strings.</param>
/// <param name="Failure">The commonest way it failed; empty for none.</param>
internal sealed record Trial(int Calls, int Right, int Inputs, int Outputs, double Coverage, bool NeedsConversion, string Failure)
{
    /// <summary>Gets how many inputs gave None: no pair, and no failure either.</summary>
    public int Absent { get; init; }

    /// <summary>Gets the drop reason where no call gave a result: what all of them have in common, or that no input was found.</summary>
    public string Reason { get; init; } = DropReason.SelectNoInput;

    /// <summary>Gets the share of the right calls that gave the commonest result, 0 to 1: inputs that nearly all give one result teach nothing.</summary>
    public double Commonest { get; init; } = 1;

    private const long MaxSteps = 3_000_000;

    private static readonly Lock Gate = new();

    // Made once: what every trial begins with.
    private static readonly Lazy<PythonSession> Prepared = new(Prepare);

    /// <summary>Gets how good the inputs are; more is better.</summary>
    public double Score => Calls == 0 ? -1 : (4 * Coverage) + (5.0 * Right / Calls) + (Math.Min(Outputs, 6) / 3.0) + (2 * (1 - Commonest)) + (Math.Min(Inputs, 8) / 16.0);

    /// <summary>Runs a program on what a generator gives.</summary>
    public static Trial Run(string program, string generator, BranchPlaces places, int count, ulong seed)
    {
        var outcomes = new HashSet<(Node, bool)>();
        var watch = new SourceWatch(places.Wants, sighting => outcomes.Add(places.OutcomeOf(sighting.Place, sighting.IsTrue)));
        PythonSession session;
        lock (Gate) session = Prepared.Value.Fork();
        var made = session.Execute(new PythonScript(program) { FileName = "<program>", Watch = watch });
        if (made.Status != PythonStatus.Ok) return Ended(made);
        made = session.Execute(new PythonScript(generator));
        if (made.Status != PythonStatus.Ok) return Ended(made);
        var ran = session.Execute(new PythonScript(FormattableString.Invariant($"print('\\n' + _trial_json.dumps(_trial({count}, {seed})))\n")));
        if (ran.Status != PythonStatus.Ok) return Ended(ran);
        // A program that prints stands before the line asked for.
        var line = ran.Stdout.TrimEnd('\n').Split('\n')[^1];
        try
        {
            return Read(line, places.Outcomes == 0 ? 1 : Math.Min(1, outcomes.Count / (double)places.Outcomes));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            return new Trial(0, 0, 0, 0, 0, false, "The program changes what prints or writes JSON.");
        }
    }

    private static Trial Ended(PythonResult result) => new(0, 0, 0, 0, 0, false, result.Error ?? result.Status.ToString())
    {
        Reason = result.Status switch
        {
            PythonStatus.StepLimit => DropReason.StepLimit,
            PythonStatus.MemoryLimit => DropReason.MemoryLimit,
            _ => DropReason.SelectNoInput,
        },
    };

    private static PythonSession Prepare()
    {
        var session = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = new PythonSource.StoppedClock(), Tier = TierUse.Off,
            Limits = new PythonLimits { MaxSteps = MaxSteps, MaxBytes = 64 << 20, MaxCallDepth = 2_000 },
        });
        using var reader = new StreamReader(typeof(Trial).Assembly.GetManifestResourceStream("codeio-trial.py")!);
        var made = session.Execute(new PythonScript(reader.ReadToEnd()));
        return made.Status == PythonStatus.Ok ? session : throw new InvalidOperationException($"The trial's own code does not run: {made.Error}");
    }

    private static Trial Read(string line, double coverage)
    {
        using var json = JsonDocument.Parse(line);
        var rows = json.RootElement.EnumerateArray().Select(row => (Kind: row[0].GetString()!, Text: row[1].GetString()!, Input: row[2].GetString()!)).ToList();
        var right = rows.Where(r => r.Kind is "ok" or "set").ToList();
        var failure = rows.Where(r => r.Kind is not ("ok" or "set")).GroupBy(r => $"{r.Kind}: {r.Text}").OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? "";
        return new Trial(
            rows.Count, right.Count, rows.Select(r => r.Input).Distinct().Count(), right.Select(r => r.Text).Distinct().Count(), coverage,
            rows.Any(r => r.Kind == "set"), failure)
        {
            Reason = rows.Select(r => r.Kind).Distinct().ToList() is ["not_json"] ? DropReason.NotJson : DropReason.SelectNoInput,
            Absent = rows.Count(r => r.Kind == "none"),
            Commonest = right.Count == 0 ? 1 : right.GroupBy(r => r.Text).Max(g => g.Count()) / (double)right.Count,
        };
    }
}
