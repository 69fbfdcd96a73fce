namespace R1CI.Sdk.Python.Text;

/// <summary>The guest exception class a <see cref="GuestFault"/> stands for.</summary>
internal enum FaultKind
{
    ValueError,
    TypeError,
    OverflowError,
    ZeroDivisionError,
    IndexError,
    KeyError,
    MemoryError,
}

/// <summary>
/// An error of an algorithm that knows no guest objects; whoever called it raises the guest exception of the same name.
/// For rare paths only: a .NET throw costs about two microseconds, so parsers that fail often have a <c>Try</c> form.
/// </summary>
internal sealed class GuestFault(FaultKind kind, string message) : Exception(message)
{
    public FaultKind Kind { get; } = kind;

    public static GuestFault Value(string message) => new(FaultKind.ValueError, message);

    public static GuestFault Type(string message) => new(FaultKind.TypeError, message);

    public static GuestFault Overflow(string message) => new(FaultKind.OverflowError, message);
}
