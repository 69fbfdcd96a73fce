using R1CI.Sdk.Tasks.ReasoningGym.Grids;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Pictures whose objects are filled, joined, outlined, moved, chosen by size or counted.</summary>
internal sealed class GridObjects() : GridRulesTask("rearc")
{
    protected override IReadOnlyList<GridRule> Rules => ObjectRules.All;
}
