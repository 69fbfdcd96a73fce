using R1CI.Sdk.Tasks.ReasoningGym.Grids;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Pictures that are turned, repeated, coloured anew, completed or laid over one another as a whole.</summary>
internal sealed class GridShapes() : GridRulesTask("arc_agi")
{
    protected override IReadOnlyList<GridRule> Rules => PictureRules.All;
}
