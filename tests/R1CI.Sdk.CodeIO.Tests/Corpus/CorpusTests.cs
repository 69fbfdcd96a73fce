using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using R1CI.Sdk.CodeIO.Narration;

namespace R1CI.Sdk.CodeIO.Tests.Corpus;

public sealed partial class CorpusTests(CorpusRun run) : IClassFixture<CorpusRun>
{
    private const string OutputHead = "\n\n{\"output\": ";
    private const string WantedHead = "\nWe have the output that is wanted, ";

    [Fact]
    public void Run_OfTheCorpus_KeepsNineInTenOfItsPublicFunctionsWithThreePairsOrMore()
    {
        var manifest = JsonElement.Parse(File.ReadAllText(Path.Combine(run.Output, "manifest.json")));
        var dropped = manifest.GetProperty("dropped").EnumerateObject().ToDictionary(static reason => reason.Name, static reason => reason.Value.GetInt32());
        var all = manifest.GetProperty("functions_in").GetInt32() - dropped.GetValueOrDefault("select_helper");
        var kept = manifest.GetProperty("kept").GetInt32();
        Assert.True(kept >= 0.9 * all, $"{kept} of {all} are kept; dropped: {manifest.GetProperty("dropped")}");
        Assert.All(run.Lines("functions.jsonl"), static function => Assert.True(function.GetProperty("ios").GetArrayLength() >= 3, function.GetProperty("refcode").GetString()));
    }

    [Fact]
    public void Narrations_OfTheCorpus_GiveTheOutputByThemselvesNineteenTimesInTwenty()
    {
        var (instances, recomputed) = (0, 0);
        var answers = run.Lines("final.jsonl").ToDictionary(static final => final.GetProperty("id").GetString()!, static final => final.GetProperty("turn_1").GetString()!);
        foreach (var instance in run.Lines("instances.jsonl").Where(static (_, at) => at % 4 < 2))
        {
            instances++;
            if (!answers.TryGetValue(instance.GetProperty("id").GetString()!, out var narration)) continue;
            var check = NarrationChecker.Recompute(narration);
            if (check.FailedLines.Count == 0 && check.OutputJson is { } output && JsonElement.DeepEquals(JsonElement.Parse(output), instance.GetProperty("output"))) recomputed++;
        }

        Assert.True(recomputed >= 0.95 * instances, $"{recomputed} of {instances}");
    }

    // Some values decide nothing: an argument that nobody reads, an item of a loop whose body does not need it.
    [Fact]
    public void Narrations_OfTheCorpusWithOneValueChanged_AreSeldomConfirmed()
    {
        var random = new Random(11);
        var (changed, confirmed, examples) = (0, 0, new List<string>());
        foreach (var narration in run.Lines("final.jsonl").Where(static (_, at) => at % 12 == 0).Select(static final => final.GetProperty("turn_1").GetString()!))
        {
            Assert.True(IsConfirmed(narration), narration);
            var end = Math.Max(narration.LastIndexOf(OutputHead, StringComparison.Ordinal), narration.LastIndexOf(WantedHead, StringComparison.Ordinal));
            var places = Value().Matches(narration[..end]);
            for (var time = 0; time < 4 && places.Count > 0; time++)
            {
                var place = places[random.Next(places.Count)];
                var other = narration[..place.Index] + Changed(place.Value) + narration[(place.Index + place.Length)..];
                changed++;
                if (!IsConfirmed(other)) continue;
                confirmed++;
                examples.Add($"{place.Value} at {place.Index} of:\n{narration}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{changed - confirmed} of {changed} changed values are noticed");
        Assert.True(changed >= 400, $"{changed}");
        Assert.True(confirmed <= 0.09 * changed, $"{confirmed} of {changed} are confirmed, such as {string.Join("\n\n", examples.Take(12))}");
    }

    [Fact]
    public async Task Pairs_OfTheCorpus_ReproduceInFreshProcessesOfCPython()
    {
        var script = Path.Combine(CorpusRun.Examples, "reproduce.py");
        // A pair a process takes long: those of every twentieth function.
        using var folder = new TemporaryFolder();
        folder.Write("functions.jsonl", string.Join('\n', File.ReadLines(Path.Combine(run.Output, "functions.jsonl")).Where(static (_, at) => at % 20 == 0)) + "\n");
        var (exitCode, told) = await CPython.RunAsync([script, folder.Root, "--jobs", "2"]);
        Assert.True(exitCode == 0, told);
        var counts = Count().Match(told);
        Assert.Equal(counts.Groups[2].Value, counts.Groups[1].Value);
        Assert.InRange(int.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture), 90, 1_000);
    }

    // Whether a narration, checked by itself, says what stands at its end. For a given output that line is the sentence before.
    private static bool IsConfirmed(string narration)
    {
        var check = NarrationChecker.Recompute(narration);
        if (check.FailedLines.Count > 0 || check.OutputJson is null) return false;
        var stated = Stated().Matches(narration)[^1];
        return JsonElement.DeepEquals(JsonElement.Parse(check.OutputJson), JsonElement.Parse(stated.Groups[1].Success ? stated.Groups[1].Value : stated.Groups[2].Value));
    }

    private static string Changed(string value) =>
        value[0] is '\'' or '"' ? $"{value[..^1]}x{value[^1]}"
        : value is "True" ? "False" : value is "False" ? "True"
        : value.Contains('.', StringComparison.Ordinal) ? (double.Parse(value, CultureInfo.InvariantCulture) + 1.5).ToString("0.0###############", CultureInfo.InvariantCulture)
        : (System.Numerics.BigInteger.Parse(value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.'""])\d+(?:\.\d+)?(?![\w'""]|\.\w)|'[^'\\\n]+'|""[^""\\\n]+""|\b(?:True|False)\b")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\{""output"": (.*)\}$|^We have the output that is wanted, (.*)\.$", RegexOptions.Multiline)]
    private static partial Regex Stated();

    [GeneratedRegex(@"(\d+) of (\d+) pairs reproduce")]
    private static partial Regex Count();
}
