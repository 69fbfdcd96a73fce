using System.Text;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Reporting;

/// <summary>The folder of a run whose records were written by hand: two functions, of which one is answered at once and the other late or never.</summary>
internal static class WrittenRun
{
    public const string Code = "def main_solution(n):\n    return n + 1\n";

    /// <summary>Writes the folder; every text that a source or model can bring is the given one, with what it needs to be told apart.</summary>
    public static string Write(TemporaryFolder folder, string text = "text")
    {
        var files = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        void Add(string name, byte[] line)
        {
            if (!files.TryGetValue(name, out var file)) files.Add(name, file = new MemoryStream());
            file.Write(line);
        }

        foreach (var content in (string[])["a = 1", "b = 22"]) Add("sources.jsonl", RecordJson.Line(RawSource.Of(content) with { Path = text, License = content[0] == 'a' ? "MIT" : text }, hasContent: false));
        Add("drops.jsonl", RecordJson.Line(new Drop("intake", RawSource.Of(text).Id, DropReason.Duplicate, "")));
        Add("drops.jsonl", RecordJson.Line(new Drop("execute", "f-0", DropReason.Random, text)));
        Add("drops.jsonl", RecordJson.Line(new Drop("execute", "f-1", DropReason.Random, "another")));
        foreach (var status in (VerdictStatus[])[VerdictStatus.Success, VerdictStatus.Failed])
        {
            var at = status == VerdictStatus.Success ? 0 : 1;
            var function = Functions.Of(Code + $"# {at}\n") with { Pairs = [new IoPair("{\"n\":1}", at == 0 ? "2" : "[2]")], Statement = text, Meta = new Dictionary<string, string> { ["path"] = text } };
            Add("functions.jsonl", RecordJson.Line(function));
            foreach (var kind in Enum.GetValues<PredictionKind>()) AddInstance(Add, function, kind, status, text);
        }

        foreach (var (name, content) in files) folder.Write(Path.Combine("run", name), Encoding.UTF8.GetString(content.ToArray()));
        var quoted = System.Text.Json.JsonSerializer.Serialize(text);
        folder.Write("run/manifest.json", $$$"""
            {"functions_in":4,"kept":2,"dropped":{"random":2},"sources":{"in":3,"kept":2,"dropped":{"duplicate":1}},"pairs":2,"instances":{"i":2,"o":2},"predictions":{},
            "final":{"right":3,"wrong":1},"flags":{"constant_output":1},"steps":{"execute":900,"verify":100},"settings":{"transform":{{{quoted}}},"seed":0}}
            """);
        return Path.Combine(folder.Root, "run");
    }

    // The first function's answers are right at once; of the second, outputs are right at the second try and inputs never.
    private static void AddInstance(Action<string, byte[]> add, CodeFunction function, PredictionKind kind, VerdictStatus first, string text)
    {
        var instance = new CodeInstance { FunctionId = function.Id, PairIndex = 0, Kind = kind, Prompt = $"{kind} {text}", Pair = function.Pairs[0] };
        add("instances.jsonl", RecordJson.Line(instance));
        List<FinalTurn> turns = [new($"{text} 1", $"{text} feedback", first)];
        if (first != VerdictStatus.Success) turns.Add(new FinalTurn($"{text} 22", $"{text} feedback 2", kind == PredictionKind.Output ? VerdictStatus.Success : VerdictStatus.Exit));
        foreach (var (at, turn) in turns.Index())
        {
            add("predictions.jsonl", RecordJson.Line(new Prediction(instance.Id, at, turn.Answer)));
            add("verdicts.jsonl", RecordJson.Line(new Verdict(instance.Id, at, turn.Status, turn.Feedback)));
        }

        var final = new FinalRecord(instance.Id, function.Id, kind, instance.Prompt, turns);
        add("final.jsonl", RecordJson.Line(final));
        add("messages.jsonl", RecordJson.MessagesLine(final));
    }
}
