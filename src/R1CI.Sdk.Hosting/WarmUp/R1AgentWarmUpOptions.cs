namespace R1CI.Sdk.Hosting;

/// <summary>How an agent is warmed up while the host starts.</summary>
public sealed record R1AgentWarmUpOptions
{
    /// <summary>Gets or sets whether a failure stops the start of the host.</summary>
    /// <value>The default is <see langword="true"/>; with <see langword="false"/> it is a warning in the log, and the first use of the agent shows what is wrong.</value>
    public bool IsRequired { get; set; } = true;

    /// <summary>Gets or sets whether the model is asked for one token, which for a model behind a service is a request like any other.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Generates { get; set; } = true;
}
