using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Verification;

/// <summary>What a model is told about its prediction: what it said and what came of it, never the right output.</summary>
internal static class Feedback
{
    private const int MaxDetailChars = 300;

    // The released data's words, by which its readers tell right answers.
    public const string RightOutput = "Correct output!";
    public const string RightInput = "Feasible input!";

    public static string NoAnswer(CodeInstance instance) => instance.Kind == PredictionKind.Output
        ? """[No answer] The answer has no JSON object with the field "output". End it with {"output": <your prediction>}."""
        : """[No answer] The answer has no JSON object with the field "input". End it with {"input": {<argument>: <value>, ...}}.""";

    public static string NoObject(string predicted) =>
        $"[No answer] \"input\" must be a JSON object with a member for each argument, and is {Cut(predicted)}.";

    public static string WrongOutput(string input, string predicted) =>
        $"[Mismatch] The output is not correct. For the input {input} you predicted the output {Cut(predicted)}.";

    public static string WrongInput(CodeInstance instance, string predicted, CallOutcome outcome) => outcome.End switch
    {
        CallEnd.Ok => $"[Mismatch] The input is not feasible. With the input {Cut(predicted)} the output is {Cut(outcome.Output)}, and {instance.Pair.Output} was asked for.",
        CallEnd.None => $"[Mismatch] The input is not feasible. With the input {Cut(predicted)} there is no output, and {instance.Pair.Output} was asked for.",
        CallEnd.NotJson => $"[Mismatch] The input is not feasible. With the input {Cut(predicted)} the output is no JSON, and {instance.Pair.Output} was asked for.",
        CallEnd.Exit => $"[Exit] The input is not feasible. With the input {Cut(predicted)} the code leaves the program instead of returning an output.",
        CallEnd.StepLimit or CallEnd.MemoryLimit or CallEnd.OtherLimit => $"[Limit] The input is not feasible. With the input {Cut(predicted)} the code takes too long or too much memory.",
        _ => $"[Error] The input is not feasible. With the input {Cut(predicted)} the code fails: {Cut(outcome.Detail)}",
    };

    private static string Cut(string text) => text.Length <= MaxDetailChars ? text : text[..MaxDetailChars] + "...";
}
