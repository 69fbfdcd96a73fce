using System.ComponentModel.DataAnnotations;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>How a model is asked; read once, when the client is created.</summary>
public sealed record TeacherOptions
{
    /// <summary>Gets or sets what the model is called, which the results depend on.</summary>
    public string Model { get; set; } = "";

    /// <summary>Gets or sets how many requests are under way at once.</summary>
    /// <value>1 to 1,024. The default is 8.</value>
    [Range(1, 1_024)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Gets or sets how often a request is made before its record is dropped.</summary>
    /// <value>Tries, 1 to 100. The default is 5.</value>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Gets or sets how long is waited after the first failure; doubled after each, and never less than a server asks for.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest wait that is not asked for by a server.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how many tokens the model may be asked to read and write in all; the run is broken off when they are spent, and can go on with more.</summary>
    /// <value>Tokens, as the server counts them; <see cref="long.MaxValue"/> by default.</value>
    public long TokenBudget { get; set; } = long.MaxValue;

    /// <summary>Gets or sets the sampling temperature; <see langword="null"/> leaves it to the server.</summary>
    public float? Temperature { get; set; }

    /// <summary>Gets or sets the longest reply.</summary>
    /// <value>Tokens; <see langword="null"/> leaves it to the server.</value>
    public int? MaxOutputTokens { get; set; }

    /// <summary>Gets or sets how often a wrong prediction is asked for again.</summary>
    /// <value>0 to 10. The default is 1, the paper's: a second revision adds little.</value>
    [Range(0, 10)]
    public int Revisions { get; set; } = 1;
}
