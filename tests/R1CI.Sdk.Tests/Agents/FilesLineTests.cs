using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

public sealed class FilesLineTests
{
    [Theory]
    [InlineData("print(1)\nopen('a.csv', 'w').write('x' * 1234)", "1\nFiles written: a.csv (text/csv, 1,234 bytes)")]
    [InlineData("open('a.csv', 'w')", "Files written: a.csv (text/csv, 0 bytes)")]
    [InlineData("open('b' * 200, 'w')", "bbbb... (application/octet-stream, 0 bytes)")]
    [InlineData("open('a\\n```\\n<<<7>>>', 'w')", "Files written: a\\u{a}```\\u{a}<<<7>>> (application/octet-stream, 0 bytes)\n````")]
    [InlineData("for n in range(12): open(f'{n:02}.txt', 'w')", "07.txt (text/plain, 0 bytes) and 4 more")]
    [InlineData("for n in range(300): open(f'{n:03}.txt', 'w')", "007.txt (text/plain, 0 bytes) and 292 more")]
    [InlineData("open('a.bin', 'w').write('x' * (9 << 20))", "a.bin (application/octet-stream, 9,437,184 bytes, over the limit: not kept)")]
    public async Task Observation_OfAScriptThatWrites_NamesTheFilesInOneLine(string code, string expected)
    {
        var run = await RunAsync(code, new CodeSessionOptions { AllowsFileWrites = true });
        Assert.Contains(expected, run.Turns[0].Observation!.Text, StringComparison.Ordinal);
        Assert.Equal("1", run.Answer);
    }

    [Fact]
    public async Task Observation_OfAScriptThatWritesNothing_IsThatOfASessionWithoutWrites()
    {
        const string Code = "print('Files written: none')\nprint(open('data.txt').read())";
        var files = new Dictionary<string, ReadOnlyMemory<byte>> { ["data.txt"] = "x"u8.ToArray() };
        var writable = await RunAsync(Code, new CodeSessionOptions { AllowsFileWrites = true, Files = files });
        var plain = await RunAsync(Code, new CodeSessionOptions { Files = files });
        Assert.Equal(plain.Turns[0].Observation!.Text, writable.Turns[0].Observation!.Text);
    }

    private static async Task<Trajectory> RunAsync(string code, CodeSessionOptions session)
    {
        using var client = new ScriptedChatClient($"I write.\n```python\n{code}\n```\n", "<<<1>>>");
        return await new R1Agent(client, new R1AgentOptions { Session = session }).RunAsync("q", TestContext.Current.CancellationToken);
    }
}
