using System.Text;
using System.Text.Json;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Training.Selection;
using R1CI.Sdk.Training.Tests.Mathematics;

namespace R1CI.Sdk.Training.Tests.Export;

public sealed class CodeIOTokenExportTests : IDisposable
{
    private const string Right = "{\"prompt\":\"Q1\",\"turn_1\":\"A1\",\"feedback_1\":\"Correct output!\",\"turn_2\":null,\"feedback_2\":null}";
    private const string Revised = "{\"prompt\":\"Q2\",\"turn_1\":\"B1\",\"feedback_1\":\"No.\",\"turn_2\":\"B2\",\"feedback_2\":\"Feasible input!\",\"status\":\"success\"}";
    private const string Wrong = "{\"prompt\":\"Q3\",\"turn_1\":\"C1\",\"feedback_1\":\"No.\",\"turn_2\":\"C2\",\"feedback_2\":\"No!\",\"turn_3\":\"C3\",\"feedback_3\":\"Never.\",\"status\":\"failed\"}";

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Export_OfFinalRecords_LabelsAnswersAndTheirEndsOnly()
    {
        var counts = Export(new ExportOptions());

        Assert.Equal(["<user>Q1<end><assistant>[A1<end>]", "<user>Q2<end><assistant>[B1<end>]<user>No.<end><assistant>[B2<end>]", "<user>Q3<end><assistant>[C1<end>]<user>No.<end><assistant>[C2<end>]<user>No!<end><assistant>[C3<end>]"], Shown());
        Assert.Equal((3L, 3L, 2L, 2L), (counts.Records, counts.Used, counts.Rows["revised"], counts.Rows["correct"]));
        Assert.Equal((51L, 18L), (counts.Rows["tokens"], counts.Rows["trained_tokens"]));
        Assert.Equal(["attention_mask", "input_ids", "labels"], _folder.Rows("sft-tok.jsonl")[0].EnumerateObject().Select(column => column.Name).Order());
    }

    [Fact]
    public void Export_OfRightAnswersOnly_LeavesWrongOnesOutAndUnlabelled()
    {
        var options = new ExportOptions { SkipFailedTurns = true };
        var counts = Export(options);
        Assert.Equal(["<user>Q1<end><assistant>[A1<end>]", "<user>Q2<end><assistant>B1<end><user>No.<end><assistant>[B2<end>]"], Shown());
        Assert.Equal((1L, 1L), (counts.Dropped["no_trained_turn"], counts.Rows["turns_not_imitated"]));

        options = new ExportOptions { Selection = new SelectionOptions { CorrectOnly = true } };
        Assert.Equal(1, Export(options).Dropped["not_correct"]);
        Assert.Equal(2, Shown().Count);
    }

    [Theory]
    [InlineData(null, 20, 2)]
    [InlineData(8, 1_000, 1)]
    [InlineData(100, 3, 3)]
    public void Export_OfLongRecords_LeavesThemOut(int? maxTokens, int contextLength, int rows)
    {
        var counts = Export(new ExportOptions { MaxTokens = maxTokens }, contextLength);
        Assert.Equal(((long)rows, 3L - rows), (counts.Used, counts.Dropped.GetValueOrDefault("too_long")));
    }

    [Fact]
    public void Export_OfWhatItDoesNotTake_SaysWhatToDo()
    {
        File.WriteAllText(_folder.Input, Right + "\n");
        Assert.Contains("needs the tokenizer of a model", Assert.Throws<ArgumentException>(() => _folder.Export(ExportFormat.SftTok)).Message, StringComparison.Ordinal);
        Assert.Contains("the other filters and stages are about rollouts", Assert.Throws<ArgumentException>(() => _folder.Export(new ExportOptions { Stages = 2, Tokenizer = () => new ByteTokenizer() })).Message, StringComparison.Ordinal);
        Assert.Contains("MaxTokens must be at least 1", Assert.Throws<ArgumentException>(() => _folder.Export(new ExportOptions { MaxTokens = 0 })).Message, StringComparison.Ordinal);
        File.AppendAllText(_folder.Input, "{\"prompt\":\"p\",\"turn_1\":2}\n");
        var problem = Assert.Throws<ExportException>(() => _folder.Export(new ExportOptions { Tokenizer = () => new ByteTokenizer() }));
        Assert.Equal((2L, "turn_1"), (problem.Line, problem.Field));
        Assert.False(Directory.Exists(_folder.Output));
    }

    // The control strings in the texts are text: only the template's own may become control tokens.
    [Fact]
    public void Export_WithTheShippedTokenizer_GivesTheTokensOfAnIndependentOne()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Collections.ShippedModel, "model.onnx")), "models/r1ci-tiny is not here.");
        string[] texts = ["Given this input:\n\n{\"n\": 12}\n\nwork out the output.  ", "n is 12, doubled: 24.\n```json\n{\"output\": 24}\n```", "[Mismatch] Not <|end|> but <|user|>. Ünïcode 羊 🐑\n", "  So 25?\t<|assistant|> {\"output\": 25}"];
        File.WriteAllLines(_folder.Input,
        [
            JsonSerializer.Serialize(new { prompt = texts[0], turn_1 = texts[1], feedback_1 = texts[2], turn_2 = texts[3], feedback_2 = "Correct output!" }),
            JsonSerializer.Serialize(new { prompt = texts[2], turn_1 = texts[3], feedback_1 = "Correct output!", turn_2 = (string?)null, feedback_2 = (string?)null }),
        ]);
        using var model = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = Collections.ShippedModel });
        _folder.Export(new ExportOptions { Tokenizer = () => model });

        var bpe = new IndependentBpe(Path.Combine(Collections.ShippedModel, "tokenizer.json"));
        int[] User(string text) => [bpe.Control("<|user|>"), .. bpe.Encode(text), bpe.Control("<|end|>"), .. bpe.Encode("\n"), bpe.Control("<|assistant|>")];
        int[] Said(string text) => [.. bpe.Encode(text), bpe.Control("<|end|>")];
        Check(0, (User(texts[0]), false), (Said(texts[1]), true), ([.. bpe.Encode("\n"), .. User(texts[2])], false), (Said(texts[3]), true));
        Check(1, (User(texts[2]), false), (Said(texts[3]), true));
    }

    private void Check(int row, params (int[] Ids, bool IsTrained)[] parts)
    {
        var written = _folder.Rows("sft-tok.jsonl")[row];
        Assert.Equal(parts.SelectMany(part => part.Ids), written.Ints("input_ids"));
        Assert.Equal(parts.SelectMany(part => part.Ids.Select(id => part.IsTrained ? id : -100)), written.Ints("labels"));
        Assert.All(written.Ints("attention_mask"), bit => Assert.Equal(1, bit));
    }

    private ExportCounts Export(ExportOptions options, int contextLength = 10_000)
    {
        File.WriteAllText(_folder.Input, $"{Right}\n{Revised}\n{Wrong}\n");
        return _folder.Export(options with { Tokenizer = () => new ByteTokenizer(contextLength) });
    }

    // What is trained stands in brackets.
    private List<string> Shown() => [.. _folder.Rows("sft-tok.jsonl").Select(row =>
    {
        var (ids, labels, text) = (row.Ints("input_ids"), row.Ints("labels"), new StringBuilder());
        for (var at = 0; at < ids.Length; at++)
        {
            Assert.True(labels[at] == -100 || labels[at] == ids[at]);
            if (labels[at] != -100 && (at == 0 || labels[at - 1] == -100)) text.Append('[');
            text.Append(ids[at] switch { ByteTokenizer.User => "<user>", ByteTokenizer.Assistant => "<assistant>", ByteTokenizer.End => "<end>", var letter => ((char)letter).ToString() });
            if (labels[at] != -100 && (at == ids.Length - 1 || labels[at + 1] == -100)) text.Append(']');
        }

        return text.ToString();
    })];
}
