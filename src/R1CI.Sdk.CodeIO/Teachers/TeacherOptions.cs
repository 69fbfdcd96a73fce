using System.ComponentModel.DataAnnotations;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>How a model is asked; read once, when the client is created.</summary>
public sealed record TeacherOptions
{
    /// <summary>Gets or sets what the model is called, which the results depend on.</summary>
    public string Model { get; set; } = "";

    /// <summary>Gets or sets how many requests are under way at once; one that waits to be made again counts, so a busy server gets fewer.</summary>
    /// <value>1 to 1,024. The default is 8.</value>
    [Range(1, 1_024)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Gets or sets how often a request is made before its record is dropped.</summary>
    /// <value>Tries, 1 to 100. The default is 5.</value>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Gets or sets how long is waited after the first failure; doubled after each, and never less than a server asks for.</summary>
    /// <value>The default is one second. What is waited lies between half of it and all of it, by the question, so that requests that failed together do not come back together.</value>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest wait that is not asked for by a server.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the longest wait that a server may ask for; one that asks for more breaks the run off with <see cref="TeacherUnavailableException"/>.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan MaxServerDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long one request may take in all, however lively the server is; then it has failed.</summary>
    /// <value>Greater than zero. The default is 30 minutes: a long reply of a large model on a machine without a GPU.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how long a reply may be; a longer one counts as failed.</summary>
    /// <value>UTF-16 code units, at least 1. The default is 262,144.</value>
    [Range(1, int.MaxValue)]
    public int MaxReplyChars { get; set; } = 1 << 18;

    /// <summary>Gets or sets how many tokens the model may be asked to read and write in all; the run is broken off when they are spent, and can go on with more.</summary>
    /// <value>
    /// Tokens, as the server counts them, else a quarter of the characters; <see cref="long.MaxValue"/> by default. What earlier processes spent counts, as
    /// the file of replies tells. Requests that are under way when it is spent come on top.
    /// </value>
    public long TokenBudget { get; set; } = long.MaxValue;

    /// <summary>Gets or sets the price of tokens that the model reads; without one, and without <see cref="OutputPrice"/>, there is no cost.</summary>
    /// <value>Money for a million tokens, at least 0.</value>
    public decimal? InputPrice { get; set; }

    /// <summary>Gets or sets the price of tokens that the model writes.</summary>
    /// <value>Money for a million tokens, at least 0.</value>
    public decimal? OutputPrice { get; set; }

    /// <summary>Gets or sets what all tokens may cost; as <see cref="TokenBudget"/> otherwise.</summary>
    /// <value>Money, in the unit of the prices, which it needs; <see langword="null"/>, the default, for any.</value>
    public decimal? CostBudget { get; set; }

    /// <summary>Gets or sets after how many questions in a row without a reply the run is broken off with <see cref="TeacherUnavailableException"/>: a server that is ill costs records.</summary>
    /// <value>Questions, at least 1; <see langword="null"/>, the default, drops every one of them and goes on.</value>
    public int? MaxFailuresInARow { get; set; }

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
