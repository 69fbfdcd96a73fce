using R1CI.Sdk.Execution;

namespace R1CI.Cli;

/// <summary>Opens what the command line names, with errors that say which file and what to do.</summary>
internal static class Source
{
    /// <summary>Reads a script.</summary>
    /// <param name="problem">The interpreter's message when the bytes cannot be decoded; the result is then <see langword="null"/>.</param>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static string? Read(CodeExecutor executor, string name, out string? problem)
    {
        executor.TryDecode(ReadBytes(name), name, out var text, out problem);
        return text;
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
