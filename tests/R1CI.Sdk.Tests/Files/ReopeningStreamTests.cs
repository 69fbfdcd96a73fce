using System.Text;
using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Tests.Files;

public sealed class ReopeningStreamTests
{
    [Fact]
    public void Read_OfManyFilesSideBySide_GivesTheLinesOfEach()
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-reopen-");
        try
        {
            string[] paths = [.. Enumerable.Range(0, 20).Select(file => Path.Combine(folder.FullName, $"{file}"))];
            foreach (var (at, path) in paths.Index()) File.WriteAllLines(path, Enumerable.Range(0, 30).Select(line => $"{at} {line} {new string('x', 5_000)}"));
            var readers = paths.Select(path => JsonLines.Read(new ReopeningStream(path)).GetEnumerator()).ToList();
            for (var line = 0; line < 30; line++)
            {
                foreach (var (at, reader) in readers.Index())
                {
                    Assert.True(reader.MoveNext());
                    Assert.StartsWith($"{at} {line} x", Encoding.UTF8.GetString(reader.Current.Bytes.Span), StringComparison.Ordinal);
                }
            }

            Assert.All(readers, reader => Assert.False(reader.MoveNext()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
