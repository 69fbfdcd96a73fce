namespace R1CI.Cli;

/// <summary>Standard input, opened when something is read from it: setting up the console takes longer than a short script.</summary>
internal sealed class DeferredInput : TextReader
{
    public override int Peek() => Console.In.Peek();

    public override int Read() => Console.In.Read();

    public override int Read(char[] buffer, int index, int count) => Console.In.Read(buffer, index, count);

    public override string? ReadLine() => Console.In.ReadLine();

    public override string ReadToEnd() => Console.In.ReadToEnd();
}
