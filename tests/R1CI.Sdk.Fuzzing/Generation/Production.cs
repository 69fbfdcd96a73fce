namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>One way to write an expression.</summary>
/// <param name="Name">What messages and weights call it.</param>
/// <param name="Results">The kinds of value it can be asked for.</param>
/// <param name="Weight">How often it is taken beside the others.</param>
/// <param name="Write">Writes it for a kind, with expressions inside that are at most so deep.</param>
internal sealed record Production(string Name, string Results, int Weight, Func<Draft, char, int, string> Write);

/// <summary>One way to write a statement.</summary>
/// <param name="Name">What messages and weights call it.</param>
/// <param name="Weight">How often it is taken beside the others.</param>
/// <param name="Write">Writes it.</param>
/// <param name="Fits">Where it may stand; everywhere when <see langword="null"/>.</param>
internal sealed record StatementForm(string Name, int Weight, Action<Draft> Write, Func<Draft, bool>? Fits = null);
