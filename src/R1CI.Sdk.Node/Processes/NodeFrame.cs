namespace R1CI.Sdk.Node.Processes;

/// <summary>One message of a child. Upper-case kinds end a text, lower-case ones are a part of it.</summary>
/// <param name="Kind">R ready, o and e output, C a call of a host function, I a line of standard input wanted, L the limit it is about to end by, D done.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct NodeFrame(char Kind, string Text);
