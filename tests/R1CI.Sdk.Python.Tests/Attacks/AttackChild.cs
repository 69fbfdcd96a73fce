namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>What a child process does with one case.</summary>
internal static class AttackChild
{
    public static string? FindViolation(AttackCase attack)
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
}
