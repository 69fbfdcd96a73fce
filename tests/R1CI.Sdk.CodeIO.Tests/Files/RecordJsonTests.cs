using System.Text;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Files;

public sealed class RecordJsonTests
{
    private static readonly CodeFunction Function = Functions.Of("def main_solution(n):\n    return 'é' + str(n)\n") with
    {
        Category = "plain", Flags = ["constant_output"], Meta = new Dictionary<string, string> { ["path"] = "a/b.py" },
        Pairs = [new IoPair("{\"n\": 12345678901234567890123}", "\"é\\n\"")],
    };

    [Fact]
    public void Line_OfEachRecord_IsReadAsItWas()
    {
        var source = RawSource.Of("print('é')\n") with { Path = "a.py", RepoName = "r", License = "MIT" };
        Assert.Equal(source, RecordReading.Source(Text(RecordJson.Line(source, hasContent: true))));
        var function = RecordReading.Function(Text(RecordJson.Line(Function)));
        Assert.Equal(Text(RecordJson.Line(Function)), Text(RecordJson.Line(function)));
        Assert.Equal(Function.Id, function.Id);
        var instance = new InstanceMaking().Make(Function)[1];
        Assert.Equal(instance, RecordReading.Instance(Text(RecordJson.Line(instance))));
        var prediction = new Prediction(instance.Id, 1, "{\"output\": 3}");
        Assert.Equal(prediction, RecordReading.Prediction(Text(RecordJson.Line(prediction))));
        var verdict = new Verdict(instance.Id, 1, VerdictStatus.NoAnswer, "no") { Predicted = "3", Produced = "4" };
        Assert.Equal(verdict, RecordReading.Verdict(Text(RecordJson.Line(verdict))));
    }

    [Fact]
    public void Line_WithPairsAsText_IsReadAsItWas()
    {
        var line = Text(RecordJson.Line(Function, pairsAsText: true));
        Assert.Contains("""[{"input":"{\"n\": 12345678901234567890123}","output":"\"é\\n\""}]""", line, StringComparison.Ordinal);
        Assert.Equal(Function.Pairs, RecordReading.Function(line).Pairs);
        var instance = new InstanceMaking().Make(Function)[1];
        Assert.Equal(instance, RecordReading.Instance(Text(RecordJson.Line(instance, pairAsText: true))));
        Assert.Contains("'output' must be a text that holds JSON", Assert.Throws<FormatException>(() => RecordReading.Function(line.Replace("\"output\":\"", "\"output\":\"no ", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfAFinalRecord_HasTheReleasedKeysFirst()
    {
        var final = new FinalRecord("i-1", "f-1", PredictionKind.Output, "p", [new FinalTurn("a", "Correct output!", VerdictStatus.Success)]);
        using var document = JsonDocument.Parse(RecordJson.Line(final));
        Assert.Equal(["prompt", "turn_1", "feedback_1", "turn_2", "feedback_2", "id", "function_id", "io_pred", "status"], document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("turn_2").ValueKind);
    }

    [Fact]
    public void MessagesLine_OfTwoTurns_EndsWithTheSecondAnswer()
    {
        var final = new FinalRecord("i-1", "f-1", PredictionKind.Output, "p", [new FinalTurn("a", "wrong", VerdictStatus.Failed), new FinalTurn("b", "Correct output!", VerdictStatus.Success)]);
        using var document = JsonDocument.Parse(RecordJson.MessagesLine(final));
        Assert.Equal(["user p", "assistant a", "user wrong", "assistant b"], document.RootElement.GetProperty("messages").EnumerateArray().Select(item => $"{item.GetProperty("role")} {item.GetProperty("content")}"));
    }

    [Theory]
    [InlineData("[1", "one JSON object")]
    [InlineData("3", "one JSON object, and is 3.")]
    [InlineData("{\"problem_description\": 3}", "field 'problem_description' must be a text, and is 3.")]
    [InlineData("{\"problem_description\": \"\"}", "field 'io_requirements' is missing.")]
    public void Function_OfABrokenLine_SaysWhatIsWrong(string line, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => RecordReading.Function(line)).Message, StringComparison.Ordinal);

    private static string Text(byte[] line) => Encoding.UTF8.GetString(line).TrimEnd('\n');
}
