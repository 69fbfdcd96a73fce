using System.Text.Json;

namespace R1CI.Cli.Tests;

public sealed class TasksCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_WithJson_HasTheFieldsOfEveryTask()
    {
        var result = await Cli.RunAsync("tasks", "list", "--json");
        using var json = JsonDocument.Parse(result.Stdout);
        var game = json.RootElement.EnumerateArray().Single(task => task.GetProperty("name").GetString() == "game24");
        Assert.Equal(("SymBench", "constraint", false), (game.GetProperty("suite").GetString(), game.GetProperty("verifier").GetString(), game.GetProperty("needs_data").GetBoolean()));
        Assert.Matches("^(train|test)$", game.GetProperty("split").GetString());
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Sample_WithJson_PrintsALineForEachItem()
    {
        var result = await Cli.RunAsync("tasks", "sample", "letters,game24", "-n", "2", "--seed", "5", "--json");
        var ids = result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("index").GetInt32());
        Assert.Equal([0, 1, 0, 1], ids);
    }

    [Fact]
    public async Task Chance_WithJson_HasWhatTheBaselinesScoreBesideChance()
    {
        var result = await Cli.RunAsync("tasks", "chance", "web_of_lies,number_multiply", "-n", "20", "--json");
        using var json = JsonDocument.Parse(result.Stdout);
        Assert.Equal((0, 2), (result.ExitCode, json.RootElement.GetArrayLength()));
        var (free, choice) = (json.RootElement[0], json.RootElement[1]);
        Assert.Equal(("number_multiply", 20, 20, 0), (free.GetProperty("task").GetString(), free.GetProperty("items").GetInt32(), free.GetProperty("oracle").GetInt32(), free.GetProperty("other").GetInt32()));
        Assert.InRange(choice.GetProperty("chance").GetDouble(), 0.45, 0.55);
        Assert.False(choice.GetProperty("above_chance").GetBoolean());
    }

    [Fact]
    public async Task Verify_OfTheOracleAnswerAndAnother_SaysRightAndWrong()
    {
        var shown = await Cli.RunAsync("tasks", "show", "number-multiply", "--seed", "5", "--index", "3", "--json");
        var answer = JsonDocument.Parse(shown.Stdout).RootElement.GetProperty("answer").GetString()!;
        var right = await Cli.RunAsync("tasks", "verify", "number_multiply", "--seed", "5", "--index", "3", "--answer", answer, "--json");
        var wrong = await Cli.RunAsync("tasks", "verify", "number_multiply", "--seed", "5", "--index", "3", "--answer", answer + "1");
        Assert.Equal((0, 1), (right.ExitCode, wrong.ExitCode));
        Assert.Contains("\"score\":1,\"correct\":true", right.Stdout, StringComparison.Ordinal);
        Assert.StartsWith("wrong: ", wrong.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfOneTask_CountsChecksAndDefects()
    {
        var result = await Cli.RunAsync("tasks", "audit", "light_puzzles", "-n", "20", "--json");
        var report = JsonDocument.Parse(result.Stdout).RootElement[0];
        Assert.Equal((0, 20), (report.GetProperty("defects").GetInt32(), report.GetProperty("items").GetInt32()));
        Assert.True(report.GetProperty("kinds").EnumerateObject().Count(kind => kind.Name.StartsWith("not_", StringComparison.Ordinal)) >= 10);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Leakage_OfASetWithItself_FindsEveryItemAndFails()
    {
        var same = await Cli.RunAsync("tasks", "leakage", "game24@7", "game24@7", "-n", "5");
        var other = await Cli.RunAsync("tasks", "leakage", "game24@7", "game24@8", "-n", "5");
        Assert.Equal((1, 0), (same.ExitCode, other.ExitCode));
        Assert.Contains("5 items against 5\n        5 equal", same.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leakage_OfAFileThatTheLibraryMade_KnowsItsItems()
    {
        var sampled = await Cli.RunAsync("tasks", "sample", "game24,letters", "-n", "3", "--seed", "7", "--held-out", "--json");
        var file = _folder.File("problems.jsonl", sampled.Stdout);
        var report = await Cli.RunAsync("tasks", "leakage", file, "game24,letters@7", "-n", "3", "--json");
        using var json = JsonDocument.Parse(report.Stdout);
        Assert.Equal((1, 6), (report.ExitCode, json.RootElement.GetProperty("equal").GetInt32()));
        Assert.Equal("game24", json.RootElement.GetProperty("pairs")[0].GetProperty("group").GetString());
    }

    [Fact]
    public async Task Show_OfAnItemsId_ShowsThatItem()
    {
        var shown = await Cli.RunAsync("tasks", "show", "game24-42-7-L1h");
        Assert.StartsWith("game24-42-7-L1h (level 1 of 5)", shown.Stdout, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "The closest names are game24", "tasks", "show", "game25")]
    [InlineData(2, "must be from 1 to 5", "tasks", "show", "game24", "--level", "7")]
    [InlineData(2, "There is nothing to audit", "tasks", "audit")]
    [InlineData(2, "--data DIR", "tasks", "show", "gsm")]
    [InlineData(2, "TASKS@SEED", "tasks", "leakage", "all@x", "all@1")]
    [InlineData(3, "cannot be read", "tasks", "leakage", "missing.jsonl", "all@1")]
    [InlineData(3, "trajectories.jsonl in it", "tasks", "leakage", ".", "all@1")]
    [InlineData(3, "--data must be a folder", "tasks", "audit", "--all", "--data", "no-such-folder")]
    [InlineData(2, "from 1 to", "tasks", "audit", "game24", "-n", "0")]
    public async Task Tasks_OfWhatIsWrong_SayTheRule(int exitCode, string message, params string[] line)
    {
        var result = await Cli.RunAsync(line);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfStoredTasks_ReadsTheFolder()
    {
        _folder.File("gsmhardv2.jsonl", "{\"input\":\"How many?\",\"target\":12.5}\n");
        var right = await Cli.RunAsync("tasks", "verify", "gsm", "--index", "0", "--data", Path.GetDirectoryName(_folder.File("x", ""))!, "--answer", "12.50");
        Assert.Equal((0, "right"), (right.ExitCode, right.Stdout.Trim()));
        _folder.File("gsmhardv2.jsonl", "{\"input\":\"How many?\"}\n");
        var broken = await Cli.RunAsync("tasks", "show", "gsm", "--data", Path.GetDirectoryName(_folder.File("x", ""))!);
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("line 1: a line must be a JSON object in UTF-8 with 'input' (text) and 'target' (number)", broken.Stderr, StringComparison.Ordinal);
    }
}
