using System.Text;

namespace R1CI.Cli;

/// <summary>Opens what the command line names, with errors that say which file and what to do.</summary>
internal static class Source
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a script.</summary>
    /// <param name="problem">CPython's message when the bytes are not UTF-8; the result is then <see langword="null"/>.</param>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static string? Read(string name, out string? problem)
    {
        var bytes = ReadBytes(name);
        problem = null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException bad)
        {
            var at = Math.Clamp(bad.Index, 0, Math.Max(bytes.Length - 1, 0));
            var line = bytes.AsSpan(0, at).Count((byte)'\n') + 1;
            problem = $"SyntaxError: Non-UTF-8 code starting with '\\x{bytes[at]:x2}' in file {name} on line {line}, but no encoding declared; " +
                "see https://peps.python.org/pep-0263/ for details";
            return null;
        }
    }

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static Stream Open(string name) => Try(name, "read", () => new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read, 1));

    /// <summary>Creates or overwrites a file; devices such as <c>/dev/stdout</c> are written to as they are.</summary>
    public static Stream Create(string name) => Try(name, "written", () => name == "/dev/stdout"
        ? Console.OpenStandardOutput()
        : new FileStream(name, FileMode.Create, FileAccess.Write, FileShare.Read));

    private static byte[] ReadBytes(string name)
    {
        if (name != "-")
        {
            return Try(name, "read", () => File.ReadAllBytes(name));
        }

        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        input.CopyTo(copy);
        return copy.ToArray();
    }

    private static T Try<T>(string name, string verb, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new CommandException(ExitCode.Input, $"'{name}' cannot be {verb}: {problem.Message} Check the path and its permissions.");
        }
    }
}
