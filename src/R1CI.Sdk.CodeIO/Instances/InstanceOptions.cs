using System.ComponentModel.DataAnnotations;

namespace R1CI.Sdk.CodeIO.Instances;

/// <summary>What a prompt shows beside the values: the layouts of Table 3 of arXiv:2502.07316.</summary>
public enum PromptLayout
{
    /// <summary>The question, and the code as a tip; the answer reasons. The paper's choice and its best.</summary>
    QuestionAndCode,

    /// <summary>The question only; the answer reasons.</summary>
    Question,

    /// <summary>The code only; the answer reasons.</summary>
    Code,

    /// <summary>The question only; the answer writes the code first, then reasons.</summary>
    CodeInAnswer,
}

/// <summary>How values are spelled in prompts.</summary>
public enum ValueSpelling
{
    /// <summary>As JSON, which the answer is to be.</summary>
    Json,

    /// <summary>As Python's <c>repr</c>, as in the released data.</summary>
    Python,
}

/// <summary>Which prompts are made of a function; read once, when the stage is created.</summary>
public sealed record InstanceOptions
{
    /// <summary>Gets or sets how many pairs of a function are asked about, in each direction.</summary>
    /// <value>Pairs, 1 to 1,000. The default is 3; the paper takes 3, 6 or 10 by source.</value>
    [Range(1, 1_000)]
    public int MaxPairs { get; set; } = 3;

    /// <summary>Gets or sets whether outputs are asked for.</summary>
    public bool AsksOutputs { get; set; } = true;

    /// <summary>Gets or sets whether inputs are asked for.</summary>
    public bool AsksInputs { get; set; } = true;

    /// <summary>Gets or sets what a prompt shows.</summary>
    public PromptLayout Layout { get; set; }

    /// <summary>Gets or sets how values are spelled.</summary>
    public ValueSpelling Values { get; set; }
}
