using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace R1CI.Tests.Attacks;

/// <summary>Runs attacks in child processes of this test program, each in an empty folder; a child that dies or hangs is replaced for the cases after.</summary>
/// <param name="method">The explicit test that a child runs; it calls <see cref="RunNamed"/>.</param>
/// <param name="environment">Variables that only the children have.</param>
internal sealed class AttackChildren(MethodInfo method, IReadOnlyDictionary<string, string> environment)
{
    private const int Children = 2;

    private const string CasesVariable = "R1CI_ATTACK_CASES", ReportVariable = "R1CI_ATTACK_REPORT", FolderVariable = "R1CI_ATTACK_FOLDER";

    // Far above what a case takes on a busy machine: its own limits end it in seconds.
    private static readonly TimeSpan HangTime = TimeSpan.FromMinutes(2);

    /// <summary>Runs all cases, and gives what was wrong with each; <see langword="null"/> when nothing was.</summary>
    public async Task<Dictionary<string, string?>> RunAllAsync(IReadOnlyList<string> ids)
    {
        var shares = Enumerable.Range(0, Children).Select(child => ids.Where((_, i) => i % Children == child).ToList());
        var found = await Task.WhenAll(shares.Select(RunShareAsync));
        return found.SelectMany(static share => share).ToDictionary();
    }

    /// <summary>The child's side: runs cases one after the other and writes a line before and after each.</summary>
    public static void RunNamed(Func<string, string?> findViolation)
    {
        // The test runner moved to the folder of the assembly.
        Environment.CurrentDirectory = Environment.GetEnvironmentVariable(FolderVariable)!;
        var report = Environment.GetEnvironmentVariable(ReportVariable)!;
        foreach (var id in Environment.GetEnvironmentVariable(CasesVariable)!.Split(','))
        {
            Write(report, new AttackReport(id, false, null));
            Write(report, new AttackReport(id, true, findViolation(id)));
        }
    }

    private static void Write(string path, AttackReport line) => File.AppendAllText(path, JsonSerializer.Serialize(line) + "\n");

    private async Task<Dictionary<string, string?>> RunShareAsync(List<string> ids)
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

    private async Task<string> RunChildAsync(IReadOnlyList<string> ids, string report, string folder)
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

    private ProcessStartInfo StartInfo(IReadOnlyList<string> ids, string report, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(method.DeclaringType!.Assembly.Location);
        foreach (var argument in new[] { "-explicit", "only", "-method", $"{method.DeclaringType!.FullName}.{method.Name}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[CasesVariable] = string.Join(',', ids);
        start.Environment[ReportVariable] = report;
        start.Environment[FolderVariable] = folder;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    /// <summary>One line of a child's report: a case started, or it ended with what was wrong.</summary>
    private sealed record AttackReport(string Id, bool IsEnd, string? Violation);
}
