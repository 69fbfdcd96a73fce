using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;

namespace R1CI.Sdk.CodeIO.Parsing;

/// <summary>The stage <c>transform</c> with a teacher: what a model is asked to make of a source.</summary>
public static class TeacherPrompt
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "transform";

    private const string Task = """
        Below is a file of Python code. Rewrite what it computes as one function of its inputs, and write what is needed to ask questions about that function. Answer with exactly these four sections, under these headings and in this order:

        ## Main Function
        One python code block. Imports first, then helper functions, and last `def main_solution(...)`, which does the interesting work of the file.
        - It has at least one argument. Arguments and result are plain JSON: numbers, texts, true/false, null, lists, dictionaries with texts as keys. Convert sets, tuples, arrays and objects where they come in and go out.
        - It returns its result. It does not print, read input, open files, use the network, look at the clock or draw random numbers, and it does not change its arguments.
        - Inputs and outputs are small: under 1 kilobyte, fewer than 20 items in a list, under 100 characters in a text, no huge numbers, not deeply nested.
        - Only the standard library is imported.

        ## Input Output Description
        For every argument of `main_solution`, and for what it returns: the name, the type, and the meaning. Spell out the keys of dictionaries and the format of texts. Somebody who sees only this must be able to write a valid input and to read an output.

        ## Input Generator
        One python code block with `def input_generator()`. It takes no arguments and returns a dictionary with a value for each argument of `main_solution`. Its values are random, varied and valid, and of a size that a person can follow. It imports what it needs.

        ## Problem Statement
        A question in plain words whose answer is what `main_solution` returns: some background, then what, which, how many or how much. Name the inputs without giving values. It is not a programming task: do not ask for code or for a function.

        The file:

        """;

    /// <summary>Gets the conversation that asks for the four sections.</summary>
    /// <param name="source">The source.</param>
    public static IReadOnlyList<ChatMessage> For(RawSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [new ChatMessage(ChatRole.User, Task + CodeFence.Of(source.Content))];
    }
}
