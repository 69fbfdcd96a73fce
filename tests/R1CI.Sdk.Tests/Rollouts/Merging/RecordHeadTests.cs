using System.Text;
using System.Text.Json;
using R1CI.Sdk.Rollouts.Merging;

namespace R1CI.Sdk.Tests.Rollouts.Merging;

public sealed class RecordHeadTests
{
    private const string Record =
        """{"schema":"ci.traj/1","id":"x","run_id":"r-\u0031","task":{"id":"p\n1","hash":{"id":"no"},"seed":3},"group":{"id":"p1#v2","index":7,"size":4,"sample":3},"policy":{"model":"m","version":2},"turns":[{"id":"no"}]}""";

    [Fact]
    public void Read_OfEveryBeginning_SaysAllOrAsksForMore()
    {
        var bytes = Encoding.UTF8.GetBytes(Record);
        var whole = RecordHead.Read(bytes, isWhole: true)!;
        Assert.Equal(("r-1", "p\n1", "p1#v2", new GroupPlace(7, 2), 3), (whole.RunId, whole.TaskId, whole.GroupId, whole.Place, whole.Sample));
        Assert.Equal("\"r-\\u0031\"", Encoding.UTF8.GetString(bytes[whole.RunIdAt]));
        var needed = Record.IndexOf("\"version\":2}", StringComparison.Ordinal) + "\"version\":2}".Length;
        for (var length = 0; length <= bytes.Length; length++)
        {
            var head = RecordHead.Read(bytes.AsSpan(0, length), isWhole: false);
            Assert.Equal(length >= needed ? whole : null, head);
        }
    }

    [Theory]
    [InlineData("\"version\"", "\"versoin\"")]
    [InlineData("\"index\":7", "\"index\":\"7\"")]
    [InlineData("\"index\":7", "\"index\":7.5")]
    [InlineData("\"id\":\"p1#v2\"", "\"id\":5")]
    public void Read_OfARecordWithoutAField_IsRefused(string field, string other) =>
        Assert.Throws<FormatException>(() => RecordHead.Read(Encoding.UTF8.GetBytes(Record.Replace(field, other, StringComparison.Ordinal)), isWhole: true));

    [Fact]
    public void Read_OfNoJson_IsRefused() => Assert.ThrowsAny<JsonException>(() => RecordHead.Read("{\"task\":nope}"u8, isWhole: true));
}
