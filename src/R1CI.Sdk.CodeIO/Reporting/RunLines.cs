using System.Text;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>Reads the lines of a run's file one after another; a line that is not as it should be is named.</summary>
internal static class RunLines
{
    /// <summary>Reads a file.</summary>
    /// <param name="folder">The folder of the run.</param>
    /// <param name="name">The file; one that is not there has no lines.</param>
    /// <param name="read">Reads a line; throws <see cref="FormatException"/> when it cannot.</param>
    /// <exception cref="FormatException">A line is not as it should be; the message has file and line.</exception>
    public static IEnumerable<T> Read<T>(string folder, string name, Func<string, T> read)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) yield break;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream))
        {
            if (!line.IsWhole) throw new FormatException($"'{path}', line {line.Number}: a line must end with a line break, and this one is cut. Go on with the run (--resume), which mends it.");
            yield return Parsed(path, line.Number, Encoding.UTF8.GetString(line.Bytes.Span), read);
        }
    }

    /// <summary>Takes the lines of a file; the same as <see cref="Read"/>.</summary>
    public static void Each(string folder, string name, Action<string> take)
    {
        foreach (var _ in Read(folder, name, line =>
        {
            take(line);
            return true;
        }))
        {
        }
    }

    private static T Parsed<T>(string path, long number, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (Exception problem) when (problem is FormatException or System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"'{path}', line {number}: {problem.Message}", problem);
        }
    }
}
