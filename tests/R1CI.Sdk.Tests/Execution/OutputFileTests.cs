using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Tests.Execution;

public sealed class OutputFileTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    private static CodeSessionOptions Writable => new() { AllowsFileWrites = true, AreFilesReadOnly = true, Files = Given };

    private static Dictionary<string, ReadOnlyMemory<byte>> Given => new() { ["data/in.csv"] = "a,b\n1,2\n"u8.ToArray() };

    [Fact]
    public async Task ExecuteAsync_OfAScriptThatWrites_ReturnsTypedFilesInOrder()
    {
        var result = await RunAsync(
            """
            import os
            os.makedirs('tables')
            for name in ['b.svg', 'a.csv', 'tables/c.json', 'x.txt', 'y.html', 'noending', 'UP.CSV']:
                with open(name, 'w') as f:
                    f.write('text of ' + name)
            open('raw.bin', 'wb').write(bytes([0, 255, 7]))
            open('broken.txt', 'wb').write(bytes([0xff]))
            """);

        Assert.Equal(ExecutionStatus.Ok, result.Status);
        Assert.Equal(
            [
                "UP.CSV text/csv", "a.csv text/csv", "b.svg image/svg+xml", "broken.txt application/octet-stream", "noending application/octet-stream",
                "raw.bin application/octet-stream", "tables/c.json application/json", "x.txt text/plain", "y.html application/octet-stream",
            ],
            result.Files.Select(file => $"{file.Path} {file.MediaType}"));
        Assert.All(result.Files, file => Assert.True(file.HasContent));
        var table = result.Files[6];
        Assert.Equal("text of tables/c.json", Encoding.UTF8.GetString(table.Content.Span));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("text of tables/c.json"u8)), table.Sha256);
        Assert.Equal(0, result.UnlistedFiles);
    }

    [Theory]
    [InlineData("print(open('data/in.csv').read())", "")]
    [InlineData("open('a.txt', 'w').write('1'); import os; os.remove('a.txt')", "")]
    [InlineData("open('a.txt', 'w').write('1'); import os; os.rename('a.txt', 'b.txt')", "b.txt")]
    [InlineData("f = open('left-open.txt', 'w'); f.write('1')", "left-open.txt")]
    [InlineData("open('empty.txt', 'w')", "empty.txt")]
    [InlineData("open('a.txt', 'w').write('1'); 1 / 0", "a.txt")]
    [InlineData("import os; os.mkdir('folder')", "")]
    public async Task ExecuteAsync_Files_AreWhatTheScriptLeftBehind(string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await RunAsync(code)).Files.Select(file => file.Path)));

    [Fact]
    public async Task ExecuteAsync_InAKeptSession_ReturnsWhatThisScriptWroteAsItWasThen()
    {
        await using var session = new PythonExecutor().CreateSession(Writable);
        var first = await session.ExecuteAsync(new CodeRequest("f = open('a.txt', 'w'); f.write('one'); open('b.txt', 'w').write('b')"), None);
        await using var fork = session.Fork();
        var second = await session.ExecuteAsync(new CodeRequest("f.write(' two')"), None);
        var third = await session.ExecuteAsync(new CodeRequest("print(open('a.txt').read())"), None);
        var forked = await fork.ExecuteAsync(new CodeRequest("open('b.txt', 'a').write('!')"), None);

        Assert.Equal(["a.txt one", "b.txt b"], Texts(first));
        Assert.Equal(["a.txt one two"], Texts(second));
        Assert.Empty(third.Files);
        Assert.Equal(["b.txt b!"], Texts(forked));
    }

    [Theory]
    [InlineData("open('data/in.csv', 'w')")]
    [InlineData("open('/data/in.csv', 'a')")]
    [InlineData("open('data/../data/./in.csv', 'r+')")]
    [InlineData("import os; os.chdir('data'); open('in.csv', 'w')")]
    [InlineData("import os; os.remove('data/in.csv')")]
    [InlineData("import os; os.rename('data/in.csv', 'x')")]
    [InlineData("import os; os.rename('data', 'x')")]
    [InlineData("open('x', 'w').write('1'); import os; os.replace('x', 'data/in.csv')")]
    [InlineData("import shutil; shutil.rmtree('data')")]
    [InlineData("import pathlib; pathlib.Path('data/in.csv').write_text('x')")]
    [InlineData("import os; os.truncate('data/in.csv', 0)")]
    public async Task ExecuteAsync_ChangingAGivenFileThatIsReadOnly_IsPermissionError(string code)
    {
        await using var session = new PythonExecutor().CreateSession(Writable);

        var result = await session.ExecuteAsync(new CodeRequest(code), None);

        Assert.Equal("PermissionError", result.ErrorType);
        Assert.Equal("a,b\n1,2\n", Encoding.UTF8.GetString(session.Files["data/in.csv"].Span));
        var after = await session.ExecuteAsync(new CodeRequest("import os\nos.chdir('/')\nprint(open('data/in.csv').read(), os.access('data/in.csv', os.W_OK), os.access('data', os.W_OK))\nopen('data/out.csv', 'w').write('1')"), None);
        Assert.Equal("a,b\n1,2\n False True\n", after.Stdout);
        Assert.Equal(["data/out.csv 1"], Texts(after));
    }

    [Fact]
    public async Task ExecuteAsync_AfterForkAndSnapshot_KeepsGivenFilesReadOnly()
    {
        await using var session = new PythonExecutor().CreateSession(Writable);
        await session.ExecuteAsync(new CodeRequest("open('own.txt', 'w').write('1')"), None);
        await using var fork = session.Fork();
        await using var restored = new PythonExecutor().CreateSession(Writable);
        restored.Restore(session.Snapshot(out _));

        foreach (var copy in new[] { fork, restored })
        {
            var result = await copy.ExecuteAsync(new CodeRequest("open('own.txt', 'a').write('2')\nopen('data/in.csv', 'w')"), None);
            Assert.Equal("PermissionError", result.ErrorType);
            Assert.Equal(["own.txt 12"], Texts(result));
        }
    }

    [Fact]
    public async Task ExecuteAsync_OverTheLimits_NamesWhatHasNoContent()
    {
        var options = Writable with { OutputFiles = new OutputFileLimits { MaxFiles = 2, MaxBytes = 10 } };

        var result = await RunAsync("for n, size in [('a', 6), ('b', 5), ('c', 4), ('d', 1)]: open(n + '.txt', 'w').write('x' * size)", options);

        Assert.Equal(["a.txt 6 True", "b.txt 5 False", "c.txt 4 True", "d.txt 1 False"], result.Files.Select(file => $"{file.Path} {file.Length} {file.HasContent}"));
        Assert.Equal("", result.Files[1].Sha256);
    }

    [Fact]
    public async Task ExecuteAsync_OfMoreFilesThanAResultNames_CountsTheRest()
    {
        var result = await RunAsync("for n in range(300): open(f'{n:03}.txt', 'w').write('x')");
        Assert.Equal((OutputFileLimits.MaxListed, 44, 32), (result.Files.Count, result.UnlistedFiles, result.Files.Count(file => file.HasContent)));
    }

    [Fact]
    public async Task ExecuteAsync_WhereScriptsMayNotWrite_HasNoFiles()
    {
        var result = await RunAsync("print(open('data/in.csv').read())\nopen('x.txt', 'w')", new CodeSessionOptions { Files = Given });
        Assert.Equal(("PermissionError", "a,b\n1,2\n\n"), (result.ErrorType, result.Stdout));
        Assert.Empty(result.Files);
    }

    [Theory]
    [InlineData(-1, 0, "OutputFileLimits.MaxFiles must be 0 to 256 files.")]
    [InlineData(257, 0, "OutputFileLimits.MaxFiles must be 0 to 256 files.")]
    [InlineData(1, -1, "OutputFileLimits.MaxBytes must be at least 0 bytes.")]
    public void CreateSession_WithALimitOutOfItsRange_SaysSo(int files, long bytes, string message)
    {
        var options = new CodeSessionOptions { OutputFiles = new OutputFileLimits { MaxFiles = files, MaxBytes = bytes } };
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new PythonExecutor().CreateSession(options));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(ExecutionResult result) => result.Files.Select(file => $"{file.Path} {Encoding.UTF8.GetString(file.Content.Span)}");

    private static async Task<ExecutionResult> RunAsync(string code, CodeSessionOptions? options = null)
    {
        await using var session = new PythonExecutor().CreateSession(options ?? Writable);
        return await session.ExecuteAsync(new CodeRequest(code), None);
    }
}
