using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>How a typed answer is asked for and read.</summary>
public sealed record AnswerOptions
{
    /// <summary>Gets or sets how the type is written in JSON, which its schema and its reader follow.</summary>
    /// <value>
    /// <see langword="null"/>, the default, is <see cref="AIJsonUtilities.DefaultOptions"/>, which knows types by reflection. Programs without reflection give
    /// options with the source-generated metadata of the type. Whatever they say, unknown, missing and doubled members and unexpected nulls are mismatches.
    /// </value>
    public JsonSerializerOptions? SerializerOptions { get; set; }

    /// <summary>Gets or sets how often an answer that does not fit is sent back to the model with what is wrong; the next one counts as it is.</summary>
    /// <value>0 to 256; the default is 2. The run's own limits hold beside it.</value>
    [Range(0, 256)]
    public int MaxCorrections { get; set; } = 2;

    /// <summary>Gets or sets whether the model is told the schema, after the message.</summary>
    /// <value>
    /// <see langword="null"/>, the default, tells it except where the answer is a single number or text and the model was trained on the protocol
    /// (<see cref="Trajectories.ModelInfo.Protocol"/>): such a model, as the one that ships, answers plain questions best.
    /// </value>
    public bool? TellsSchema { get; set; }
}
