namespace R1CI.Sdk.Python;

/// <summary>A variable that a snapshot leaves out.</summary>
/// <param name="Name">The variable.</param>
/// <param name="TypeName">The type of its value.</param>
/// <param name="Reason">The type that is no plain data: the value's own, or that of an object inside it.</param>
public sealed record PythonSkippedVariable(string Name, string TypeName, string Reason)
{
    /// <summary>Gives the name with the reason, for messages.</summary>
    public override string ToString() => TypeName == Reason ? $"'{Name}' ({TypeName})" : $"'{Name}' ({TypeName} with {Reason} inside)";
}
