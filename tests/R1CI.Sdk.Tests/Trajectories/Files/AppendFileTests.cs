using System.Globalization;
using System.Text;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Trajectories.Files;

public sealed class AppendFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Append_WhileAnotherThreadFlushes_PutsEveryLineWhereItSays()
    {
        using var file = new AppendFile(_path, FileMode.Open);
        using var stop = new CancellationTokenSource();
        var flushing = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                file.Flush();
            }
        });
        flushing.Start();
        var lines = Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} {new string('x', i % 90)}\n")).ToList();
        var places = lines.ConvertAll(line => file.Append(Encoding.ASCII.GetBytes(line)));
        stop.Cancel();
        flushing.Join();

        Assert.Equal(lines, places.Select(place => Encoding.ASCII.GetString(file.Read(place))));
        Assert.Equal(string.Concat(lines), File.ReadAllText(_path));
    }

    [Fact]
    public void Read_OfALineThatWasCutOff_SaysSo()
    {
        using var file = new AppendFile(_path, FileMode.Open);
        var place = file.Append("0123456789\n"u8);
        file.Cut(4);

        Assert.Contains("ends at 4", Assert.Throws<EndOfStreamException>(() => file.Read(place)).Message, StringComparison.Ordinal);
    }
}
