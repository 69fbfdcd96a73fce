using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace R1CI.Sdk.Node.Installation;

/// <summary>A node binary: where it is, which version it is, and how far it can be shut in on this machine. Asked once for each path.</summary>
internal sealed class NodeInstallation
{
    private static readonly ConcurrentDictionary<string, Lazy<NodeInstallation>> Known = new();
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(20);

    private NodeInstallation(string path)
    {
        Path = path;
        Version = ReadVersion(path);
        NetworkCut = OperatingSystem.IsLinux() ? FindNetworkCut() : [];
    }

    /// <summary>Gets the binary's full path.</summary>
    public string Path { get; }

    public Version Version { get; }

    /// <summary>Gets the command that another is started with so that it has no network; empty where there is none.</summary>
    public string[] NetworkCut { get; }

    /// <summary>Gets the name of the switch for node's permission model, which lost its prefix with 22.13 and 23.5.</summary>
    public string PermissionSwitch =>
        Version.Major >= 24 || (Version.Major == 23 && Version.Minor >= 5) || (Version.Major == 22 && Version.Minor >= 13) ? "--permission" : "--experimental-permission";

    public NodeIsolation Isolation =>
        NodeIsolation.Permissions | NodeIsolation.Environment | NodeIsolation.Heap
        | (OperatingSystem.IsLinux() ? NodeIsolation.Memory : NodeIsolation.None)
        | (NetworkCut.Length > 0 ? NodeIsolation.Network : NodeIsolation.None);

    /// <summary>Looks at a binary, or at <c>node</c> on the search path.</summary>
    /// <exception cref="NodeUnavailableException">There is none, it cannot be started, or its version is not supported.</exception>
    public static NodeInstallation Find(string? path)
    {
        var full = path is null ? SearchPath("node") : System.IO.Path.GetFullPath(path);
        if (full is null)
        {
            throw new NodeUnavailableException("There is no 'node' on the search path (PATH). Install Node.js 20 or later (https://nodejs.org), or name the binary in NodeExecutorOptions.NodePath.");
        }

        if (!File.Exists(full))
        {
            throw new NodeUnavailableException($"There is no node binary '{full}'. Give the path of node, version 20 or later, in NodeExecutorOptions.NodePath, or leave it out to search PATH.");
        }

        try
        {
            return Known.GetOrAdd(full, static key => new Lazy<NodeInstallation>(() => new NodeInstallation(key))).Value;
        }
        catch (NodeUnavailableException)
        {
            Known.TryRemove(full, out _); // it may be mended while this process lives
            throw;
        }
    }

    private static string? SearchPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);

    private static Version ReadVersion(string path)
    {
        var (exitCode, output) = Run(path, ["--version"]);
        if (exitCode != 0 || !Version.TryParse(output.Trim().TrimStart('v').Split('-', '+')[0], out var version))
        {
            throw new NodeUnavailableException(
                $"'{path} --version' answered '{Shorten(output)}' with exit code {exitCode}, which is no version. Give the path of node, version 20 or later, in NodeExecutorOptions.NodePath.");
        }

        return version.Major >= 20
            ? version
            : throw new NodeUnavailableException($"'{path}' is node {version}; scripts can be shut in from version 20 on. Install Node.js 20 or later, or name another binary in NodeExecutorOptions.NodePath.");
    }

    private static string[] FindNetworkCut()
    {
        if (SearchPath("unshare") is not { } unshare)
        {
            return [];
        }

        // As root; else in a user namespace, where the platform lets users make one.
        return Cuts("-n") ? [unshare, "-n"] : Cuts("-rn") ? [unshare, "-rn"] : [];
        bool Cuts(string flags) => Run(unshare, [flags, "/bin/sh", "-c", ":"]).ExitCode == 0;
    }

    private static (int ExitCode, string Output) Run(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment.Clear();
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            // A binary that is something else may talk for ever: what has not ended in time is ended, which ends the reading too.
            using var late = Processes.Watchdog.After(ProbeTime, () => process.Kill(entireProcessTree: true));
            var buffer = new char[4096];
            var length = process.StandardOutput.ReadBlock(buffer);
            if (!process.WaitForExit(TimeSpan.FromSeconds(2)))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            return (process.ExitCode, new string(buffer, 0, length));
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or InvalidOperationException)
        {
            return (-1, problem.Message);
        }
    }

    private static string Shorten(string text) => text.Length <= 200 ? text.Trim() : text[..200].Trim() + "…";
}
