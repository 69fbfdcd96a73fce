using System.Diagnostics;

namespace R1CI.Cli.Tests.Scale;

/// <summary><c>examples/Scale/scale.py</c>, and what it needs to be run.</summary>
internal static class Driver
{
    /// <summary>Gets the built command as a shell spells it.</summary>
    public static string R1ci { get; } = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "r1ci.dll")}'";

    /// <summary>Gets the folder of the example.</summary>
    public static string Folder { get; } = Path.Combine(Cli.Root, "examples", "Scale");

    /// <summary>Runs the script to its end.</summary>
    public static async Task<CliResult> RunAsync(IReadOnlyList<(string Name, string Value)> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndAsync(process);
    }

    /// <summary>Starts the script.</summary>
    public static Process Start(IReadOnlyList<(string Name, string Value)> environment, params string[] arguments)
    {
        var python = Find("python3");
        Assert.SkipWhen(python is null, "There is no python3 on the PATH.");
        var start = new ProcessStartInfo(python, ["-B", Path.Combine(Folder, "scale.py"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["R1CI"] = R1ci;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits until a process has ended, and gives what it said.</summary>
    public static async Task<CliResult> EndAsync(Process process)
    {
        var none = TestContext.Current.CancellationToken;
        var (stdout, stderr) = (process.StandardOutput.ReadToEndAsync(none), process.StandardError.ReadToEndAsync(none));
        await process.WaitForExitAsync(none);
        return new CliResult(process.ExitCode, await stdout, await stderr);
    }

    /// <summary>Finds a program where the shell would, or among those of the administrator.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
