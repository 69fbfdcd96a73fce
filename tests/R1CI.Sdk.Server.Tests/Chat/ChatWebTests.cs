using System.Diagnostics;
using System.Runtime.InteropServices;

namespace R1CI.Sdk.Server.Tests.Chat;

/// <summary>The example as a user starts it: a process of its own, with the model that ships.</summary>
public sealed class ChatWebTests
{
    private const int MaxLines = 100;
    private const int Terminate = 15;

    [Fact]
    public async Task ChatWeb_OnTheShippedModel_AnswersAndEndsInOrder()
    {
        using var process = Start("--urls", "http://127.0.0.1:0");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("The chat is at http://127.0.0.1:", line, StringComparison.Ordinal);
            using var caller = new ChatCaller(new Uri(line!.Split(' ')[4]));
            var id = await caller.CreateAsync();
            var readings = await caller.RunAsync(id, "How many prime numbers are there between 1 and 1000?");
            Assert.Equal(("answer", "168"), (readings[^1]["stop"], readings[^1]["answer"]));
            Assert.Equal("ok", readings.Single(reading => reading.Type == "result")["status"]);
            using var page = await caller.GetResponseAsync("../index.html");
            Assert.StartsWith("default-src 'none'; script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(400, (await caller.SendAsync(HttpMethod.Get, "conversations", null, ("Host", "attacker.invalid"))).Status);

            if (OperatingSystem.IsWindows()) return;
            _ = Kill(process.Id, Terminate);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Fact]
    public async Task ChatWeb_WithoutItsModelFolder_SaysSoOnStandardError()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--model", "no/such/folder");
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, process.ExitCode);
        Assert.StartsWith("ChatWeb: ", error, StringComparison.Ordinal);
        Assert.Contains("no/such/folder", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void ChatWeb_IsShortEnoughToCopy() =>
        Assert.InRange(File.ReadLines(Path.Combine(ChatHost.Root, "examples", "ChatWeb", "Program.cs")).Count(), 1, MaxLines);

    private static Process Start(params string[] arguments)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory); // .../bin/<configuration>/<framework>/
        var program = Path.Combine(ChatHost.Root, "examples", "ChatWeb", "bin", built.Parent!.Name, built.Name, "ChatWeb.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
