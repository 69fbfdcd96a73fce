namespace R1CI.Sdk.CodeIO.Running;

/// <summary>The stages in their order. Each reads what the one before it wrote; a run is all of them in a row.</summary>
public enum CodeIOStage
{
    /// <summary>Raw code to <c>sources.jsonl</c>: readable, no repetition, something to reason about. <c>places.jsonl</c> beside it lets parts of a run read only their own.</summary>
    Intake,

    /// <summary>Sources to <c>transformed.jsonl</c>: a teacher's reply for each, or without a teacher the functions that it has.</summary>
    Transform,

    /// <summary>Replies to functions, <c>parsed.jsonl</c>; functions that were made without a teacher pass through.</summary>
    Parse,

    /// <summary>Functions to functions with pairs, <c>functions.jsonl</c>: executed, deterministic, each once.</summary>
    Execute,

    /// <summary>Functions to prompts, <c>instances.jsonl</c>.</summary>
    Instances,

    /// <summary>Prompts to first answers, <c>predictions.jsonl</c>.</summary>
    Predict,

    /// <summary>Answers to verdicts, <c>verdicts.jsonl</c>.</summary>
    Verify,

    /// <summary>Wrong answers to new ones, each checked: <c>revisions.jsonl</c> and <c>revision-verdicts.jsonl</c>.</summary>
    Revise,

    /// <summary>Prompts, answers and verdicts to <c>final.jsonl</c> and <c>messages.jsonl</c>.</summary>
    Assemble,
}
