using System.Text.Json;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>One line of a child's report: a case started, or it ended with what was wrong.</summary>
internal sealed record AttackReport(string Id, bool IsEnd, string? Violation);

/// <summary>The child's side: runs cases one after the other and writes a line before and after each.</summary>
internal static class AttackChild
{
    public const string CasesVariable = "R1CI_ATTACK_CASES", ReportVariable = "R1CI_ATTACK_REPORT", FolderVariable = "R1CI_ATTACK_FOLDER";

    public static void RunAll()
    {
        // The test runner moved to the folder of the assembly.
        Environment.CurrentDirectory = Environment.GetEnvironmentVariable(FolderVariable)!;
        var report = Environment.GetEnvironmentVariable(ReportVariable)!;
        foreach (var id in Environment.GetEnvironmentVariable(CasesVariable)!.Split(','))
        {
            Write(report, new AttackReport(id, false, null));
            Write(report, new AttackReport(id, true, FindViolation(AttackCase.Get(id))));
        }
    }

    private static string? FindViolation(AttackCase attack)
    {
        try
        {
            var limits = AttackChecks.LimitsFor(attack.Id);
            if (AttackChecks.ByHost.TryGetValue(attack.Id, out var scripted))
            {
                scripted(attack, limits);
                return null;
            }

            AttackOutcome[] outcomes = [.. attack.Programs.Select(program => AttackTrial.Run(attack, program, limits))];
            AttackChecks.ByOutcome.GetValueOrDefault(attack.Id)?.Invoke(outcomes);
            return null;
        }
#pragma warning disable CA1031 // Whatever a case throws is what the parent has to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception is Xunit.Sdk.XunitException ? exception.Message : exception.ToString();
        }
    }

    private static void Write(string path, AttackReport line) => File.AppendAllText(path, JsonSerializer.Serialize(line) + "\n");
}
