using R1CI.Sdk.Fuzzing;

if (Options.Parse(args) is { } options)
{
    return Commands.Run(options);
}

Console.Error.WriteLine(Options.Usage);
return 2;
