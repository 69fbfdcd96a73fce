using R1CI.Sdk.Training.Views;

namespace R1CI.Sdk.Training.Export;

/// <summary>Which view writes which format.</summary>
internal static class ViewCatalog
{
    public static View Create(ExportFormat format) => format switch
    {
        ExportFormat.SftTok => new SftTokView(),
        ExportFormat.SftMsg => new SftMsgView(),
        ExportFormat.Grpo => new GrpoView(),
        ExportFormat.GrpoFull => new GrpoFullView(),
        ExportFormat.Verl => new VerlView(),
        ExportFormat.LlamaFactory => new LlamaFactoryView(),
        ExportFormat.OpenRlhf => new OpenRlhfView(),
        ExportFormat.Dpo => new DpoView(),
        ExportFormat.Kto => new KtoView(),
        ExportFormat.Verifiers => new VerifiersView(),
        ExportFormat.Atropos => new AtroposView(),
        ExportFormat.LlamaFactoryDpo => new LlamaFactoryDpoView(),
        ExportFormat.LlamaFactoryKto => new LlamaFactoryKtoView(),
        ExportFormat.NemoRl => new NemoRlView(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No view of trajectories."),
    };
}
