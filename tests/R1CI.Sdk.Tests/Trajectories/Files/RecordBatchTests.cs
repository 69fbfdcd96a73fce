using System.Text;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Trajectories.Files;

public sealed class RecordBatchTests
{
    [Fact]
    public void Seal_OfPreparedRecords_IsWhatTheChainWrites()
    {
        string[] records =
        [
            """{"b":1,"a":[1.0,2e1],"text":"x"}""",
            """{"z":{"prev":"sha256:00"},"text":"a \",\"prev\":\"b"}""",
            "{\"nested\":{\"a\":1,\"prev\":\"sha256:" + new string('z', 64) + "\"}}", // what stands in for the hash is there already
            """{"text":"\u00e9 é"}""",
        ];
        var (expected, last) = ChainOf([.. records, .. records]);
        var (elsewhere, _) = ChainOf([.. records.Reverse()]);

        var batch = new RecordBatch();
        List<string> written = [];
        var previous = "";
        foreach (var _ in (int[])[1, 2]) // in the same memory again
        {
            foreach (var line in elsewhere.AsEnumerable().Reverse()) batch.Add(Encoding.UTF8.GetBytes(line));
            batch.Prepare();
            previous = batch.Seal(previous, line => written.Add(Encoding.UTF8.GetString(line)));
        }

        Assert.Equal(expected, written);
        Assert.Equal(last, previous);
    }

    [Fact]
    public void Add_OfMoreThanABatch_KeepsEveryLine()
    {
        string[] records = [.. Enumerable.Range(0, 40).Select(i => $$"""{"i":{{i}},"text":"{{new string('x', 50_000)}}"}""")];
        var (expected, _) = ChainOf(records);
        var batch = new RecordBatch();
        foreach (var line in expected) batch.Add(Encoding.UTF8.GetBytes(line));
        Assert.True(batch.IsFull);
        batch.Prepare();
        List<string> written = [];
        batch.Seal("", line => written.Add(Encoding.UTF8.GetString(line)));

        Assert.Equal(expected, written);
        Assert.False(batch.IsFull);
    }

    [Fact]
    public void Add_OfALineThatWasNotSealed_IsRefused()
    {
        Assert.Contains("must end with 'prev'", Assert.Throws<FormatException>(() => new RecordBatch().Add("{\"a\":1}\n"u8)).Message, StringComparison.Ordinal);
        var batch = new RecordBatch();
        batch.Add("{\"a\":nope,\"prev\":\"\",\"hash\":\"\"}\n"u8);
        Assert.Throws<FormatException>(batch.Prepare);
    }

    private static (List<string> Lines, string Last) ChainOf(IReadOnlyList<string> records)
    {
        var (chain, last) = (new RecordChain(), "");
        return ([.. records.Select(record => Encoding.UTF8.GetString(chain.Seal(Encoding.UTF8.GetBytes(record), last, out last)))], last);
    }
}
