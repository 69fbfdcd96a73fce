using System.Text;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;
using R1CI.Sdk.CodeIO.Values;

namespace R1CI.Sdk.CodeIO.Instances;

/// <summary>The text of a prompt: what is known, what is given, what is asked for.</summary>
internal static class InstancePrompt
{
    public static string Of(CodeFunction function, IoPair pair, PredictionKind kind, InstanceOptions options)
    {
        var text = new StringBuilder();
        var hasQuestion = options.Layout != PromptLayout.Code;
        if (hasQuestion) text.Append("A question, and what goes into its answer and comes out of it:\n\n").Append(function.Statement.Trim()).Append("\n\n");
        text.Append("Input and output:\n\n").Append(function.IoRequirements.Trim()).Append("\n\n");
        if (options.Layout == PromptLayout.Code) AppendCode(text.Append("The function is this code:\n\n"), function);
        AppendTask(text, pair, kind, options);
        if (options.Layout == PromptLayout.QuestionAndCode)
        {
            AppendCode(text.Append("\nTip: the code below computes the output from the input. Let it guide your reasoning, and do not copy it into your answer.\n\n"), function);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AppendTask(StringBuilder text, IoPair pair, PredictionKind kind, InstanceOptions options)
    {
        var (given, value) = kind == PredictionKind.Output ? ("input", pair.Input) : ("output", pair.Output);
        text.Append("Given this ").Append(given).Append(":\n\n").Append(Spell(value, options.Values)).Append("\n\n");
        text.Append(options.Layout == PromptLayout.CodeInAnswer ? "First write Python code that computes the output from the input. Then, without running it, " : "Without writing any code, ");
        text.Append(kind == PredictionKind.Output
            ? "work out the output step by step. End your answer with one JSON object, {\"output\": <the output>}, whose value has the form described above.\n"
            : "work out step by step an input that gives this output; any that does is right. End your answer with one JSON object, {\"input\": {<argument>: <value>, ...}}, with every argument by its name, in the form described above.\n");
    }

    private static void AppendCode(StringBuilder text, CodeFunction function) => text.Append(CodeFence.Of(function.RefCode)).Append('\n');

    private static string Spell(string json, ValueSpelling spelling) =>
        spelling == ValueSpelling.Json ? json : DatumPython.Of(DatumReader.ReadAll(json) ?? throw new FormatException($"A pair must be JSON, and is '{json}'."));
}
