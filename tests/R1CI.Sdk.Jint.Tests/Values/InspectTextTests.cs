using System.Text.Json;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Tests.Values;

/// <summary><c>inspected.json</c>: expressions, each with the text that <c>util.inspect</c> of Node 20 gives for its value.</summary>
public sealed class InspectTextTests
{
    private static readonly string[][] Cases =
        JsonSerializer.Deserialize<string[][]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Values", "inspected.json")))!;

    public static TheoryData<string> Expressions => [.. Cases.Select(static pair => pair[0])];

    [Theory]
    [MemberData(nameof(Expressions))]
    public async Task Value_OfAnExpression_IsWhatNodeShows(string expression)
    {
        await using var session = JintHere.Executor.CreateSession();
        var result = await session.ExecuteAsync(new CodeRequest($"({expression})"), TestContext.Current.CancellationToken);

        Assert.Equal(Cases.First(pair => pair[0] == expression)[1], result.Value ?? result.Error);
    }

    [Theory]
    [InlineData("new Proxy({}, { ownKeys() { for (;;); }, get() { for (;;); } })", "[Proxy]")]
    [InlineData("Object.create(new Proxy({}, { get() { for (;;); }, getOwnPropertyDescriptor() { for (;;); } }))", "[Object: null prototype] {}")]
    [InlineData("({ get constructor() { for (;;); }, toString() { for (;;); }, [Symbol.toStringTag]: 'x' })", null)]
    public async Task Value_OfAnObjectThatSetsTraps_RunsNoneOfThem(string expression, string? text)
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Limits = { MaxSteps = 10_000 } });
        var result = await session.ExecuteAsync(new CodeRequest(expression), TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Ok, result.Status);
        if (text is not null) Assert.Equal(text, result.Value);
    }

    [Fact]
    public async Task Value_OfMuch_StopsAtTheLimitOfOutput()
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Limits = { MaxOutputChars = 1000 } });
        var result = await session.ExecuteAsync(new CodeRequest("Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 'x'.repeat(5000)))"), TestContext.Current.CancellationToken);
        Assert.Equal(1000, result.Value!.Length);
    }
}
