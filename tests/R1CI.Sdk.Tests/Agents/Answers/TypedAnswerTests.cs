using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents.Answers;

public sealed partial class TypedAnswerTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    public enum Colour
    {
        Red,
        Green,
    }

    public sealed record Person(string Name, [property: Range(0, 150)] int Age, IReadOnlyList<string> Tags, Person? Boss = null);

    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Square), "square")]
    public abstract record Shape;

    public sealed record Circle(double Radius) : Shape;

    public sealed record Square(double Side) : Shape;

    [Fact]
    public async Task RunAsync_OfARecord_TellsTheSchemaAndReadsTheAnswer()
    {
        using var client = new ScriptedChatClient("""Here: <<<{"name": "Ada", "age": 36, "tags": ["a"], "boss": {"name": "B", "age": 50, "tags": []}}>>>""");
        var answer = await new R1Agent(client).RunAsync<Person>("Who?", None);

        Assert.Equal(("Ada", 36, "B"), (answer.Value.Name, answer.Value.Age, answer.Value.Boss!.Name));
        Assert.True(answer.HasValue);
        Assert.Equal("", answer.Problem);
        Assert.StartsWith("Who?\n\nGive the final answer, between the three angle brackets, as JSON that fits this JSON schema: {\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}", client.Calls[0].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithAnAnswerThatDoesNotFit_SendsItBackWithPlaceAndRule()
    {
        using var client = new ScriptedChatClient("""<<<{"name": "Ada", "age": "old", "tags": []}>>>""", """<<<{"name": "Ada", "age": 36, "tags": []}>>>""");
        var answer = await new R1Agent(client).RunAsync<Person>("Who?", None);

        Assert.Equal(36, answer.Value.Age);
        Assert.Equal(
            new Observation(ObservationKind.Correction, "The answer does not fit: $.age must be an integer without a decimal point, and is \"old\". Give the whole answer again.", Microsoft.Extensions.AI.ChatRole.User),
            answer.Trajectory.Turns[0].Observation);
    }

    [Fact]
    public async Task RunAsync_WithAnswersThatNeverFit_EndsAsATypedFailureAfterTheCorrections()
    {
        using var client = new ScriptedChatClient("<<<one>>>", "<<<two>>>", "<<<three>>>", "<<<4>>>");
        var answer = await new R1Agent(client).RunAsync<int>("How many?", None);

        Assert.Equal((3, StopReason.Answer, "three"), (client.Calls.Count, answer.Trajectory.Stop, answer.Trajectory.Answer));
        Assert.False(answer.TryGetValue(out _));
        var failure = Assert.Throws<AgentAnswerException>(() => answer.Value);
        Assert.Equal(("$", answer.Problem), (failure.Path, failure.Message));
        Assert.StartsWith("must be JSON, and is none", failure.Rule, StringComparison.Ordinal);
        Assert.Same(answer.Trajectory, failure.Trajectory);
    }

    [Fact]
    public async Task RunAsync_WithoutAnyAnswer_SaysWhatTheRunStoppedFor()
    {
        using var client = new ScriptedChatClient("no", "no");
        var answer = await new R1Agent(client).RunAsync<int>("How many?", None);

        Assert.StartsWith("The run stopped without an answer (end_of_text). The model ended its text", answer.Problem, StringComparison.Ordinal);
        Assert.Equal("", Assert.Throws<AgentAnswerException>(() => answer.Value).Path);
    }

    [Theory]
    [InlineData("{\"age\": 3, \"tags\": []}", "$.name is missing")]
    [InlineData("{\"name\": \"A\", \"age\": 3.5, \"tags\": []}", "$.age must be an integer without a decimal point, and is 3.5")]
    [InlineData("{\"name\": \"A\", \"age\": 151, \"tags\": []}", "$.age must be at most 150, and is 151")]
    [InlineData("{\"name\": \"A\", \"age\": 3, \"tags\": [\"a\", 1]}", "$.tags[1] must be a string, and is 1")]
    [InlineData("{\"name\": null, \"age\": 3, \"tags\": []}", "$.name must be a string, and is null")]
    [InlineData("{\"name\": \"A\", \"age\": 3, \"tags\": [], \"email\": \"x\"}", "$.email is no member that is asked for; there are name, age, tags, boss")]
    [InlineData("{\"name\": \"A\", \"age\": 3, \"tags\": [], \"boss\": {\"name\": \"B\", \"age\": 3, \"tags\": [], \"boss\": {\"name\": 7}}}", "$.boss.boss.age is missing")]
    [InlineData("{\"name\": \"A\", \"name\": \"B\", \"age\": 3, \"tags\": []}", "$ must be JSON, and is none: Duplicate property")]
    [InlineData("[1]", "$ must be an object, and is [1]")]
    [InlineData("{\"name\": \"A\"", "$ must be JSON, and is none")]
    public async Task RunAsync_WithAMismatch_NamesThePlaceAndTheRule(string text, string problem)
    {
        using var client = new ScriptedChatClient($"<<<{text}>>>");
        var answer = await new R1Agent(client).RunAsync<Person>("Who?", new AnswerOptions { MaxCorrections = 0 }, None);

        Assert.StartsWith($"The answer does not fit: {problem}", answer.Problem, StringComparison.Ordinal);
        Assert.Single(client.Calls);
    }

    [Fact]
    public async Task RunAsync_OfSingleValues_ReadsThem()
    {
        Assert.Equal(42, await ReadAsync<int>("42"));
        Assert.Equal(-1.5m, await ReadAsync<decimal>("-1.5"));
        Assert.True(await ReadAsync<bool>("true"));
        Assert.Null(await ReadAsync<int?>("null"));
        Assert.Equal("plain \"text\"", await ReadAsync<string>("plain \"text\""));
        Assert.Equal("quoted", await ReadAsync<string>("\"quoted\""));
        Assert.Equal(Colour.Green, await ReadAsync<Colour>("Green"));
        Assert.Equal(new DateOnly(2024, 2, 29), await ReadAsync<DateOnly>("2024-02-29"));
        Assert.Equal([1, 2], await ReadAsync<List<int>>("[1, 2]"));
        Assert.Equal(2, (await ReadAsync<Dictionary<string, int>>("{\"a\": 2}"))["a"]);
        Assert.Equal(new Square(2), await ReadAsync<Shape>("{\"side\": 2, \"$type\": \"square\"}"));
    }

    [Theory]
    [InlineData("Blue", "$ must be one of \"Red\", \"Green\", and is \"Blue\"")]
    [InlineData("", "")]
    public async Task RunAsync_OfAChoice_RefusesOthers(string text, string problem)
    {
        using var client = new ScriptedChatClient($"<<<{text}>>>", "no", "no");
        var answer = await new R1Agent(client).RunAsync<Colour>("Which?", new AnswerOptions { MaxCorrections = 0 }, None);

        Assert.False(answer.HasValue);
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999", "$ cannot be read")]
    [InlineData("True", "$ must be JSON, and is none")]
    public async Task RunAsync_OfANumberThatDoesNotFit_SaysSo(string text, string problem)
    {
        using var client = new ScriptedChatClient($"<<<{text}>>>");
        Assert.Contains(problem, (await new R1Agent(client).RunAsync<int>("q", new AnswerOptions { MaxCorrections = 0 }, None)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunStreamingAsync_WithAnAnswerThatFits_ReportsTheValueBeforeTheEnd()
    {
        using var client = new ScriptedChatClient("<<<7>>>");
        var events = await new R1Agent(client).RunStreamingAsync<int>("q", cancellationToken: None).ToListAsync(None);

        Assert.Equal([typeof(AnswerEvent), typeof(AnswerValueEvent<int>), typeof(StoppedEvent)], events.TakeLast(3).Select(happened => happened.GetType()));
        Assert.Equal(7, Assert.Single(events.OfType<AnswerValueEvent<int>>()).Value);
    }

    [Fact]
    public async Task RunAsync_InAConversation_IsOneOfItsRuns()
    {
        using var client = new ScriptedChatClient("<<<x>>>", "<<<7>>>", "<<<8>>>") { HasTokens = true };
        await using var conversation = new R1Conversation(new R1Agent(client));
        var first = await conversation.RunAsync<int>("q", None);
        await conversation.RunAsync("next", None);

        Assert.Equal((7, 2), (first.Value, conversation.Runs.Count));
    }

    [Fact]
    public async Task RunAsync_OfAModelTrainedOnTheProtocol_AsksPlainlyForASingleValue()
    {
        using var client = new ScriptedChatClient("<<<7>>>", "<<<[7]>>>", "<<<7>>>") { HasTokens = true, Protocol = R1Prompt.Protocol };
        var agent = new R1Agent(client);
        await agent.RunAsync<int>("q", None);
        await agent.RunAsync<List<int>>("q", None);
        await agent.RunAsync<int>("q", new AnswerOptions { TellsSchema = true }, None);

        Assert.Equal([true, false, false], client.Calls.Select(call => call.Messages[^1].Text == "q"));
    }

    [Fact]
    public async Task RunAsync_WithSourceGeneratedMetadata_ReadsAsStrictly()
    {
        using var client = new ScriptedChatClient("<<<{\"X\": 1, \"Z\": 2}>>>", "<<<{\"X\": 1}>>>", "<<<{\"X\": 1, \"Y\": 2}>>>");
        var answer = await new R1Agent(client).RunAsync("Where?", Generated.Default.Point, None);

        Assert.Equal(new Point(1, 2), answer.Value);
        Assert.Contains("$.Y is missing", answer.Trajectory.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Contains("$.Y is missing", answer.Trajectory.Turns[1].Observation!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithArgumentsThatAreWrong_RefusesThem()
    {
        using var client = new ScriptedChatClient();
        var agent = new R1Agent(client);

        Assert.Equal("question", (await Assert.ThrowsAsync<ArgumentException>(() => agent.RunAsync<int>(" ", None))).ParamName);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => agent.RunAsync<int>("q", new AnswerOptions { MaxCorrections = 257 }, None));
        await Assert.ThrowsAsync<NotSupportedException>(() => agent.RunAsync<Person>("q", new AnswerOptions { SerializerOptions = Generated.Default.Options }, None));
    }

    private static async Task<T> ReadAsync<T>(string text)
    {
        using var client = new ScriptedChatClient($"<<<{text}>>>");
        return (await new R1Agent(client).RunAsync<T>("q", new AnswerOptions { MaxCorrections = 0 }, None)).Value;
    }

    public sealed record Point(int X, int Y);

    [JsonSerializable(typeof(Point))]
    private sealed partial class Generated : JsonSerializerContext;
}
