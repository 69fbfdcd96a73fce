using System.Text;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Trajectories.Files;

public sealed class TrajectoryFileTests : IDisposable
{
    private static readonly TrajectoryJsonOptions NoTiming = new() { IncludeTiming = false };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-files-");

    private string FilePath => Path.Combine(_folder.FullName, "r.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Read_OfAppendedRecords_GivesThemBack()
    {
        var written = await WriteAsync(3);
        var read = TrajectoryFile.Read(FilePath).ToList();

        Assert.Equal(written.Select(record => TrajectoryJson.Write(record, NoTiming)), read.Select(record => TrajectoryJson.Write(record, NoTiming)));
    }

    [Fact]
    public async Task Open_OfAFileWithRecords_GoesOnWithItsChain()
    {
        var records = await WriteAsync(4);
        var whole = File.ReadAllBytes(FilePath);
        File.Delete(FilePath);
        foreach (var record in records)
        {
            using var writer = TrajectoryFileWriter.Open(FilePath, NoTiming);
            writer.Append(record);
        }

        Assert.Equal(whole, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public async Task Open_OfAFileCutAnywhere_KeepsWholeRecordsAndSetsTheRestAside()
    {
        var records = await WriteAsync(3);
        var whole = File.ReadAllBytes(FilePath);
        for (var length = 0; length <= whole.Length; length += 97)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            File.Delete(FilePath + ".torn");
            var newlines = whole[..length].Count(value => value == '\n');
            var torn = length - 1 - whole.AsSpan(0, length).LastIndexOf((byte)'\n');

            using (var writer = TrajectoryFileWriter.Open(FilePath, NoTiming))
            {
                Assert.Equal((newlines, torn), (writer.Count, writer.TornBytes));
                Assert.Equal(torn > 0, File.Exists(FilePath + ".torn"));
                records[newlines..].ForEach(record => writer.Append(record));
            }

            Assert.Equal(whole, File.ReadAllBytes(FilePath));
            Assert.Equal(torn, torn == 0 ? 0 : new FileInfo(FilePath + ".torn").Length - 1);
        }
    }

    [Fact]
    public async Task Open_OfAFileWithAChangedByte_NamesTheLineAndChangesNothing()
    {
        await WriteAsync(3);
        var whole = File.ReadAllBytes(FilePath);
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var bytes = whole.ToArray();
            var at = random.Next(bytes.Length - 1); // a changed last byte is a torn line
            bytes[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(FilePath, bytes);

            var exception = Assert.Throws<TrajectoryFileException>(() => TrajectoryFileWriter.Open(FilePath));
            var line = whole[..at].Count(value => value == '\n') + 1;
            Assert.InRange(exception.Line, line, line + 1); // a newline more or less is noticed in the line it belongs to, or in the next
            Assert.Contains(FilePath, exception.Message, StringComparison.Ordinal);
            Assert.Equal(bytes, File.ReadAllBytes(FilePath));
            Assert.False(File.Exists(FilePath + ".torn"));
        }
    }

    [Theory]
    [InlineData(new[] { 1, 0, 2 }, 1, "field 'prev' must be the hash of the line before")]
    [InlineData(new[] { 0, 2 }, 2, "A line is missing, doubled or moved")]
    [InlineData(new[] { 0, 0, 1 }, 2, "A line is missing, doubled or moved")]
    [InlineData(new[] { 0, 1, 2, 0, 1 }, 4, "A line is missing, doubled or moved")]
    public async Task Read_OfLinesInAnotherOrder_ReturnsTheGoodOnesThenNamesTheLine(int[] order, int bad, string message)
    {
        await WriteAsync(3);
        var lines = File.ReadAllLines(FilePath);
        File.WriteAllLines(FilePath, order.Select(i => lines[i]));
        var read = 0;

        var exception = Assert.Throws<TrajectoryFileException>(() =>
        {
            foreach (var _ in TrajectoryFile.Read(FilePath))
            {
                read++;
            }
        });

        Assert.Equal((bad, bad - 1), (exception.Line, read));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"schema\":\"ci.traj/2\",\"prev\":\"\",\"hash\":\"\"}\n", "field 'schema' must be 'ci.traj/1', and is 'ci.traj/2'")]
    [InlineData("{}\n", "field 'schema' must be")]
    [InlineData("[1]\n", "field 'schema' must be")]
    [InlineData("\n", "a line must be one JSON object")]
    [InlineData("{\"schema\":\"ci.traj/1\",\"prev\":\"\",\"hash\":\"sha256:0\"}\n", "The line was changed")]
    [InlineData("{\"schema\":\"ci.traj/1\",\"a\":NaN}\n", "a line must be one JSON object")]
    [InlineData("{\"schema\":", "the file ends in the middle of a line")]
    [InlineData("\uFEFF{}\n", "a line must be one JSON object")]
    public void Read_OfSomethingElse_NamesTheFieldAndTheRule(string text, string message)
    {
        File.WriteAllText(FilePath, text);
        var exception = Assert.Throws<TrajectoryFileException>(() => TrajectoryFile.Read(FilePath).Count());
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Line);
    }

    [Fact]
    public async Task Read_OfACompressedFile_GivesTheSameRecords()
    {
        var written = await WriteAsync(2);
        using (var target = new System.IO.Compression.GZipStream(File.Create(FilePath + ".gz"), System.IO.Compression.CompressionMode.Compress))
        {
            target.Write(File.ReadAllBytes(FilePath));
        }

        Assert.Equal(written.Select(record => record.Id), TrajectoryFile.Read(FilePath + ".gz").Select(record => record.Id));
    }

    [Fact]
    public async Task Open_WhileAnotherWriterHasTheFile_Throws()
    {
        await WriteAsync(1);
        using var first = TrajectoryFileWriter.Open(FilePath);
        Assert.Throws<IOException>(() => TrajectoryFileWriter.Open(FilePath));
    }

    [Fact]
    public async Task Append_FromManyThreads_KeepsEveryRecordWhole()
    {
        var record = (await WriteAsync(1))[0];
        using (var writer = TrajectoryFileWriter.Open(FilePath, NoTiming))
        {
            await Parallel.ForAsync(1, 200, TestContext.Current.CancellationToken, (i, _) =>
            {
                writer.Append(record with { Id = $"t-{i}" });
                return ValueTask.CompletedTask;
            });
        }

        Assert.Equal(200, TrajectoryFile.Read(FilePath).Select(read => read.Id).Distinct().Count());
    }

    [Fact]
    public async Task Append_OnAFullDisk_LeavesTheRecordsSoFarReadable()
    {
        var record = (await WriteAsync(1))[0];
        const string Full = "/dev/shm";
        Assert.SkipUnless(Directory.Exists(Full) && Environment.IsPrivilegedProcess, "A small tmpfs can be mounted by root only.");
        var mount = Path.Combine(_folder.FullName, "small");
        Directory.CreateDirectory(mount);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=64k", "none", mount), "tmpfs cannot be mounted here.");
        try
        {
            var path = Path.Combine(mount, "r.jsonl");
            using (var writer = TrajectoryFileWriter.Open(path, NoTiming))
            {
                var count = 0;
                var exception = Assert.Throws<IOException>(() =>
                {
                    for (; count < 1000; count++)
                    {
                        writer.Append(record with { Id = $"t-{count}" });
                    }
                });
                Assert.Contains("Make room, then resume", exception.Message, StringComparison.Ordinal);
                Assert.Equal(count, writer.Count);
            }

            Assert.InRange(TrajectoryFile.Read(path).Count(), 2, 100);
        }
        finally
        {
            Assert.True(Run("umount", mount));
        }
    }

    [Fact]
    public void Read_OfALineLongerThanTheBuffer_ReadsItWhole()
    {
        var text = new string('x', 300_000);
        var bytes = Encoding.UTF8.GetBytes($"ab\n{text}\n\nc");
        var lines = JsonLines.Read(new MemoryStream(bytes)).Select(line => (line.Number, line.Offset, line.Bytes.Length, line.IsWhole)).ToList();
        Assert.Equal([(1, 0, 2, true), (2, 3, 300_000, true), (3, 300_004, 0, true), (4, 300_005, 1, false)], lines);
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private async Task<List<TrajectoryRecord>> WriteAsync(int count)
    {
        List<TrajectoryRecord> records = [];
        using var writer = TrajectoryFileWriter.Open(FilePath, NoTiming);
        for (var i = 0; i < count; i++)
        {
            using var client = new ScriptedChatClient("I compute é.\n```python\nprint(6*7)\n```", "So <<<42>>>") { HasTokens = true };
            var run = await new R1Agent(client, new R1AgentOptions { Executors = [FakeExecutor.Printing($"{i}\n")] }).RunAsync("6*7?", TestContext.Current.CancellationToken);
            records.Add(new TrajectoryRecord
            {
                Run = run,
                Id = $"t-{i}",
                RunId = "r",
                Task = new TrajectoryTask("mul", "sha256:0", "file", long.MinValue, "42"),
                Group = new TrajectoryGroup("mul#v0", 0, count, i),
                Rewards = [new TrajectoryReward("correct", 1, 1, RewardStatus.Ok, "exact@1"), new TrajectoryReward("format", null, 0.1, RewardStatus.Error, "format@1", "broke")],
                Reward = 1,
                RetokenizeDrift = 0,
                Reference = i == 1 ? new ReferenceLogProbs("base", new string('d', 64), [-0.5f]) : null,
            });
            writer.Append(records[^1]);
        }

        return records;
    }
}
