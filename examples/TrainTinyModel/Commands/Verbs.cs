namespace TrainTinyModel.Commands;

/// <summary>The program's verbs.</summary>
internal static class Verbs
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var given = new Arguments(args.Skip(1));
            switch (args.FirstOrDefault())
            {
                case "teach": return await Teach.RunAsync(given);
                case "problems": return ProblemFiles.Write(given);
                case "questions": return ProblemFiles.WriteQuestions(given);
                case "repairs": return await Repairs.RunAsync(given);
                case "show": return Show.Run(given);
                case "words": return Show.WriteTexts(given);
                default:
                    await Console.Error.WriteLineAsync("Give a verb: teach, questions, problems, repairs, show or words. What each wants stands at the top of Program.cs.");
                    return 2;
            }
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or InvalidOperationException or FormatException or R1CI.Sdk.Models.ModelLoadException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return problem is ArgumentException ? 2 : 1;
        }
    }
}
