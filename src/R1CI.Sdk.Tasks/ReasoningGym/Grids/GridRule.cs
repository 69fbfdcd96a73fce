using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>A way to change pictures.</summary>
/// <param name="MinLevel">The level from which it is used.</param>
/// <param name="Variants">How many ways there are; a variant stands for a colour, a direction or the like.</param>
/// <param name="Draw">Draws a picture of about so many cells a side on which a variant shows.</param>
/// <param name="Apply">Changes a picture; <see langword="null"/> where a variant says nothing.</param>
internal sealed record GridRule(int MinLevel, int Variants, Func<TaskRandom, int, int, Grid> Draw, Func<Grid, int, Grid?> Apply);
