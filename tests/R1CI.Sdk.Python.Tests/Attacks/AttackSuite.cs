using System.Diagnostics;
using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>The parent's side: children that run the cases, each in an empty folder; a child that dies or hangs is replaced for the cases after.</summary>
public sealed class AttackSuite
{
    private const int Children = 2;

    // Far above what a case takes on a busy machine: its own limits end it in seconds.
    private static readonly TimeSpan HangTime = TimeSpan.FromMinutes(2);

    private readonly Lazy<Task<Dictionary<string, string?>>> _violations = new(static () => RunAllAsync());

    /// <summary>Gets what was wrong with a case; <see langword="null"/> when nothing was.</summary>
    public async Task<string?> FindViolationAsync(string id) => (await _violations.Value)[id];

    private static async Task<Dictionary<string, string?>> RunAllAsync()
    {
        var ids = AttackCase.All.Select(static c => c.Id).ToArray();
        var shares = Enumerable.Range(0, Children).Select(child => ids.Where((_, i) => i % Children == child).ToList());
        var found = await Task.WhenAll(shares.Select(RunShareAsync));
        return found.SelectMany(static share => share).ToDictionary();
    }

    private static async Task<Dictionary<string, string?>> RunShareAsync(List<string> ids)
    {
        var violations = new Dictionary<string, string?>();
        var folder = Directory.CreateTempSubdirectory("attacks").FullName;
        try
        {
            while (ids.Count > 0)
            {
                var report = Path.Combine(folder, $"report-{ids[0]}");
                var ending = await RunChildAsync(ids, report, Directory.CreateDirectory(Path.Combine(folder, ids[0])).FullName);
                AttackReport[] lines = File.Exists(report) ? [.. File.ReadLines(report).Select(static line => JsonSerializer.Deserialize<AttackReport>(line)!)] : [];
                foreach (var line in lines.Where(static line => line.IsEnd)) violations[line.Id] = line.Violation;
                // Without an end, this is the case that ended the child.
                if (lines is [] or [.., { IsEnd: false }]) violations[lines is [] ? ids[0] : lines[^1].Id] = "U1: " + ending;
                ids.RemoveAll(violations.ContainsKey);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return violations;
    }

    private static async Task<string> RunChildAsync(IReadOnlyList<string> ids, string report, string folder)
    {
        using var child = Process.Start(StartInfo(ids, report, folder))!;
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        var ended = child.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(1))) != ended)
        {
            if (DateTime.UtcNow - (File.Exists(report) ? File.GetLastWriteTimeUtc(report) : child.StartTime.ToUniversalTime()) < HangTime) continue;
            child.Kill(entireProcessTree: true);
            return $"no end after {HangTime.TotalSeconds} s";
        }

        var text = await errors + await output;
        return $"the process ended with {child.ExitCode}\n{text[..Math.Min(text.Length, 2000)]}";
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> ids, string report, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(AttackSuite).Assembly.Location);
        foreach (var argument in new[] { "-explicit", "only", "-method", $"{typeof(AttackTests).FullName}.{nameof(AttackTests.Child_RunsTheAttacksNamed)}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[AttackChild.CasesVariable] = string.Join(',', ids);
        start.Environment[AttackChild.ReportVariable] = report;
        start.Environment[AttackChild.FolderVariable] = folder;
        start.Environment[HostLeaks.CanaryName] = HostLeaks.Canary;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
