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

        // dataset_info.json names what several exports wrote.
        foreach (var name in counts.Files.Keys.Where(name => name != "dataset_info.json" && !name.Contains(".group-", StringComparison.Ordinal) && !name.Contains(".stage-", StringComparison.Ordinal)))
        {
            var committed = Path.Combine(Golden, name == "counts.json" ? $"{format.ToName()}.counts.json" : name);
            if (accepts) File.Copy(Path.Combine(folder.Output, name), committed, overwrite: true);
            Assert.Equal(File.ReadAllText(committed), folder.Text(name));
        }
    }

    [Fact]
    public void Export_OfAllLlamaFactoryForms_GivesTheCommittedDatasetInfo()
    {
        using var folder = new ExportFolder().Write(MulSixSeven.Group);
        foreach (var format in Enum.GetValues<ExportFormat>().Where(format => format.ToName().StartsWith("llamafactory", StringComparison.Ordinal)))
        {
            folder.Export(format);
        }

        var committed = Path.Combine(Golden, "dataset_info.json");
        if (Environment.GetEnvironmentVariable("R1CI_ACCEPT_GOLDEN") == "1") File.Copy(Path.Combine(folder.Output, "dataset_info.json"), committed, overwrite: true);
        Assert.Equal(File.ReadAllText(committed), folder.Text("dataset_info.json"));
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
