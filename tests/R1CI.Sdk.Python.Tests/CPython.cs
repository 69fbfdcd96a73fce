using System.Diagnostics;
using System.Text;

namespace R1CI.Sdk.Python.Tests;

/// <summary>The reference interpreter, where the machine has one of the right version.</summary>
internal static class CPython
{
    // Where Debian keeps the reference BLAS and LAPACK: other ones that are installed beside them round the last digits of numpy otherwise.
    private const string ReferenceLibraries = "/usr/lib/x86_64-linux-gnu/blas:/usr/lib/x86_64-linux-gnu/lapack";

    private static readonly Lazy<string?> Executable = new(Find);

    /// <summary>Runs a script and returns what it wrote to standard output; skips the test when there is no CPython 3.11.</summary>
    public static string Run(string script, string input)
    {
        Assert.SkipWhen(Executable.Value is null, "needs python3 of version 3.11 on the PATH");
        return Start(Executable.Value!, script, input);
    }

    private static string? Find()
    {
        foreach (var name in (string[])["python3.11", "python3"])
        {
            try
            {
                if (Start(name, "import sys; print(sys.version_info[:2] == (3, 11))", "").Trim() == "True")
                {
                    return name;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not installed under this name.
            }
        }

        return null;
    }

    private static string Start(string executable, string script, string input)
    {
        var encoding = new UTF8Encoding(false);
        var start = new ProcessStartInfo(executable, ["-I", "-W", "ignore", "-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        };
        start.Environment["PYTHONUTF8"] = "1";
        start.Environment["LD_LIBRARY_PATH"] = ReferenceLibraries;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        writing.Wait();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }
}
