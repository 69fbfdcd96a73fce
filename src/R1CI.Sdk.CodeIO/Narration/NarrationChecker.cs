using System.Text.Json;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.Python;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Recomputes an explanation's output from its text alone: the function's code is not known here.</summary>
/// <remarks>
/// Every line states values of names, or expressions that are said to be equal. Expressions are evaluated with the values that lines before stated; calls of
/// functions have the result that the lines of that call returned. A value that is put in the place of a name must be the one that was stated, and turns of a
/// loop are counted one by one. An expression that speaks of what was not stated is passed over.
/// </remarks>
public static class NarrationChecker
{
    private static readonly Lock Gate = new();

    // Made once: its imports and functions are what every check begins with.
    private static readonly Lazy<PythonSession> Prepared = new(Prepare);

    /// <summary>Recomputes it.</summary>
    /// <param name="explanation">The text.</param>
    /// <returns>The output that follows, and the lines that do not hold.</returns>
    public static Recomputed Recompute(string explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var rows = new List<object[]>();
        var texts = explanation.Split('\n');
        for (var i = 0; i < texts.Length; i++)
        {
            if (NarrationLine.Read(texts[i]) is not { } line) continue;
            // Equations inside a head are split here too, at a character that no program prints.
            var head = line.Kind is "Set" or "Item" ? string.Join('\u001f', NarrationLine.Split(line.Head, line.Kind == "Set" ? " = " : " and ")) : line.Head;
            rows.Add([i, line.Level, line.Kind, head, line.Members, line.HasValue, SubstitutedIn(line)]);
        }
        var json = JsonSerializer.Serialize(rows);
        PythonSession session;
        lock (Gate) session = Prepared.Value.Fork();
        var ran = session.Execute(new PythonScript($"print(json.dumps(check(json.loads({PythonLiteral.Of(json)}))))\n"));
        if (ran.Status != PythonStatus.Ok) return new Recomputed(null, 0, [], ran.Error ?? ran.Status.ToString());
        using var answer = JsonDocument.Parse(ran.Stdout.TrimEnd('\n').Split('\n')[^1]);
        var root = answer.RootElement;
        return new Recomputed(
            root.GetProperty("output").GetString(), root.GetProperty("checked").GetInt32(), [.. root.GetProperty("failed").EnumerateArray().Select(f => f.GetInt32()).Distinct()], "");
    }

    // The values that are put in the place of names, beside those names.
    private static string[][] SubstitutedIn(NarrationLine line)
    {
        if (line.Kind is "Call" or "Do" or "Skip" || !line.HasValue) return [];
        IReadOnlyList<string> expressions = line.Kind switch
        {
            "Set" => [.. NarrationLine.Split(line.Head).Skip(1)],
            "Let" or "Now" or "Note" or "Turn" or "Constant" => [.. line.Members.Skip(1)],
            _ => line.Members,
        };
        return expressions.Count < 3 ? [] : [.. Substitutions.Of(expressions[0], expressions[1]).Select(static pair => new[] { pair.Source, pair.Value })];
    }

    private static PythonSession Prepare()
    {
        var session = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = new PythonSource.StoppedClock(), Tier = TierUse.Off, Limits = new PythonLimits { MaxSteps = 50_000_000, MaxBytes = 128 << 20 },
        });
        using var reader = new StreamReader(typeof(NarrationChecker).Assembly.GetManifestResourceStream("codeio-check.py")!);
        var made = session.Execute(new PythonScript(reader.ReadToEnd()));
        return made.Status == PythonStatus.Ok ? session : throw new InvalidOperationException($"The checker's own code does not run: {made.Error}");
    }
}

/// <summary>What follows from an explanation.</summary>
/// <param name="OutputJson">The output as JSON; <see langword="null"/> when none follows.</param>
/// <param name="Checked">How many expressions were evaluated and had the value that was said.</param>
/// <param name="FailedLines">The lines, from 0, that say what does not hold.</param>
/// <param name="Problem">Why nothing could be recomputed; empty otherwise.</param>
public sealed record Recomputed(string? OutputJson, int Checked, IReadOnlyList<int> FailedLines, string Problem);
