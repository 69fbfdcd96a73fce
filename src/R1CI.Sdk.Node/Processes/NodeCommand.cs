using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Node.Installation;

namespace R1CI.Sdk.Node.Processes;

/// <summary>The command line of a child: node with what it may not do, under the limits of the platform.</summary>
internal static class NodeCommand
{
    // Measured with node 20 on Linux x64: it starts with 60,000 KiB when the stacks of its threads are 2 MiB; below, it hangs or ends.
    private const long NodeDataBytes = 112L << 20;
    private const int NodeHeapMebibytes = 24;
    private const int StackKibibytes = 2_048;

    /// <summary>Gets the program of the child.</summary>
    public static string Worker { get; } = Read("worker.js").Replace("__PRELUDE__", Prelude(), StringComparison.Ordinal);

    public static string WorkerSha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Worker)));

    public static ProcessStartInfo Create(NodeInstallation node, long maxBytes)
    {
        string[] command =
        [
            .. node.NetworkCut, node.Path, node.PermissionSwitch, "--no-warnings", "--no-addons", "--frozen-intrinsics", "--disallow-code-generation-from-strings",
            "--no-expose-wasm", "--max-semi-space-size=4",
            $"--max-old-space-size={NodeHeapMebibytes + (maxBytes >> 20)}", "-e", Worker,
        ];
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory) ?? "/",
        };
        start.Environment.Clear();
        start.Environment["TZ"] = "UTC"; // the same text of a date on every machine
        if (OperatingSystem.IsLinux())
        {
            // The heap's limit does not count what typed arrays hold; the limit of the data segment does. exec keeps the process the one that is killed.
            start.FileName = "/bin/sh";
            var data = ((NodeDataBytes + maxBytes) >> 10).ToString(CultureInfo.InvariantCulture);
            string[] shell = ["-c", $"unset PWD OLDPWD; ulimit -c 0; ulimit -s {StackKibibytes}; ulimit -d \"$0\" && exec \"$@\"", data];
            foreach (var argument in shell)
            {
                start.ArgumentList.Add(argument);
            }
        }
        else
        {
            start.FileName = command[0];
            command = command[1..];
        }

        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    // As a JavaScript string: the child compiles it in the guest's realm.
    private static string Prelude() => $"\"{JsonEncodedText.Encode(Read("prelude.js").Replace("__INSPECT__", Read("inspect.js"), StringComparison.Ordinal))}\"";

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(NodeCommand).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
