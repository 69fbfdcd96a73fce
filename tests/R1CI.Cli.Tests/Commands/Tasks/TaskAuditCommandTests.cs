using System.Text.Json;

namespace R1CI.Cli.Tests.Commands.Tasks;

public sealed class TaskAuditCommandTests : IDisposable
{
    private const string Chosen = "game24,letters,gcd,light_puzzles,number_multiply,combinatorial_calculation,logical_equation,lcm,prime_factorization,base_conversion";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Audit_InPartsOfWhichOneIsKilled_MergesToTheBytesOfOne()
    {
        var whole = await AuditAsync("whole", "--json");
        using var reports = JsonDocument.Parse(whole.Stdout);
        var parts = Enumerable.Range(0, 3).Select(part => _folder.File($"part{part}")).ToArray();
        foreach (var (index, part) in parts.Index())
        {
            if (index == 0) await KillAsync(part, $"{index}/3");
            Assert.InRange((await AuditAsync(part, "--shard", $"{index}/3", "--resume")).ExitCode, 0, 1);
        }

        var merged = await Cli.RunAsync("merge", "audit", parts[1], parts[2], parts[0], "--out", _folder.File("merged"));
        Assert.Equal((whole.ExitCode, whole.ExitCode == 0 ? 0 : reports.RootElement.EnumerateArray().Sum(static report => report.GetProperty("defects").GetInt32())), (merged.ExitCode, Defects(merged.Stdout)));
        foreach (var name in (string[])["audit.jsonl", "manifest.json"])
        {
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(_folder.File("whole"), name), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(Path.Combine(_folder.File("merged"), name), TestContext.Current.CancellationToken));
        }

        var again = await Cli.RunAsync("merge", "audit", parts[1], parts[2], parts[0], "--out", _folder.File("merged"));
        Assert.Equal(3, again.ExitCode);
        Assert.Contains("and holds 'audit.jsonl', 'manifest.json'", again.Stderr, StringComparison.Ordinal);
        Assert.Equal(2, (await AuditAsync("whole")).ExitCode); // without --resume
    }

    [Fact]
    public async Task Audit_OfAPartWithoutTasks_IsDone()
    {
        var parts = new List<string>();
        for (var part = 0; part < 3; part++)
        {
            parts.Add(_folder.File($"part{part}"));
            Assert.Equal(0, (await Cli.RunAsync("tasks", "audit", "light_puzzles", "-n", "20", "--shard", $"{part}/3", "--out", parts[^1])).ExitCode);
        }

        Assert.Equal(0, (await Cli.RunAsync(["merge", "audit", .. parts, "--out", _folder.File("merged")])).ExitCode);
        Assert.Equal(2, parts.Count(static part => new FileInfo(Path.Combine(part, "audit.jsonl")).Length == 0));
        var printed = await Cli.RunAsync("tasks", "audit", "light_puzzles", "-n", "20", "--shard", "0/3");
        Assert.Equal(0, printed.ExitCode);
    }

    [Theory]
    [InlineData("--shard is '3/3'", "--shard", "3/3")]
    [InlineData("--shard is '0/0'", "--shard", "0/0")]
    [InlineData("Name it: --out DIR", "--resume")]
    public async Task Audit_OfBadOptions_SaysWhatIsWrong(string words, params string[] arguments)
    {
        var result = await Cli.RunAsync(["tasks", "audit", "gcd", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Stderr, StringComparison.Ordinal);
    }

    private static int Defects(string table) => int.Parse(table.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(", ")[2].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private Task<CliResult> AuditAsync(string output, params string[] more) => Cli.RunAsync(["tasks", "audit", Chosen, "-n", "20", "--out", _folder.File(output), .. more]);

    // As soon as a task is done; the rest is under way or not begun.
    private static async Task KillAsync(string part, string shard)
    {
        using var process = Cli.Start("tasks", "audit", Chosen, "-n", "20", "--out", part, "--shard", shard);
        var lines = new FileInfo(Path.Combine(part, "audit.jsonl"));
        while (!process.HasExited && (!lines.Exists || lines.Length == 0))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            lines.Refresh();
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
