using System.ComponentModel;
using System.Diagnostics;

namespace R1CI.Sdk.CodeIO.Tests;

/// <summary>The machine's own Python, for comparison; a test that needs it is skipped where there is none.</summary>
internal static class CPython
{
    /// <summary>Runs <c>python3</c> with some arguments and text on its standard input.</summary>
    /// <returns>The exit code and what it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, string input = "")
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3.");
            throw;
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var told = await output;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, told);
        }
    }
}
