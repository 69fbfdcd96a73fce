using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace R1CI.Cli.Tests;

/// <summary>What one run of the command left behind.</summary>
internal sealed record CliResult(int ExitCode, string Stdout, string Stderr);

/// <summary>Starts the built command as a user would: a process of its own, its output through pipes.</summary>
internal static class Cli
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the repository's root.</summary>
    public static string Root { get; } = FindRoot();

    public static Task<CliResult> RunAsync(params string[] arguments) => RunAsync(arguments, stdin: "");

    /// <summary>Runs with variables of the environment set.</summary>
    public static Task<CliResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunAsync(StartProgram(Path.Combine(AppContext.BaseDirectory, "r1ci.dll"), arguments, environment), stdin: "");

    public static Task<CliResult> RunAsync(string[] arguments, string stdin) => RunAsync(Start(arguments), stdin);

    /// <summary>Runs after a command of the shell, such as one that sets a limit.</summary>
    public static Task<CliResult> RunUnderAsync(string shell, params string[] arguments) =>
        RunAsync(StartProgram("sh", ["-c", $"{shell} && exec dotnet \"$0\" \"$@\"", Path.Combine(AppContext.BaseDirectory, "r1ci.dll"), .. arguments]), stdin: "");

    /// <summary>Runs a built program of <c>examples/</c>.</summary>
    public static Task<CliResult> RunExampleAsync(string name, params (string Name, string Value)[] environment) =>
        RunAsync(StartProgram(ExamplePath(name), environment: environment.ToDictionary(pair => pair.Name, pair => pair.Value)), stdin: "");

    /// <summary>Runs a built program of <c>examples/</c> with arguments.</summary>
    public static Task<CliResult> RunExampleAsync(string name, string stdin, params string[] arguments) => RunAsync(StartProgram(ExamplePath(name), arguments), stdin);

    private static string ExamplePath(string name)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory); // .../bin/<configuration>/<framework>/
        return Path.Combine(Root, "examples", name, "bin", built.Parent!.Name, built.Name, name + ".dll");
    }

    private static async Task<CliResult> RunAsync(Process started, string stdin)
    {
        using var process = started;
        var (stdout, stderr) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.StandardInput.WriteAsync(stdin);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading everything; its output says why.
        }

        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, await stdout, await stderr);
    }

    public static Process Start(params string[] arguments) => StartProgram(Path.Combine(AppContext.BaseDirectory, "r1ci.dll"), arguments);

    private static Process StartProgram(string program, string[]? arguments = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var isBuilt = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isBuilt ? "dotnet" : program, isBuilt ? [program, .. arguments ?? []] : arguments ?? [])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>
    /// Waits until a process has loaded a library, by which time the command has begun: before that, a signal finds the runtime's own handler.
    /// Where the system does not tell what is loaded, it waits for a time that a machine without other work needs.
    /// </summary>
    public static async Task WaitUntilLoadedAsync(Process process, string library, CancellationToken cancellationToken)
    {
        var maps = $"/proc/{process.Id}/maps";
        if (!File.Exists(maps))
        {
            await Task.Delay(300, cancellationToken);
            return;
        }

        while (!process.HasExited && !(await File.ReadAllTextAsync(maps, cancellationToken)).Contains(library, StringComparison.OrdinalIgnoreCase))
        {
            await Task.Delay(10, cancellationToken);
        }
    }

    /// <summary>Sends INT or TERM; to a process that has ended already it does nothing.</summary>
    public static void Signal(Process process, string signal) => _ = Kill(process.Id, signal == "INT" ? 2 : 15);

    /// <summary>Skips the test where the signal cannot be sent, or where whoever started the tests has it ignored: children inherit that.</summary>
    public static void SkipWithoutSignal(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        const string Status = "/proc/self/status";
        var ignored = File.Exists(Status) ? File.ReadLines(Status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim() : "0";
        Assert.SkipWhen(signal == "INT" && (Convert.ToUInt64(ignored, 16) & 2) != 0, "SIGINT is ignored here, as in background jobs of a shell.");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}

/// <summary>A folder for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-test-");

    public string File(string name, string? content = null)
    {
        var path = Path.Combine(_folder.FullName, name);
        if (content is not null)
        {
            System.IO.File.WriteAllText(path, content);
        }

        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
