namespace R1CI.Cli.Commands.Doctor;

/// <summary>One thing that was tried.</summary>
/// <param name="Area">What it belongs to: model, engine, provider, interpreter, isolation, adapter, packages.</param>
/// <param name="Name">What was tried.</param>
/// <param name="Works">Whether it works here.</param>
/// <param name="Detail">What it is, or why it does not work.</param>
/// <param name="Next">What to do about it; <see langword="null"/> where nothing is to be done.</param>
internal sealed record DoctorFinding(string Area, string Name, bool Works, string Detail, string? Next = null)
{
    /// <summary>Gets whether the two first commands of the README need it.</summary>
    public bool IsCore { get; init; }
}
