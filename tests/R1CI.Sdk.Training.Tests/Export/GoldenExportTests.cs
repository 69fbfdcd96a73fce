using R1CI.Sdk.Training.Export;

namespace R1CI.Sdk.Training.Tests.Export;

/// <summary>
/// Every view of the same four runs against committed files, which the adapters' tests load too. Run once with <c>R1CI_ACCEPT_GOLDEN=1</c>
/// after a change of a format, and read the difference.
/// </summary>
public sealed class GoldenExportTests
{
    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>().Where(format => format != ExportFormat.CodeIO)];

    internal static string Golden { get; } = Path.Combine(Root(), "adapters", "python", "tests", "mul-6-7");

    [Theory]
    [MemberData(nameof(Formats))]
    public void Export_OfTheGoldenGroup_GivesTheCommittedBytes(ExportFormat format)
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        var counts = folder.Export(new ExportOptions { Format = format, Stages = format == ExportFormat.Grpo ? 4 : 1 });
        var accepts = Environment.GetEnvironmentVariable("R1CI_ACCEPT_GOLDEN") == "1";
        if (accepts)
        {
            Directory.CreateDirectory(Golden);
            File.Copy(folder.Input, Path.Combine(Golden, "trajectories.jsonl"), overwrite: true);
        }

        foreach (var name in counts.Files.Keys.Where(name => !name.Contains(".group-", StringComparison.Ordinal) && !name.Contains(".stage-", StringComparison.Ordinal)))
        {
            var committed = Path.Combine(Golden, name == "counts.json" ? $"{format.ToName()}.counts.json" : name);
            if (accepts) File.Copy(Path.Combine(folder.Output, name), committed, overwrite: true);
            Assert.Equal(File.ReadAllText(committed), folder.Text(name));
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
