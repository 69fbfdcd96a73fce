using System.Globalization;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The functions that were kept: of equal ones the first is. Not thread-safe.</summary>
/// <param name="folder">Where a table that is too large for memory may be kept.</param>
internal sealed class SeenFunctions(string folder) : IDisposable
{
    private readonly SeenTable _seen = new(folder);

    /// <summary>Remembers a function.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string id) => _seen.Add(ulong.Parse(id.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), 1);

    /// <summary>Gets the drop of a function that is not.</summary>
    public static Drop Repeated(string id) => new(FunctionExecution.Stage, id, DropReason.DuplicateFunction, "An earlier function is equal.");

    public void Dispose() => _seen.Dispose();
}
