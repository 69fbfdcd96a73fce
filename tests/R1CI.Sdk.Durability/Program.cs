using System.Globalization;
using R1CI.Sdk.Durability;

const string Usage = """
    Usage: R1CI.Sdk.Durability VERB
      kills [TIMES] [SEED]      kill -9 a process that appends records, TIMES times (200), and resume it each time
      rollout-kills R1CI TIMES SEED OPTIONS...
                                the same with `r1ci rollout` (R1CI is r1ci.dll or the published command): ends with the bytes of a run nobody killed
      volume [RECORDS]          write, read and validate RECORDS records (1,000,000), each in a process of its own; prints rates and peak memory
    """;

try
{
    return args switch
    {
        ["append", var file, var seed] => Appender.Run(file, Number(seed)),
        ["write", var file, var count] => await VolumeRun.WriteAsync(file, Number(count)),
        ["read", var file] => VolumeRun.Read(file),
        ["validate", var file] => VolumeRun.Validate(file),
        ["kills", .. var rest] => await KillLoop.RunAsync(rest.Length > 0 ? Number(rest[0]) : 200, rest.Length > 1 ? Number(rest[1]) : 1),
        ["rollout-kills", var command, var times, var seed, .. var rest] => await RolloutKills.RunAsync(command, Number(times), Number(seed), rest),
        ["volume", .. var rest] => await VolumeRun.RunAsync(rest.Length > 0 ? Number(rest[0]) : 1_000_000),
        _ => Wrong(),
    };
}
catch (DurabilityException problem)
{
    await Console.Error.WriteLineAsync($"FAILED: {problem.Message}");
    return 1;
}

static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

static int Wrong()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
